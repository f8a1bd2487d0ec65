import { phrase } from './letter.ts';
import { mailMessages } from './mail-messages.ts';
import { addressLine, servicePhrases, type VisitFacts } from './visit-facts.ts';

/** What a calendar shows. The title names no service: calendars are seen by family and colleagues. */
export function calendarTexts(facts: VisitFacts): { summary: string; description: string; location: string } {
  const { language, office, papers } = facts;
  const say = mailMessages[language];
  const name = phrase(office.name, language).text;
  const bring = papers.map((paper) => `- ${phrase(paper.name, language).text}`);
  const parts = [
    say.calendar.number(facts.number),
    servicePhrases(facts)
      .map(({ text }) => text)
      .join('\n'),
    ...(bring.length > 0 ? [[`${say.bring}:`, ...bring].join('\n')] : []),
    `${say.calendar.look}: ${facts.viewLink}`,
  ];
  return {
    summary: say.calendar.summary(name),
    description: parts.join('\n\n'),
    location: `${name}, ${addressLine(office)}`,
  };
}
