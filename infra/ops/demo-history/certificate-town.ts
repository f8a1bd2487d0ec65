import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { Delivery, Product } from '../../../shared/domain/certificate/product.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { Agenda } from './agenda.ts';
import { askers } from './certificate-demand.ts';
import type { CertificateHouse } from './certificate-house.ts';
import type { Asker } from './certificate-people.ts';
import type { Dice } from './dice.ts';
import { unless } from './town.ts';
import { scoreOf } from './voices.ts';

const minute = 60;
const hour = 60 * minute;

/** Where certificates are asked for and decided. */
export type CertificateTown = {
  readonly house: CertificateHouse;
  readonly dice: Dice;
  readonly agenda: Agenda;
  readonly offices: readonly Office[];
  readonly products: readonly Product[];
  readonly today: () => CivilDate;
  /** The date so many working days after today; for none today, or the next working day. */
  readonly workingDay: (days: number) => CivilDate;
};

/** A request under way. */
export type Asked = {
  readonly asker: Asker;
  readonly requestId: RequestId;
  readonly product: Product;
  readonly delivery: Delivery;
  readonly since: number;
};

/** Whoever has the certificate may say how it was; those who waited long are less happy. */
export function mayTellHow({ house, dice, agenda }: CertificateTown, { asker, requestId, since }: Asked): void {
  if (!dice.chance(askers.answerHow)) return;
  const waited = (house.now() - since) / (24 * hour);
  const score = scoreOf(dice, 4.7 - Math.min(1.8, 0.3 * waited));
  agenda.add(house.now() + dice.between(minute, 24 * hour), async () => {
    unless(await house.citizens.giveCertificateFeedback({ requestId, score }, asker.here()), 'not_yet');
    await house.settle();
  });
}
