import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import { askers, kinds } from './certificate-demand.ts';
import { decideLater, lookAfter } from './certificate-desk.ts';
import { askerIn } from './certificate-people.ts';
import type { Asked, CertificateTown } from './certificate-town.ts';
import { unless } from './town.ts';

const minute = 60;
const hour = 60 * minute;

const proof = Buffer.from('%PDF-1.7 A letter that shows that somebody need not pay').toString('base64');

/** Somebody signs in, fills the form in, and sends it; a few leave it at that. */
export async function askFor(town: CertificateTown, number: number): Promise<void> {
  const { house, dice } = town;
  const product = dice.pick(town.products, ({ kind }) => kinds[kind]);
  if (product === undefined) return;
  const asker = askerIn(house, dice, number);
  const { citizens } = house;
  const begun = unless(
    await citizens.beginRequest(
      { productId: product.id, language: 'de' },
      { ...asker.here(), idempotencyKey: `certificate.${number}` },
    ),
  );
  if (begun === undefined || dice.chance(askers.leaveDraft)) return;
  const { requestId } = begun;
  const delivery = dice.chance(askers.onPaper) ? 'post' : 'download';
  const cents = product.fees.find((fee) => fee.delivery === delivery)?.cents ?? 0;
  const exemption = cents > 0 && dice.chance(askers.exempt) ? product.exemptions[0] : undefined;
  const purpose = product.purposes.find(({ needsProof }) => !needsProof);
  house.moveTo(house.now() + dice.between(1, 3) * minute);
  unless(
    await citizens.saveAnswers(
      {
        requestId,
        forWhom: 'self',
        delivery,
        mail: asker.mail,
        ...(purpose && { purposeId: purpose.id }),
        ...(exemption && { exemptionId: exemption.id }),
      },
      asker.here(),
    ),
  );
  if (exemption) unless(await citizens.addProof({ requestId, pdf: proof }, asker.here()));
  const submitted = unless(
    await citizens.submitRequest({ requestId, productVersion: product.version, cents }, asker.here()),
  );
  await house.settle();
  if (submitted) goOn(town, { asker, requestId, product, delivery, since: house.now() }, submitted.state);
}

/** What comes after a request was sent, paid or answered. */
function goOn(town: CertificateTown, asked: Asked, state: RequestView['state']): void {
  const { dice, agenda, house } = town;
  if (state === 'awaiting-payment') {
    if (!dice.chance(askers.neverPay)) agenda.add(house.now() + dice.between(20, 90), () => pay(town, asked));
  } else if (state === 'in-review') {
    decideLater(town, asked, { isNew: true });
    if (dice.chance(askers.withdraw))
      agenda.add(house.now() + dice.between(hour, 40 * hour), () => withdraw(town, asked));
  } else lookAfter(town, asked);
}

async function pay(town: CertificateTown, asked: Asked): Promise<void> {
  const { house, dice, agenda } = town;
  const { asker, requestId } = asked;
  const roll = dice.roll();
  if (roll >= askers.payLate)
    return await finish(town, asked, roll < askers.payLate + askers.failFirst ? 'failed' : 'paid');
  // The page is left, and found again another day.
  unless(await house.citizens.payRequest({ requestId }, asker.here()));
  agenda.add(house.now() + dice.between(3 * hour, 30 * hour), () => finish(town, asked, 'paid'));
}

/** What happens on the provider's page, and the provider's call about it. */
async function finish(town: CertificateTown, asked: Asked, outcome: 'paid' | 'failed'): Promise<void> {
  const { house, agenda, dice } = town;
  const { asker, requestId } = asked;
  // Of a page that was left a quarter of an hour ago there is another one.
  unless(await house.citizens.payRequest({ requestId }, asker.here()), 'request_changed');
  house.payFor(requestId, outcome);
  const caller = { tenant: house.tenant, address: '192.0.2.10' };
  unless(await house.citizens.hearOfPayment({ requestId }, caller));
  await house.settle();
  if (outcome === 'failed') {
    agenda.add(house.now() + dice.between(60, 600), () => finish(town, asked, 'paid'));
    return;
  }
  const seen = unless(await house.citizens.getRequest({ requestId }, asker.here()));
  if (seen) goOn(town, { ...asked, since: house.now() }, seen.state);
}

async function withdraw({ house }: CertificateTown, { asker, requestId }: Asked): Promise<void> {
  unless(await house.citizens.withdrawRequest({ requestId }, asker.here()), 'request_changed');
  await house.settle();
}
