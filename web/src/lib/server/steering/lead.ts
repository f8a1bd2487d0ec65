import { error } from '@sveltejs/kit';
import { type StaffEvent, staffOf } from '#lib/server/staff.ts';
import { ExperimentId } from '#shared/domain/figures/experiment/experiment.ts';
import { StatementId } from '#shared/domain/figures/steering/statement.ts';
import { permissionFor } from '#shared/domain/staff.ts';

/** Somebody who steers the whole town; 403 for others. */
export async function leadOf(event: StaffEvent) {
  const { view, call } = await staffOf(event);
  const maySteer = permissionFor(view.grants, { capability: 'steer', at: 'municipality' }) === 'permitted';
  return maySteer ? { call } : error(403, 'not_permitted');
}

/** What an address is about; 404 for what nobody can say anything about. */
export function statementIdOf(text: string): StatementId {
  return StatementId.safeParse(text).data ?? error(404, 'not_found');
}

/** The experiment that an address is about; 404 for what cannot be one. */
export function experimentIdOf(text: string): ExperimentId {
  return ExperimentId.safeParse(text).data ?? error(404, 'not_found');
}

/** The id of an experiment to come. */
export function newExperimentId(): ExperimentId {
  return ExperimentId.parse(crypto.randomUUID().slice(0, 18));
}

/** The id of an entry to come: nobody has to think of one. */
export function newStatementId(kind: 'change' | 'promise'): StatementId {
  return StatementId.parse(`${kind}.${crypto.randomUUID().slice(0, 18)}`);
}
