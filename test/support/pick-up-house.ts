import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { bookPickUp } from '../../functions/use-cases/pick-up/book-pick-up.ts';
import { endPickUp } from '../../functions/use-cases/pick-up/end-pick-up.ts';
import { getPickUp } from '../../functions/use-cases/pick-up/get-pick-up.ts';
import { CertificateId, type RequestId } from '../../shared/domain/certificate/ids.ts';
import type { RequestEvent } from '../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest } from '../../shared/domain/certificate/request.ts';
import { dayPlan } from '../../shared/domain/day-plan.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { type CaseHouse, caseHouse } from './case-house.ts';
import { answered } from './hours-house.ts';
import { day, makeOffice, makeService, makeServiceText, noHolidays, officeId, tenant, time } from './make.ts';
import { makeProduct, productId } from './make-product.ts';

const service = makeService({ id: 'dokument-abholen', name: { de: 'Dokument abholen' }, unit: 'piece', maxCount: 1 });

/** A town hall that hands documents over, one at a time, and an office that does not. */
const townHall = makeOffice({
  services: [{ serviceId: service.id, minutes: 10, extraMinutes: 0 }],
  hours: {
    rules: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '12:00', counters: { online: 1, staff: 0 } }],
  },
});
const other = makeOffice({ id: 'rathaus-nord', number: 18, letter: 'N' });

/** From where the clock of the house stands on. */
const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-03'].map(day);

type Ground = Parameters<typeof catalogueWriterIn>[0] & Pick<CaseHouse, 'daySheets'>;

export async function openTownHall(ground: Ground): Promise<void> {
  const writer = catalogueWriterIn(ground);
  await writer.putOffice(tenant, townHall);
  await writer.putOffice(tenant, other);
  await writer.putService(tenant, service, makeServiceText({ id: service.id }));
  for (const date of days) {
    const sheet = { officeId: townHall.id, pool: 'online', date } as const;
    await ground.daySheets.create(tenant, sheet, dayPlan(townHall, date, noHolidays).online);
  }
}

/** A registration certificate that is picked up, free of charge so that nobody has to pay here. */
export const pickedUp = makeProduct({
  deliveries: ['download', 'pick-up'],
  fees: [
    { delivery: 'download', cents: 0, validFrom: '2022-05-01', source: '§ 18 Abs. 3 BMG' },
    { delivery: 'pick-up', cents: 0, validFrom: '2022-05-01', source: 'Satzung' },
  ],
  pickUpService: service.id,
});

/** Wednesday, 25 November, 09:00 at the town hall; the clock of the house stands at Tuesday, 09:00. */
export const wednesday = { officeId: officeId('rathaus-mitte'), date: day('2026-11-25'), time: time('09:00') };
export const later = { ...wednesday, time: time('09:10') };

/** Elif has asked for a certificate that she picks up; it lies ready unless `isReady` is false. */
export async function pickUpHouse({
  isReady = true,
  ...around
}: { readonly isReady?: boolean } & Parameters<typeof caseHouse>[0] = {}) {
  const house = await caseHouse({ products: [pickedUp], ...around });
  await openTownHall(house);
  const requestId = await asked(house);
  const make = (event: RequestEvent, by: 'clerk' | 'system' = 'clerk', changes = {}) =>
    happen(house, requestId, { event, by, changes });
  if (isReady) await lieReady(house, make);
  const deps = { ...house, settled: settledClaims() };
  const [book, get] = [bookPickUp(deps), getPickUp(deps)];
  return {
    ...house,
    requestId,
    make,
    request: () => requestOf(house, requestId),
    book: (wish = wednesday, caller = house.elif()) => book({ requestId, ...wish }, caller),
    get: (caller = house.elif()) => get({ requestId }, caller),
    end: () => endPickUp(house)(tenant, requestId),
    /** Places left online at the town hall on that day, at 09:00 and 09:10. */
    async free(): Promise<readonly (number | undefined)[]> {
      const sheet = { officeId: townHall.id, pool: 'online', date: wednesday.date } as const;
      const stored = await house.daySheets.get(tenant, sheet, { consistent: true });
      return [stored?.free[6], stored?.free[7]];
    },
  };
}

export type PickUpHouse = Awaited<ReturnType<typeof pickUpHouse>>;

async function asked({ handlers, elif, newKey }: CaseHouse): Promise<RequestId> {
  const wish = { productId: productId('meldebescheinigung'), language: 'de' } as const;
  const { requestId } = answered(await handlers.beginRequest(wish, elif('high', { idempotencyKey: newKey() })));
  const answers = { requestId, forWhom: 'self', delivery: 'pick-up', mail: 'elif@example.org' } as const;
  answered(await handlers.saveAnswers(answers, elif()));
  answered(await handlers.submitRequest({ requestId, productVersion: 1, cents: 0 }, elif()));
  return requestId;
}

async function requestOf(house: CaseHouse, requestId: RequestId): Promise<CertificateRequest> {
  const request = await house.requests.get(tenant, requestId);
  if (!request) throw new Error('The request is gone');
  return request;
}

type Happening = { readonly event: RequestEvent; readonly by: 'clerk' | 'system'; readonly changes: object };

async function happen(house: CaseHouse, requestId: RequestId, { event, by, changes }: Happening): Promise<void> {
  const seen = await requestOf(house, requestId);
  const at = secondsOf(house.clock.now());
  const answer = await house.requests.advance(tenant, { seen, entry: { event, at, by }, changes });
  if (answer.kind !== 'done') throw new Error(`It did not ${event}`);
}

async function lieReady(
  { clock }: CaseHouse,
  make: (event: RequestEvent, by: 'system', changes?: object) => Promise<void>,
): Promise<void> {
  const issuedAt = secondsOf(clock.now());
  const certificate = {
    id: CertificateId.parse('LIN-2026-4K7M2PQX'),
    issuedAt,
    validUntil: issuedAt + 180 * 86_400,
  };
  await make('issue', 'system');
  await make('sealed', 'system', { certificate });
}
