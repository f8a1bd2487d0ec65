import type { CaseView } from '../../../shared/contracts/staff/cases.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { askers, desk, paceOn } from './certificate-demand.ts';
import { type Asked, type CertificateTown, mayTellHow } from './certificate-town.ts';
import { leadClerkOf } from './staff.ts';
import { unless } from './town.ts';
import { startOf } from './year.ts';

const minute = 60;
const hour = 60 * minute;
const opens = 8.25 * hour;
const closes = 15.5 * hour;

/** A clerk comes to a case within the next working days; of answered ones nothing more is asked. */
export function decideLater(town: CertificateTown, asked: Asked, { isNew }: { readonly isNew: boolean }): void {
  const { dice, agenda, house } = town;
  const spread = paceOn(town.today(), asked.product.kind);
  const days = dice.pick([...spread.keys()], (index) => spread[index] ?? 0) ?? 1;
  const timeOn = (date: CivilDate) => deskTime(town, date);
  const earliest = house.now() + 10 * minute;
  const at = timeOn(town.workingDay(days));
  // Whoever comes after hours is among the first of the next day.
  agenda.add(at < earliest ? timeOn(town.workingDay(days + 1)) : at, () => decide(town, asked, isNew));
}

function deskTime({ dice, offices }: CertificateTown, date: CivilDate): number {
  return startOf({ offices }, date) + dice.between(opens, closes);
}

async function decide(town: CertificateTown, asked: Asked, isNew: boolean): Promise<void> {
  const { house, dice, agenda } = town;
  const { requestId } = asked;
  const clerk = leadClerkOf(house.tenant, 'first clerk');
  const seen = unless(await house.staff.getCase({ requestId, language: 'de' }, clerk));
  // Withdrawn, or already with somebody else.
  if (seen?.state !== 'in-review') return;
  const { version } = seen;
  const roll = dice.roll();
  if (isNew && roll < desk.ask) {
    const text = 'Seit wann wohnen Sie unter dieser Anschrift?';
    unless(await house.staff.askCitizen({ requestId, version, text }, clerk));
    await house.settle();
    mayReply(town, asked);
  } else if (roll < desk.ask + desk.reject) {
    const text = 'Ihre Angaben stimmen nicht mit dem Register überein.';
    unless(await house.staff.rejectCase({ requestId, version, reason: 'person-unclear', text }, clerk));
    await house.settle();
  } else {
    await approve(town, asked, { seen, clerk });
    if (seen.approvals.needed < 2) return lookAfter(town, asked);
    agenda.add(house.now() + dice.between(5, 90) * minute, () => second(town, asked));
  }
}

type Seen = { readonly seen: CaseView; readonly clerk: ReturnType<typeof leadClerkOf> };

/** What was seen is what is approved; a certificate comes of it once enough have. */
async function approve({ house }: CertificateTown, { requestId }: Asked, { seen, clerk }: Seen): Promise<void> {
  const { version, register, proofs } = seen;
  if (register?.kind !== 'one') throw new Error('Somebody of the history is not in its register');
  const reason = proofs.length > 0 ? 'proof-accepted' : 'checked';
  unless(await house.staff.approveCase({ requestId, version, reason, extract: register.extract }, clerk));
  await house.settle();
}

async function second(town: CertificateTown, asked: Asked): Promise<void> {
  const { house } = town;
  const { requestId } = asked;
  const clerk = leadClerkOf(house.tenant, 'second clerk');
  const seen = unless(await house.staff.getCase({ requestId, language: 'de' }, clerk));
  if (seen?.state !== 'in-review') return;
  await approve(town, asked, { seen, clerk });
  lookAfter(town, asked);
}

/** What is left to do once a certificate is out: letters are posted, and now and then one turns out to be wrong. */
export function lookAfter(town: CertificateTown, asked: Asked): void {
  const { agenda, dice } = town;
  mayTellHow(town, asked);
  if (asked.delivery === 'post') agenda.add(deskTime(town, town.workingDay(1)), () => post(town, asked));
  if (!dice.chance(desk.revoke)) return;
  const { least, most } = desk.revokedAfter;
  agenda.add(deskTime(town, town.workingDay(dice.between(least, most))), () => revoke(town, asked));
}

async function post({ house }: CertificateTown, { requestId }: Asked): Promise<void> {
  const clerk = leadClerkOf(house.tenant, 'first clerk');
  const seen = unless(await house.staff.getCase({ requestId, language: 'de' }, clerk));
  if (!seen?.may.includes('hand-over')) return;
  unless(await house.staff.handOver({ requestId, version: seen.version }, clerk));
  await house.settle();
}

/** One proposes it, another one does it. */
async function revoke({ house }: CertificateTown, { requestId }: Asked): Promise<void> {
  for (const name of ['first clerk', 'second clerk']) {
    const clerk = leadClerkOf(house.tenant, name);
    const seen = unless(await house.staff.getCase({ requestId, language: 'de' }, clerk));
    if (!seen?.may.includes('revoke')) return;
    unless(await house.staff.revokeCertificate({ requestId, version: seen.version, reason: 'wrong-content' }, clerk));
    await house.settle();
  }
}

/** Some answer what a clerk asked, and the clerk looks again. */
function mayReply(town: CertificateTown, asked: Asked): void {
  const { house, dice, agenda } = town;
  if (dice.chance(askers.neverAnswer)) return;
  agenda.add(house.now() + dice.between(3 * hour, 90 * hour), async () => {
    const { asker, requestId } = asked;
    const text = 'Das ist richtig so, ich bin letztes Jahr umgezogen.';
    unless(await house.citizens.answerQuestion({ requestId, text }, asker.here()), 'request_changed');
    await house.settle();
    decideLater(town, { ...asked, since: house.now() }, { isNew: false });
  });
}
