import type { Amendment } from '../ports/booking.ts';
import { whileIn } from './state-change.ts';
import type { Update } from './table.ts';

/** Changes one thing of a confirmed appointment and none of its places. Sent twice it changes the same. */
export function amendUpdate(amendment: Amendment): Omit<Update, 'key'> {
  if ('name' in amendment) {
    return { update: 'SET pe.n = :name', ...confirmed(['attribute_exists(pe.n)'], { ':name': amendment.name }) };
  }
  if ('sentAgain' in amendment) {
    const isNext = '(attribute_not_exists(sg) OR sg <= :again)';
    return {
      update: 'SET sg = :again',
      ...confirmed(['attribute_exists(pe.m)', isNext], { ':again': amendment.sentAgain }),
    };
  }
  if (amendment.note === '') return { update: 'REMOVE nt', ...confirmed() };
  return { update: 'SET nt = :note', ...confirmed([], { ':note': amendment.note }) };
}

function confirmed(terms: readonly string[] = [], values: Update['values'] = {}) {
  return whileIn('confirmed', { terms, values });
}
