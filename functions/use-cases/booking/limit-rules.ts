import type { Limits } from '../../ports/limits.ts';

type LimitRule = Parameters<Limits['allow']>[2];

const minute = 60;
const hour = 60 * minute;

/**
 * How often something may be done, all rules in one place. Counted by pseudonyms; an address is the caller's network
 * address. Town halls, schools and homes share one address among many people, so rules by address are generous: they
 * stop a script, not a queue.
 */
export const limitRules = {
  /** Nobody needs to be known for a hold, and a script must not take every place of a day. */
  holdsByAddress: { max: 30, windowSeconds: 10 * minute },
  /** Each change of details may send a mail, and not always to the person who asks for it. */
  detailsByAddress: { max: 30, windowSeconds: 10 * minute },
  detailsByAppointment: { max: 10, windowSeconds: 24 * hour },
  mailsByRecipient: { max: 10, windowSeconds: hour },
  /**
   * Codes are short and must not be found by trying: tight for one caller and one mail address. By mail address alone
   * it is loose, so that a stranger who knows it does not shut its owner out; 100 an hour find no code of a million.
   */
  lookUpsByAddress: { max: 30, windowSeconds: 10 * minute },
  lookUpsByAddressAndMail: { max: 10, windowSeconds: 10 * minute },
  lookUpsByMail: { max: 100, windowSeconds: hour },
  /** Nobody looks for appointments more often; the figures are public and must not be for sale to a script. */
  searchesByAddress: { max: 120, windowSeconds: hour },
  /** A library's computers are one address; nobody gives up, or answers a survey, so often there. */
  heardByAddress: { max: 30, windowSeconds: hour },
  /** The waiting room's own network is one address; who stands there draws one number, and no family draws twenty. */
  numbersByAddress: { max: 20, windowSeconds: 10 * minute },
  /** Numbers that citizens draw at one office in a day: above what any office serves, far below what a script draws. */
  numbersByOffice: { max: 400, windowSeconds: 24 * hour },
  /** A whole town hall signs in at eight, from one address. */
  signInsByAddress: { max: 300, windowSeconds: 10 * minute },
  /** Each copy is some hundred writes; nobody who practises begins anew so often. */
  practiceBySession: { max: 20, windowSeconds: hour },
  /** Enough for a day at a busy telephone; too few to spell out a register. */
  peopleSearchesByStaff: { max: 200, windowSeconds: hour },
} as const satisfies Record<string, LimitRule>;
