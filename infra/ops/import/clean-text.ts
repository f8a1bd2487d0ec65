// Control, zero-width and bidi characters can make a name read differently from what it is.
const unseen = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A name on one line: NFC, without unseen characters, blanks joined. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A web address as https, or undefined for anything else that a link must not do. */
export function webAddress(text: string | undefined): string | undefined {
  const url = text !== undefined && URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url?.protocol === 'http:') url.protocol = 'https:';
  return url?.protocol === 'https:' ? url.href : undefined;
}
