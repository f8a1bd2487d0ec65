import type { Appointment } from '../../../shared/domain/appointment.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Stored } from '../../ports/booking.ts';

/**
 * What a key's request has led to. The key decides whose appointment it is, its body's hash whether the same was asked;
 * whatever happened to the appointment later, the booking itself succeeded.
 */
export function storedOutcome(
  stored: Stored,
  requestHash: string,
): Result<Appointment, 'hold_expired' | 'idempotency_key_reused'> {
  if (stored.state === 'dead') return fail('hold_expired');
  if (stored.requestHash !== requestHash) return fail('idempotency_key_reused');
  return stored.state === 'expired' ? fail('hold_expired') : ok(stored);
}
