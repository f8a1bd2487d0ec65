import type { LocalizedText } from '#shared/domain/language.ts';

/** Whether HTML of the town is a line or two of plain text: fit for a lead or a list of facts. */
export function isShortHtml(html: LocalizedText, longest: number): boolean {
  const hasBlocks = /<(?:ul|ol|table|h[1-6])\b/i.test(html.de);
  return !hasBlocks && html.de.replace(/<[^>]*>/g, '').trim().length <= longest;
}
