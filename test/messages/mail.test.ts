import { describe, expect, it } from 'vitest';
import { Language } from '../../shared/domain/language.ts';
import {
  type AppointmentLetterKind,
  appointmentLetter,
  type LetterFacts,
} from '../../shared/messages/mail/appointment-letter.ts';
import { calendarTexts } from '../../shared/messages/mail/calendar-texts.ts';
import { letterHtml } from '../../shared/messages/mail/letter-html.ts';
import { letterText } from '../../shared/messages/mail/letter-text.ts';
import { mailMessages } from '../../shared/messages/mail/mail-messages.ts';
import { wayTo } from '../../shared/messages/mail/way-to.ts';
import { makeMunicipality, makeOffice, makeService } from '../support/make.ts';

const kinds: readonly AppointmentLetterKind[] = ['please-confirm', 'confirmed', 'moved', 'cancelled', 'reminder'];
const everyLetter = Language.options.flatMap((language) => kinds.map((kind) => [language, kind] as const));

function facts(changes: Partial<LetterFacts> = {}): LetterFacts {
  return {
    language: 'de',
    name: 'Jördis Beispiel',
    isTownsDoing: false,
    startsAt: '2026-11-24T08:20:00Z',
    minutes: 25,
    heldUntil: '2026-11-10T07:35:00Z',
    changeUntil: '2026-11-24T07:20:00Z',
    number: 'M17',
    code: 'LIN-4K7M-2PQX',
    digits: '304117',
    services: [
      { service: makeService({ name: { de: 'Wohnung anmelden', en: 'Register an address' } }), count: 2 },
      { service: makeService({ name: { de: 'Parkausweis beantragen' }, unit: 'piece' }), count: 1 },
    ],
    papers: [
      {
        name: { de: 'Wohnungsgeberbestätigung', nl: 'Verklaring van de verhuurder' },
        note: { de: 'vom Vermieter unterschrieben' },
        formUrl: 'https://lindenau.example/formular?a=1&b=2',
      },
    ],
    office: makeOffice({ directions: { de: 'Tram 3 bis Marktplatz', en: 'Tram 3 to Marktplatz' } }),
    municipality: makeMunicipality(),
    viewLink: 'https://termin.example.org/a/ref/view',
    confirmLink: 'https://termin.example.org/confirm/ref/confirm',
    manageLink: 'https://termin.example.org/a/ref/manage',
    portalLink: 'https://termin.example.org/',
    ...changes,
  };
}

function written(kind: AppointmentLetterKind, changes: Partial<LetterFacts> = {}) {
  const letter = appointmentLetter(kind, facts(changes));
  return { letter, text: letterText(letter), html: letterHtml(letter) };
}

/** The words of an HTML document, entities resolved. */
function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

describe('letters about an appointment', () => {
  it.each(everyLetter)(
    'in %s, %s: say sorry where the town cannot keep it, and bring what staff wrote',
    (language, kind) => {
      const { text } = written(kind, { language, isTownsDoing: true, note: 'Bitte bei Zimmer 12 klopfen' });
      const isVisit = kind === 'confirmed' || kind === 'moved' || kind === 'reminder';
      expect(text.includes('Bitte bei Zimmer 12 klopfen')).toBe(isVisit);
      expect(text.includes(mailMessages[language].lead.cancelledByTown)).toBe(kind === 'cancelled');
    },
  );

  it.each(everyLetter)('in %s, %s: name no service in the subject, which shows on lock screens', (language, kind) => {
    const { letter } = written(kind, { language });
    expect(letter.subject).toContain('2026');
    expect(letter.subject).not.toMatch(/Wohnung|address|Parkausweis|Jördis/);
    expect(letter.subject.length).toBeLessThan(100);
    expect(letter.subject).not.toMatch(/\p{Cc}/u);
  });

  it.each(everyLetter)('in %s, %s: say the same as text and as HTML', (language, kind) => {
    const { text, html } = written(kind, { language });
    const shown = wordsOf(html);
    const paragraphs = text.split('\n').filter((line) => /^\p{L}[^:]*[.?]$/u.test(line));
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const paragraph of paragraphs) expect(shown).toContain(paragraph.replaceAll(/\s+/g, ' '));
  });

  it.each(everyLetter)('in %s, %s: write date, time and place out', (language, kind) => {
    const { text } = written(kind, { language });
    // English and Dutch differ in the comma from one edition of the Unicode data to the next.
    const when = {
      de: /Dienstag, 24\. November 2026, 09:20\u00a0Uhr/,
      einfach: /Dienstag, 24\. November 2026, 09:20\u00a0Uhr/,
      en: /Tuesday,? 24 November 2026, 09:20/,
      nl: /dinsdag 24 november 2026, 09:20\u00a0uur/,
    };
    expect(text).toMatch(when[language]);
    expect(text).toContain('Marktplatz 1, 04177 Lindenau');
  });

  it.each(everyLetter)('in %s, %s: load nothing from elsewhere and have no scripts', (language, kind) => {
    const { html } = written(kind, { language });
    expect(html).not.toMatch(/<(?:img|link|script|iframe|object|video|source|form)\b|@import|url\(|\bsrc=|\bon\w+=/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    expect(links.every((url) => url?.startsWith('https://'))).toBe(true);
  });

  it('have one main heading, a title, a language and colours for light and dark', () => {
    const { html } = written('confirmed', { language: 'einfach' });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<html lang="de-x-einfach">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('mark what the town has in German only', () => {
    const { html } = written('confirmed', { language: 'en' });
    expect(html).toContain('<span lang="de">Parkausweis beantragen</span>');
    expect(html).toContain('Register an address (2 people)');
    expect(html).toContain('<span lang="de">Wohnungsgeberbestätigung</span>');
    expect(html).toContain('Tram 3 to Marktplatz');
    expect(written('confirmed', { language: 'einfach' }).html).not.toContain('lang="de"');
  });

  it('show what people and towns write as words, never as markup', () => {
    const evil = '<img src=x onerror=alert(1)>&"\'';
    const { html } = written('confirmed', {
      name: evil,
      municipality: makeMunicipality({ name: { de: evil } }),
      papers: [{ name: { de: evil }, note: { de: evil } }],
      manageLink: 'https://termin.example.org/"><script>',
    });
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;');
    expect(html).toContain('href="https://termin.example.org/&quot;&gt;&lt;script&gt;"');
  });

  it('ask to confirm with one link, one code and until when', () => {
    const { text } = written('please-confirm');
    expect(text).toContain('Termin bestätigen:\nhttps://termin.example.org/confirm/ref/confirm\n');
    expect(text).toContain('    304117\n');
    expect(text).toContain('bis Dienstag, 10. November 2026, 08:35\u00a0Uhr');
    expect(text).not.toContain('/a/ref/manage');
    expect(text).not.toContain('LIN-4K7M-2PQX');
  });

  it('say what to bring, with note and form', () => {
    const { text, html } = written('confirmed', { language: 'nl' });
    expect(text).toContain(
      '* Verklaring van de verhuurder\n  vom Vermieter unterschrieben\n  https://lindenau.example/formular?a=1&b=2',
    );
    expect(html).toContain('href="https://lindenau.example/formular?a=1&amp;b=2"');
    expect(written('confirmed', { papers: [] }).text).not.toContain('Bitte mitbringen');
  });

  it('say until when it can be changed, as long as it can', () => {
    const sentence = 'bis Dienstag, 24. November 2026, 08:20\u00a0Uhr verschieben oder absagen';
    expect(written('reminder').text).toContain(sentence);
    const { changeUntil: _, ...late } = facts();
    expect(letterText(appointmentLetter('reminder', late))).not.toContain('verschieben oder absagen');
  });

  it('offer a new appointment after a cancellation, and no link to the old', () => {
    const { text } = written('cancelled');
    expect(text).toContain('Neuen Termin finden:\nhttps://termin.example.org/\n');
    expect(text).not.toMatch(/\/a\/ref|LIN-/);
  });

  it('end with who writes and how to ask', () => {
    const { text } = written('confirmed');
    expect(text.slice(text.indexOf('\n--\n'))).toBe(
      '\n--\nStadt Lindenau\nFragen? Rufen Sie uns an:\n+49 341 4710 115\nMontag bis Freitag, 8 bis 18 Uhr\n',
    );
  });
});

describe('the way to an office', () => {
  const unknown = { stepFree: 'unknown', inductionLoop: 'unknown', accessibleToilet: 'unknown' } as const;

  it.each(Language.options)('says in %s also that it is not known whether there are steps', (language) => {
    const [sentence] = wayTo(makeOffice({ access: unknown }), language);
    expect(sentence?.text).toBe(mailMessages[language].access.stepFree.unknown);
  });

  it('gives door, directions, access and note, in this order', () => {
    const office = makeOffice({
      address: {
        street: 'Marktplatz 1',
        postalCode: '04177',
        town: 'Lindenau',
        detail: { de: '2. Stock, Zimmer 214' },
      },
      directions: { de: 'Tram 3 bis Marktplatz' },
      access: { stepFree: 'partly', inductionLoop: 'yes', accessibleToilet: 'no', note: { de: 'Bitte klingeln' } },
    });
    expect(wayTo(office, 'de').map(({ text }) => text)).toEqual([
      '2. Stock, Zimmer 214',
      'Tram 3 bis Marktplatz',
      'Ein Teil des Hauses ist stufenlos erreichbar. Es gibt eine Induktionsschleife für Hörgeräte. Es gibt keine barrierefreie Toilette.',
      'Bitte klingeln',
    ]);
  });
});

describe('what a calendar shows', () => {
  it.each(Language.options)('names in %s the office, but no service, in its title', (language) => {
    const { summary, description, location } = calendarTexts(facts({ language }));
    expect(summary).toMatch(/Rathaus Mitte|Town hall Mitte/);
    expect(summary).not.toMatch(/Wohnung|address/);
    expect(description).toContain('M17');
    expect(description).toContain('https://termin.example.org/a/ref/view');
    expect(description).not.toContain('manage');
    expect(location).toContain('Marktplatz 1, 04177 Lindenau');
  });
});

describe('words of plain German', () => {
  it('come in short sentences', () => {
    for (const kind of kinds) {
      const text = written(kind, { language: 'einfach', papers: [] }).text;
      const sentences = text.split(/(?<=[.?:!])\s|\n/).filter((line) => !/Dienstag|https?:/.test(line));
      for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(12);
    }
  });
});
