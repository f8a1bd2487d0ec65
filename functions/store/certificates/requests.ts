import * as z from 'zod';
import { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { CivilDate } from '../../../shared/domain/civil.ts';
import type { Done } from '../../ports/booking.ts';
import type { Outdated, Requests } from '../../ports/certificate.ts';
import { partsOfSk } from '../keys.ts';
import type { Repeat } from '../repeat.ts';
import type { Table, Write } from '../table.ts';
import { citizenRequestsPk, dueRequestKey, dueRequestsPk, queuePk, requestKey } from './case-keys.ts';
import { nonceOf, toStored } from './request-row.ts';
import { advanceSteps, beginSteps, editSteps, eraseSteps } from './request-steps.ts';
import { minuteOf } from './traces.ts';

export type RequestsDeps = {
  readonly table: Table;
  readonly repeat: Repeat;
  /** Unique to a write. */
  readonly newId: () => string;
};

const Named = z.object({ sk: z.string() });

/** Requests in the table: each change of one is one transaction, on the condition that nobody changed it since. */
export function requestsIn({ table, repeat, newId }: RequestsDeps): Requests {
  const write = async (steps: readonly [Write, ...Write[]], nonce: string): Promise<Done | Outdated> =>
    await repeat(async () => {
      const answer = await table.transact(steps);
      if (answer.kind !== 'cancelled') return answer;
      const [request] = answer.verdicts;
      if (request?.kind !== 'refused') return { kind: 'busy' };
      // Sent before without an answer, and written all the same.
      if (nonceOf(request.stored) === nonce) return { kind: 'done' };
      return { kind: 'refused', stored: toStored(request.stored) };
    });
  return {
    async begin(tenant, request, wrappedKey) {
      const nonce = newId();
      const answer = await write(beginSteps(tenant, request, { nonce, wrappedKey }), nonce);
      if (answer.kind === 'done') return answer;
      if (answer.stored === undefined) throw new Error('A request exists that is not there');
      return { kind: 'refused', stored: answer.stored };
    },
    async get(tenant, id) {
      const stored = toStored(await table.get(requestKey(tenant, id), { consistent: true }));
      return stored?.state === 'erased' ? undefined : stored;
    },
    async ofCitizen(tenant, subject) {
      const rows = await table.query({ pk: citizenRequestsPk(tenant, subject), consistent: true });
      return rows.map((row) => RequestId.parse(row['sk']));
    },
    async advance(tenant, step) {
      const nonce = newId();
      const { request, steps } = advanceSteps(tenant, step, { nonce });
      const answer = await write(steps, nonce);
      return answer.kind === 'done' ? { kind: 'done', request } : answer;
    },
    async edit(tenant, seen, changes) {
      const nonce = newId();
      const { request, steps } = editSteps(tenant, { seen, changes }, { nonce });
      const answer = await write(steps, nonce);
      return answer.kind === 'done' ? { kind: 'done', request } : answer;
    },
    async erase(tenant, seen, entry) {
      const nonce = newId();
      return await write(eraseSteps(tenant, { seen, entry }, { nonce }), nonce);
    },
    async due(tenant, now, limit) {
      const range = { from: '0', to: `${minuteOf(now)}\uffff` };
      const rows = await table.query({ pk: dueRequestsPk(tenant), range, limit, consistent: true });
      return rows.map((row) => {
        const [minute = '', id] = partsOfSk(Named.parse(row).sk);
        return { minute, id: RequestId.parse(id) };
      });
    },
    async forget(tenant, due) {
      await repeat(() => table.remove(dueRequestKey(tenant, due)));
    },
    async queue(tenant, { limit } = {}) {
      const rows = await table.query({ pk: queuePk(tenant), consistent: true, ...(limit !== undefined && { limit }) });
      return rows.map((row) => {
        const [deadline, id] = partsOfSk(Named.parse(row).sk);
        return { deadline: CivilDate.parse(deadline), id: RequestId.parse(id) };
      });
    },
  };
}
