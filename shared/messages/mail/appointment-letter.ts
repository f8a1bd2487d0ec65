import type { LocalizedText } from '../../domain/language.ts';
import { longCivilDate, longDateTime } from '../format.ts';
import type { MailMessages } from './de.ts';
import type { Block, Fact, Letter, ListItem, Phrase } from './letter.ts';
import { phrase } from './letter.ts';
import { mailMessages } from './mail-messages.ts';
import { addressLine, servicePhrases, type VisitFacts } from './visit-facts.ts';
import { wayTo } from './way-to.ts';

export type AppointmentLetterKind = keyof MailMessages['subject'];

export type LetterFacts = VisitFacts & {
  readonly name: string;
  /** The town cannot keep the appointment, and says sorry. */
  readonly isTownsDoing: boolean;
  /** Civil date of the place it had before; absent when it stayed on its day. */
  readonly movedFromDate?: string;
  /** The first sentence of a reminder while an experiment tries another one. */
  readonly reminderLead?: LocalizedText;
  /** Written by staff. */
  readonly note?: string;
  readonly heldUntil: string;
  /** Absent when that has passed. */
  readonly changeUntil?: string;
  /** Opens the appointment together with the mail address. */
  readonly code: string;
  /** Six digits that confirm. */
  readonly digits: string;
  readonly confirmLink: string;
  readonly manageLink: string;
  readonly portalLink: string;
};

/** The letter of each kind about an appointment, in its language; the town's own texts may fall back to German. */
export function appointmentLetter(kind: AppointmentLetterKind, facts: LetterFacts): Letter {
  const { language, municipality } = facts;
  const say = mailMessages[language];
  const when = longDateTime(facts.startsAt, facts.office.zone, language);
  return {
    language,
    subject: say.subject[kind](when),
    title: say.title[kind],
    blocks: [
      { kind: 'paragraph', text: own(say.greeting(kind === 'please-confirm' ? undefined : facts.name)) },
      ...bodies[kind](say, facts),
    ],
    sender: [
      phrase(municipality.name, language),
      own(say.questions),
      own(municipality.phone.number),
      phrase(municipality.phone.hours, language),
    ],
  };
}

type Body = (say: MailMessages, facts: LetterFacts) => readonly Block[];

const visit =
  (kind: 'confirmed' | 'moved' | 'reminder'): Body =>
  (say, facts) => [
    visitLead(kind, say, facts),
    { kind: 'facts', facts: [numberFact(say, facts), ...placeFacts(say, facts), codeFact(say, facts)] },
    ...noteBlocks(say, facts),
    ...papersBlocks(say, facts),
    { kind: 'heading', text: say.way },
    ...wayTo(facts.office, facts.language).map(paragraphOf),
    { kind: 'heading', text: say.onTheDay.heading },
    paragraph(say.onTheDay.called(facts.number)),
    { kind: 'heading', text: say.change.heading },
    ...changeUntil(say, facts),
    { kind: 'button', label: say.change.button, url: facts.manageLink },
    paragraph(say.change.withCode(facts.code)),
    paragraph(say.change.secret),
  ];

function visitLead(kind: 'confirmed' | 'moved' | 'reminder', say: MailMessages, facts: LetterFacts): Block {
  if (kind === 'moved') return paragraph(say.lead.moved(formerDay(facts)));
  if (kind === 'reminder' && facts.reminderLead !== undefined)
    return { kind: 'paragraph', text: phrase(facts.reminderLead, facts.language) };
  return paragraph(say.lead[kind]);
}

const bodies: Readonly<Record<AppointmentLetterKind, Body>> = {
  'please-confirm': (say, facts) => [
    paragraph(say.lead['please-confirm'](longDateTime(facts.heldUntil, facts.office.zone, facts.language))),
    { kind: 'button', label: say.confirm.button, url: facts.confirmLink },
    paragraph(say.confirm.orCode),
    { kind: 'code', digits: facts.digits },
    { kind: 'facts', facts: placeFacts(say, facts) },
    paragraph(say.confirm.notYou),
  ],
  confirmed: visit('confirmed'),
  moved: visit('moved'),
  reminder: visit('reminder'),
  cancelled: (say, facts) => [
    paragraph(facts.isTownsDoing ? say.lead.cancelledByTown : say.lead.cancelled),
    { kind: 'facts', facts: placeFacts(say, facts) },
    { kind: 'button', label: say.newAppointment, url: facts.portalLink },
  ],
};

function formerDay({ movedFromDate, language }: LetterFacts): string | undefined {
  return movedFromDate && longCivilDate(movedFromDate, language);
}

function placeFacts(say: MailMessages, facts: LetterFacts): readonly Fact[] {
  const { language, office } = facts;
  return [
    { label: say.fact.when, lines: [own(longDateTime(facts.startsAt, office.zone, language))] },
    { label: say.fact.where, lines: [phrase(office.name, language), own(addressLine(office))] },
    { label: say.fact.what, lines: servicePhrases(facts) },
    { label: say.fact.duration, lines: [own(say.minutes(facts.minutes))] },
  ];
}

function changeUntil(say: MailMessages, facts: LetterFacts): readonly Block[] {
  if (facts.changeUntil === undefined) return [];
  return [paragraph(say.change.until(longDateTime(facts.changeUntil, facts.office.zone, facts.language)))];
}

function numberFact(say: MailMessages, { number }: LetterFacts): Fact {
  return { label: say.fact.number, lines: [own(number)] };
}

function codeFact(say: MailMessages, { code }: LetterFacts): Fact {
  return { label: say.fact.code, lines: [own(code)] };
}

function noteBlocks(say: MailMessages, { note }: LetterFacts): readonly Block[] {
  return note === undefined ? [] : [{ kind: 'heading', text: say.note }, paragraph(note)];
}

function papersBlocks(say: MailMessages, { papers, language }: LetterFacts): readonly Block[] {
  if (papers.length === 0) return [];
  const items = papers.map(
    ({ name, note, formUrl }): ListItem => ({
      text: phrase(name, language),
      ...(note && { note: phrase(note, language) }),
      ...(formUrl !== undefined && { url: formUrl }),
    }),
  );
  return [
    { kind: 'heading', text: say.bring },
    { kind: 'list', items },
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: own(text) };
}

function paragraphOf(text: Phrase): Block {
  return { kind: 'paragraph', text };
}

function own(text: string): Phrase {
  return { text };
}
