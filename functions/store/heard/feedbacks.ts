import { CivilDate } from '../../../shared/domain/civil.ts';
import type { Month } from '../../../shared/domain/figures/month.ts';
import { Feedback, feedbackDays, Voice } from '../../../shared/domain/heard/feedback.ts';
import { epochDayOf } from '../../../shared/domain/time.ts';
import type { Feedbacks, Voices } from '../../ports/heard.ts';
import { eventPut } from '../events.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import type { Row } from '../wire.ts';
import { answeredKey, feedbackKey, feedbackPk, voiceKey, voicesPk, voicesUntil } from './heard-keys.ts';

const unwritten = { condition: 'attribute_not_exists(pk)' } as const;

/** See `Feedbacks`: an item each, by month; that a case has answered is an item elsewhere. */
export function feedbacksIn({ table, repeat }: { readonly table: Table; readonly repeat: Repeat }): Feedbacks {
  return {
    async add(tenant, { feedback, event, mark }) {
      const { month } = feedback;
      const ttl = keepUntil(month);
      const kept = { ...feedback, version: 1 };
      const steps = [
        { item: { ...kept, ...feedbackKey(tenant, feedback), ttl }, ...unwritten },
        eventPut(tenant, event),
        ...(mark === undefined
          ? []
          : [{ item: { ...answeredKey(tenant, mark), ttl: ttl + monthSeconds }, ...unwritten }]),
      ];
      const answer = await repeat(() => table.transact(steps));
      if (answer.kind === 'done') return kept;
      const [said] = answer.verdicts;
      // Sent before, and the reply was lost.
      return said?.kind === 'refused' && said.stored ? feedbackIn(said.stored) : undefined;
    },
    async ofMonth(tenant, month) {
      const rows = await table.query({ pk: feedbackPk(tenant, month) });
      return rows.map(feedbackIn);
    },
    async read(tenant, of) {
      const row = await table.get(feedbackKey(tenant, of), { consistent: true });
      return row && feedbackIn(row);
    },
    async judge(tenant, feedback, voice) {
      const key = voiceKey(tenant, feedback);
      const ttl = keepUntil(feedback.month);
      const steps = [
        {
          key: feedbackKey(tenant, feedback),
          update: 'SET #state = :state, #black = :black, #version = :next',
          condition: '#version = :seen',
          names: { '#state': 'state', '#black': 'blackened', '#version': 'version' },
          values: {
            ':state': feedback.state,
            ':black': feedback.blackened ?? [],
            ':next': feedback.version + 1,
            ':seen': feedback.version,
          },
        },
        voice === undefined ? { removed: key } : { item: { ...voice, ...key, ttl } },
      ];
      const { kind } = await repeat(() => table.transact(steps));
      return kind === 'done';
    },
  };
}

/** Sentences that were published, as everybody may read them. */
export function voicesIn({ table }: { readonly table: Pick<Table, 'query'> }): Voices {
  return {
    async until(tenant, month, limit) {
      const range = { from: '0', to: voicesUntil(month) };
      const rows = await table.query({ pk: voicesPk(tenant), range, limit, lastFirst: true });
      return rows.map((row) => Voice.parse(contentOf(row)));
    },
  };
}

/** A case that ends late in a month may be asked until late in the next: its mark outlives what it was given for. */
const monthSeconds = 31 * 86_400;

/** Counted from the first day of the month, so that nothing is kept for longer than a year. */
function keepUntil(month: Month): number {
  return (epochDayOf(CivilDate.parse(`${month}-01`)) + feedbackDays) * 86_400;
}

const feedbackIn = (row: Row): Feedback => Feedback.parse(contentOf(row));

function contentOf({ pk: _pk, sk: _sk, ttl: _ttl, ...content }: Row) {
  return content;
}
