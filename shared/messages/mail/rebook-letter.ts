import type { Language, LocalizedText } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { Office } from '../../domain/office.ts';
import { longDateTime } from '../format.ts';
import { type Block, type Letter, type ListItem, phrase } from './letter.ts';
import { mailMessages } from './mail-messages.ts';
import { addressLine } from './visit-facts.ts';

/** A time that is held for the reader. Instants are ISO 8601. */
export type OfferedTime = { readonly startsAt: string; readonly office: Office };

export type RebookFacts = {
  readonly language: Language;
  readonly municipality: Municipality;
  /** Of the appointment that cannot take place. */
  readonly office: Office;
  readonly startsAt: string;
  readonly name: string;
  readonly reason?: LocalizedText;
  readonly alternatives: readonly OfferedTime[];
  readonly until: string;
  readonly isReminder: boolean;
  readonly link: string;
};

/** Says sorry and why, and what is kept instead; one link leads to the choice. */
export function rebookLetter(facts: RebookFacts): Letter {
  const { language, municipality, office } = facts;
  const say = mailMessages[language];
  const when = longDateTime(facts.startsAt, office.zone, language);
  return {
    language,
    subject: say.rebook.subject(when, facts.isReminder),
    title: say.rebook.title,
    blocks: [
      paragraph(say.greeting(facts.name)),
      paragraph(say.rebook.lead(when)),
      ...(facts.reason ? [{ kind: 'paragraph' as const, text: phrase(facts.reason, language) }] : []),
      ...offered(facts),
      { kind: 'button', label: say.rebook.button, url: facts.link },
      ...(facts.alternatives.length > 0 ? [paragraph(say.rebook.other)] : []),
      paragraph(say.rebook.secret),
    ],
    sender: [
      phrase(municipality.name, language),
      { text: say.questions },
      { text: municipality.phone.number },
      phrase(municipality.phone.hours, language),
    ],
  };
}

function offered({ language, alternatives, until, office }: RebookFacts): readonly Block[] {
  const say = mailMessages[language].rebook;
  if (alternatives.length === 0) return [paragraph(say.none)];
  const items = alternatives.map((time): ListItem => {
    const text = { text: longDateTime(time.startsAt, time.office.zone, language) };
    if (time.office.id === office.id) return { text };
    const name = phrase(time.office.name, language);
    return { text, note: { ...name, text: `${name.text}, ${addressLine(time.office)}` } };
  });
  return [paragraph(say.held(longDateTime(until, office.zone, language))), { kind: 'list', items }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: { text } };
}
