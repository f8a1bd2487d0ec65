import { type DetailsField, fieldsAt, typedIn } from '#lib/booking/details-form.ts';
import type { Typed } from '#lib/server/details-draft.ts';
import { OverbookReason } from '#shared/contracts/staff/people.ts';
import { Channel } from '#shared/domain/appointment.ts';
import { Language } from '#shared/domain/language.ts';
import type { Question } from '#shared/domain/visit-needs.ts';
import type { FieldProblem } from '#shared/result.ts';

/** What was typed about a caller, as typed. */
export type TypedBooking = Typed & {
  readonly channel: Channel;
  readonly language: Language;
  readonly overbook: OverbookReason | undefined;
  readonly key: string;
};

export function typedBooking(form: FormData, questions: readonly Question[]): TypedBooking {
  return {
    ...typedIn(form, questions),
    channel: Channel.catch('phone').parse(form.get('channel')),
    language: Language.catch('de').parse(form.get('language')),
    overbook: OverbookReason.safeParse(form.get('overbook')).data,
    key: String(form.get('key') ?? ''),
  };
}

/** As the API takes it: what is empty is not there. */
export function bookedPersonOf({ name, mail, phone, extra, channel, language, overbook }: TypedBooking) {
  const answers = Object.entries(extra).filter(([, answer]) => answer.trim() !== '');
  return {
    name,
    extra: Object.fromEntries(answers),
    channel,
    language,
    ...(mail.trim() !== '' && { mail }),
    ...(phone.trim() !== '' && { phone }),
    ...(overbook !== undefined && { overbook }),
  };
}

/** The fields of the form that the API did not understand. */
export function wrongFields(fields: readonly FieldProblem[] = []): DetailsField[] {
  return fieldsAt(fields);
}
