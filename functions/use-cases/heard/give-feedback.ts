import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { askedOfAppointment } from '../../../shared/domain/heard/feedback.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { type ReadByTokenDeps, readByToken } from '../booking/access.ts';
import { type KeepFeedbackDeps, keepFeedback } from './keep-feedback.ts';

/** What the holder of an appointment says about the visit, or about there being none. */
export function giveFeedback(deps: ReadByTokenDeps & KeepFeedbackDeps): Handler<Routes['giveFeedback'], Caller> {
  return async ({ reference, score, text }, caller) => {
    const read = await readByToken(deps, caller, reference);
    if (!read.ok) return read;
    const { appointment, purpose } = read.value;
    if (purpose !== 'manage') return fail('link_invalid');
    const about = askedOfAppointment(appointment, secondsOf(deps.clock.now()));
    if (about === undefined) return fail('not_yet');
    const services = [...new Set(appointment.visit.map(({ serviceId }) => serviceId))];
    const said = { about, score, text, services, officeId: appointment.officeId };
    const kept = await keepFeedback(deps, caller.tenant, { said, by: { caseId: reference } });
    if (kept === 'nowhere') return fail('link_invalid');
    return kept === 'said' ? ok({}) : fail('already_answered');
  };
}
