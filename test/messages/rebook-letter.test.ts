import { describe, expect, it } from 'vitest';
import { Language } from '../../shared/domain/language.ts';
import { letterHtml } from '../../shared/messages/mail/letter-html.ts';
import { letterText } from '../../shared/messages/mail/letter-text.ts';
import { type RebookFacts, rebookLetter } from '../../shared/messages/mail/rebook-letter.ts';
import { makeMunicipality, makeOffice } from '../support/make.ts';

const office = makeOffice();
const other = makeOffice({ id: 'weststadt', name: { de: 'Bürgerbüro <Weststadt>' } });
const link = `https://termin.example.org/rebook/rathaus-mitte.2026-11-24.0123456789abcdef/${'t'.repeat(43)}`;

function facts(changes: Partial<RebookFacts> = {}): RebookFacts {
  return {
    language: 'de',
    municipality: makeMunicipality(),
    office,
    startsAt: '2026-11-24T08:20:00Z',
    name: 'Alex Beispiel',
    reason: { de: 'Wegen eines Wasserschadens ist das Rathaus geschlossen.', en: 'The town hall is closed.' },
    alternatives: [
      { startsAt: '2026-11-23T08:20:00Z', office },
      { startsAt: '2026-11-25T08:20:00Z', office },
      { startsAt: '2026-12-01T08:20:00Z', office: other },
    ],
    until: '2026-11-12T07:00:00Z',
    isReminder: false,
    link,
    ...changes,
  };
}

describe.each(Language.options)('the mail with other times in %s', (language) => {
  const letter = rebookLetter(facts({ language }));
  const text = letterText(letter);

  it('names the old time in the subject, and no service', () => {
    expect(letter.subject).toMatch(/24\.? November 2026.*09:20/i);
    expect(`${letter.subject} ${text}`).not.toContain('Wohnung');
  });

  it('has three times, until when they are kept, and one link', () => {
    for (const date of ['23', '25']) expect(text).toMatch(new RegExp(`${date}\\.? november 2026`, 'i'));
    expect(text).toMatch(/1\.? (?:dezember|december) 2026/i);
    expect(text).toMatch(/12\.? november 2026.*08:00/i);
    expect([...text.matchAll(/https?:/g)]).toHaveLength(1);
    expect(text).toContain(link);
    expect(letterHtml(letter)).toContain(`href="${link}"`);
  });

  it('says sorry, why, and whom to call', () => {
    expect(text).toMatch(/leid|sorry|spijt/);
    expect(text).toContain(language === 'en' ? 'The town hall is closed.' : 'Wegen eines Wasserschadens');
    expect(text).toContain('+49 341 4710 115');
  });

  it('names another office where the time is there, and only there', () => {
    expect(text.match(/Weststadt/g)).toHaveLength(1);
    expect(letterHtml(letter)).toContain('Bürgerbüro &lt;Weststadt&gt;');
    expect(text).not.toContain('Rathaus Mitte,');
  });

  it('marks German words of the town as German in other languages', () => {
    const isMarked = letterHtml(letter).includes('<span lang="de">Bürgerbüro');
    expect(isMarked).toBe(language === 'en' || language === 'nl');
  });

  it('says when it is a reminder', () => {
    const reminder = rebookLetter(facts({ language, isReminder: true }));
    expect(reminder.subject).not.toBe(letter.subject);
    expect(reminder.subject.endsWith(letter.subject)).toBe(true);
  });

  it('leads to other times when none could be held, without promising any', () => {
    const none = letterText(rebookLetter(facts({ language, alternatives: [] })));
    expect(none).toContain(link);
    expect(none).not.toMatch(/12\.? november 2026/i);
  });
});
