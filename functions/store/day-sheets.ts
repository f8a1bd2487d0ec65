import { encodePlan } from '../../shared/domain/day-plan.ts';
import type { DaySheets } from '../ports/booking.ts';
import { sheetKey, sheetsPk } from './keys.ts';
import { keepUntil } from './retention.ts';
import { freeDayAttributes, toFreeDay, toListedSheet, toNumber, toSheet } from './sheet-row.ts';
import { dropUpdate, giveBackUpdate, replanUpdate, reserveUpdate } from './sheet-updates.ts';
import type { Table } from './table.ts';

/** Day sheets in the table: one item per office, pool and day; every change is one conditional update. */
export function daySheetsIn(table: Table): DaySheets {
  return {
    async free(tenant, officeId, { from, to }) {
      const pk = sheetsPk(tenant, { officeId, pool: 'online' });
      const rows = await table.query({ pk, range: { from, to }, only: freeDayAttributes });
      return rows.map(toFreeDay);
    },
    async get(tenant, sheet, options) {
      return toSheet(sheet, await table.get(sheetKey(tenant, sheet), options));
    },
    async list(tenant, pool, { from, to }) {
      const rows = await table.query({ pk: sheetsPk(tenant, pool), range: { from, to }, consistent: true });
      return rows.map((row) => toListedSheet(pool, row));
    },
    async reserve(tenant, reservation) {
      const { place } = reservation;
      const answer = await table.update({ key: sheetKey(tenant, place), ...reserveUpdate(reservation) });
      if (answer.kind === 'refused') return { kind: 'refused', stored: toSheet(place, answer.stored) };
      return answer.kind === 'done' ? { kind: 'done', number: toNumber(place.pool, answer.changed) } : answer;
    },
    async drawNumber(tenant, sheet) {
      const draw = { update: 'SET q = q + :one', condition: 'attribute_exists(q)', values: { ':one': 1 } };
      const answer = await table.update({ key: sheetKey(tenant, sheet), ...draw });
      return answer.kind === 'done' ? { kind: 'done', number: toNumber(sheet.pool, answer.changed) } : answer;
    },
    giveBack: (tenant, sheet, claim) => table.update({ key: sheetKey(tenant, sheet), ...giveBackUpdate(claim) }),
    drop: (tenant, sheet, claims) => table.update({ key: sheetKey(tenant, sheet), ...dropUpdate(claims) }),
    async create(tenant, sheet, plan) {
      const counters = { f: plan, o: {}, v: 1, p: encodePlan(plan), q: 0 };
      const answer = await table.put({
        item: { ...sheetKey(tenant, sheet), ...counters, ttl: keepUntil(sheet.date) },
        condition: 'attribute_not_exists(pk)',
      });
      return answer.kind === 'refused' ? { kind: 'refused', stored: toSheet(sheet, answer.stored) } : answer;
    },
    async replan(tenant, sheet, plan) {
      const answer = await table.update({ key: sheetKey(tenant, sheet), ...replanUpdate(sheet, plan) });
      return answer.kind === 'refused' ? { kind: 'refused', stored: toSheet(sheet, answer.stored) } : answer;
    },
  };
}
