import type { Language } from '../../domain/language.ts';
import type { Office } from '../../domain/office.ts';
import { type Phrase, phrase } from './letter.ts';
import { mailMessages } from './mail-messages.ts';

/** How to get to an office and in, one sentence or text each. What is unknown about steps is said, not hidden. */
export function wayTo({ address, access, directions }: Office, language: Language): readonly Phrase[] {
  const say = mailMessages[language].access;
  const { stepFree, inductionLoop, accessibleToilet, note } = access;
  const known = [
    say.stepFree[stepFree],
    inductionLoop === 'unknown' ? undefined : say.inductionLoop[inductionLoop],
    accessibleToilet === 'unknown' ? undefined : say.toilet[accessibleToilet],
  ].filter((sentence) => sentence !== undefined);
  return [
    ...[address.detail, directions].filter((text) => text !== undefined).map((text) => phrase(text, language)),
    { text: known.join(' ') },
    ...(note === undefined ? [] : [phrase(note, language)]),
  ];
}
