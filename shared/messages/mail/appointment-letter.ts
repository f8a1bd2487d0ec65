import type { Language } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { Office } from '../../domain/office.ts';
import type { Paper, Service } from '../../domain/service.ts';
import { longDateTime, plural } from '../format.ts';
import type { MailMessages } from './de.ts';
import type { Block, Fact, Letter, ListItem, Phrase } from './letter.ts';
import { phrase } from './letter.ts';
import { mailMessages } from './mail-messages.ts';
import { wayTo } from './way-to.ts';

export type AppointmentLetterKind = keyof MailMessages['subject'];

/** All that a letter about an appointment can say. Instants are ISO 8601. */
export type AppointmentFacts = {
  readonly language: Language;
  readonly name: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly heldUntil: string;
  readonly changeUntil: string;
  /** Called in the waiting room: M17. */
  readonly number: string;
  readonly code: string;
  /** Six digits to type. */
  readonly digits: string;
  readonly services: readonly { readonly service: Pick<Service, 'name' | 'unit'>; readonly count: number }[];
  readonly papers: readonly Paper[];
  readonly office: Office;
  readonly municipality: Municipality;
  readonly links: { readonly confirm: string; readonly manage: string; readonly portal: string };
};

/** The letter of each kind about an appointment, in its language; the town's own texts may fall back to German. */
export function appointmentLetter(kind: AppointmentLetterKind, facts: AppointmentFacts): Letter {
  const { language, municipality } = facts;
  const say = mailMessages[language];
  const when = longDateTime(facts.startsAt, facts.office.zone, language);
  return {
    language,
    subject: say.subject[kind](when),
    title: say.title[kind],
    blocks: [{ kind: 'paragraph', text: own(say.greeting(facts.name)) }, ...bodies[kind](say, facts)],
    sender: [
      phrase(municipality.name, language),
      own(say.questions),
      own(municipality.phone.number),
      phrase(municipality.phone.hours, language),
    ],
  };
}

type Body = (say: MailMessages, facts: AppointmentFacts) => readonly Block[];

const visit =
  (kind: 'confirmed' | 'moved' | 'reminder'): Body =>
  (say, facts) => [
    paragraph(say.lead[kind]),
    { kind: 'facts', facts: [numberFact(say, facts), ...placeFacts(say, facts), codeFact(say, facts)] },
    ...papersBlocks(say, facts),
    { kind: 'heading', text: say.way },
    ...wayTo(facts.office, facts.language).map(paragraphOf),
    { kind: 'heading', text: say.onTheDay.heading },
    paragraph(say.onTheDay.called(facts.number)),
    { kind: 'heading', text: say.change.heading },
    paragraph(say.change.until(longDateTime(facts.changeUntil, facts.office.zone, facts.language))),
    { kind: 'button', label: say.change.button, url: facts.links.manage },
    paragraph(say.change.withCode(facts.code)),
    paragraph(say.change.secret),
  ];

const bodies: Readonly<Record<AppointmentLetterKind, Body>> = {
  'please-confirm': (say, facts) => [
    paragraph(say.lead['please-confirm'](longDateTime(facts.heldUntil, facts.office.zone, facts.language))),
    { kind: 'button', label: say.confirm.button, url: facts.links.confirm },
    paragraph(say.confirm.orCode),
    { kind: 'code', digits: facts.digits },
    { kind: 'facts', facts: placeFacts(say, facts) },
    paragraph(say.confirm.notYou),
  ],
  confirmed: visit('confirmed'),
  moved: visit('moved'),
  reminder: visit('reminder'),
  cancelled: (say, facts) => [
    paragraph(say.lead.cancelled),
    { kind: 'facts', facts: placeFacts(say, facts) },
    { kind: 'button', label: say.newAppointment, url: facts.links.portal },
  ],
};

function placeFacts(say: MailMessages, facts: AppointmentFacts): readonly Fact[] {
  const { language, office } = facts;
  const { street, postalCode, town } = office.address;
  return [
    { label: say.fact.when, lines: [own(longDateTime(facts.startsAt, office.zone, language))] },
    { label: say.fact.where, lines: [phrase(office.name, language), own(`${street}, ${postalCode} ${town}`)] },
    { label: say.fact.what, lines: facts.services.map((entry) => counted(say, entry, language)) },
    { label: say.fact.duration, lines: [own(say.minutes(facts.minutes))] },
  ];
}

type Counted = AppointmentFacts['services'][number];

function counted(say: MailMessages, { service, count }: Counted, language: Language): Phrase {
  const name = phrase(service.name, language);
  if (count === 1) return name;
  return { ...name, text: `${name.text} (${count} ${plural(language, count, say.counted[service.unit])})` };
}

function numberFact(say: MailMessages, { number }: AppointmentFacts): Fact {
  return { label: say.fact.number, lines: [own(number)] };
}

function codeFact(say: MailMessages, { code }: AppointmentFacts): Fact {
  return { label: say.fact.code, lines: [own(code)] };
}

function papersBlocks(say: MailMessages, { papers, language }: AppointmentFacts): readonly Block[] {
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
