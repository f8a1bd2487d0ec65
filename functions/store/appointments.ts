import type { Appointment } from '../../shared/domain/appointment.ts';
import type { AppointmentKey, Appointments, Done, NoAnswer, Refused, Stored } from '../ports/booking.ts';
import type { Clock } from '../ports/clock.ts';
import { amendUpdate } from './amend-update.ts';
import { appointmentItem, personItem, toStored } from './appointment-row.ts';
import { acceptSteps, endSteps, judgeAccept, judgeEnd, judgeMove, moveSteps } from './appointment-steps.ts';
import { appointmentKey, appointmentsPk } from './keys.ts';
import { keepUntil } from './retention.ts';
import { stateChange, whileIn } from './state-change.ts';
import type { Table } from './table.ts';
import type { Row } from './wire.ts';

/** Appointments in the table: one item each, in the partition of their office and day. */
export function appointmentsIn(table: Table, clock: Clock): Appointments {
  // The table deletes late: what is past its time to live is not there for anybody.
  const isKept = ({ date }: Pick<AppointmentKey, 'date'>) => keepUntil(date) * 1000 > clock.now().epochMilliseconds;

  return {
    async get(tenant, key) {
      if (!isKept(key)) return undefined;
      return withoutTombstone(toStored(await table.get(appointmentKey(tenant, key), { consistent: true })));
    },
    async look(tenant, key) {
      const answer = await table.look(appointmentKey(tenant, key));
      if (answer.kind !== 'found') return answer;
      return { kind: 'found', stored: isKept(key) ? toStored(answer.row) : undefined };
    },
    async glance(tenant, key) {
      return toStored(await table.get(appointmentKey(tenant, key), { consistent: false }));
    },
    async ofDay(tenant, day, { idPrefix = '', consistent = false } = {}) {
      if (!isKept(day)) return [];
      const rows = await table.query({ pk: appointmentsPk(tenant, day), range: { prefix: idPrefix }, consistent });
      return rows.map(toStored).flatMap((stored) => withoutTombstone(stored) ?? []);
    },
    async create(tenant, appointment) {
      const item = appointmentItem(tenant, appointment);
      return showStored(await table.put({ item, condition: 'attribute_not_exists(pk)' }));
    },
    async bury(tenant, key) {
      const item = { ...appointmentKey(tenant, key), st: 'dead', ttl: keepUntil(key.date) };
      return showStored(await table.put({ item, condition: 'attribute_not_exists(pk)' }));
    },
    async setDetails(tenant, key, { person, until, language, confirmHash }) {
      const answer = await table.update({
        key: appointmentKey(tenant, key),
        update: 'SET pe = :person, un = :until, la = :language, tc = :confirm',
        ...whileIn('held', {
          values: {
            ':person': personItem(person),
            ':until': until,
            ':language': language,
            ':confirm': confirmHash,
          },
        }),
      });
      return showStored(answer);
    },
    async countCode(tenant, key, max) {
      const answer = await table.update({
        key: appointmentKey(tenant, key),
        update: 'SET ca = ca + :one',
        ...whileIn('held', { terms: ['ca < :max'], values: { ':one': 1, ':max': max } }),
      });
      return showStored(answer);
    },
    async confirm(tenant, seen) {
      const answer = await table.update({
        key: appointmentKey(tenant, seen),
        ...stateChange(
          { from: 'held', to: 'confirmed' },
          { terms: ['tc = :confirm'], values: { ':confirm': seen.tokenHashes.confirm } },
        ),
      });
      return showStored(answer);
    },
    async amend(tenant, key, amendment) {
      return showStored(await table.update({ key: appointmentKey(tenant, key), ...amendUpdate(amendment) }));
    },
    async end(tenant, appointment, ending) {
      return judgeEnd(await table.transact(endSteps(tenant, appointment, ending)));
    },
    async move(tenant, from, to) {
      return judgeMove(await table.transact(moveSteps(tenant, from, to)));
    },
    async accept(tenant, from, offered) {
      return judgeAccept(await table.transact(acceptSteps(tenant, from, offered)));
    },
  };
}

function withoutTombstone(stored: Stored | undefined): Appointment | undefined {
  return stored?.state === 'dead' ? undefined : stored;
}

function showStored(answer: Done | Refused<Row | undefined> | NoAnswer): Done | Refused<Stored | undefined> | NoAnswer {
  return answer.kind === 'refused' ? { kind: 'refused', stored: toStored(answer.stored) } : answer;
}
