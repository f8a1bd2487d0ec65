import type { Caller } from '../../../functions/ports/caller.ts';
import type { Visit } from '../../../shared/domain/appointment.ts';
import type { TicketOutcome } from '../../../shared/domain/ticket.ts';
import type { Dice } from './dice.ts';
import { type Booked, type Town, unless } from './town.ts';

const hour = 3600;

/** Of those who were served, and of those who leave because nothing is free. */
const answers = { visit: 0.34, gaveUp: 0.08 } as const;

/** Some say later how it was: it depends on how long they waited, and on whether it was any use. */
export function mayAnswer(
  town: Town,
  { reference, manage }: Booked,
  { waited, outcome }: { readonly waited: number; readonly outcome: TicketOutcome },
): void {
  const { house, dice, agenda } = town;
  if (manage === undefined || !dice.chance(answers.visit)) return;
  const minutes = waited / 60;
  const lost = (minutes > 35 ? 1.8 : minutes > 15 ? 0.9 : 0) + (outcome === 'done' ? 0 : 1.2);
  const score = scoreOf(dice, 4.6 - lost);
  agenda.add(house.now() + dice.between(hour, 30 * hour), async () => {
    const caller = { tenant: house.tenant, address: '2001:db8::1', token: manage };
    unless(
      await house.citizens.giveFeedback({ reference, score }, caller),
      'already_answered',
      'not_yet',
      'link_invalid',
    );
    await house.settle();
  });
}

/** Whoever finds nothing may say so. */
export async function maySayWhatIsMissing(town: Town, caller: Caller, services: Visit): Promise<void> {
  const { house, dice } = town;
  if (!dice.chance(answers.gaveUp)) return;
  const said = {
    score: scoreOf(dice, 1.8),
    page: 'nothing-free',
    services: services.map(({ serviceId }) => serviceId),
  } as const;
  unless(
    await house.citizens.tellGaveUp(
      { ...said, services: [...said.services] },
      { ...caller, idempotencyKey: `gave-up.${house.now()}` },
    ),
    'too_many_requests',
  );
  await house.settle();
}

/** Of those who answer, whom little or nothing pleases. */
const displeased = 0.09;

/** 1 to 5, mostly near `usual`. */
export function scoreOf(dice: Dice, usual: number): number {
  if (dice.chance(displeased)) return dice.between(1, 2);
  const spread = dice.roll() + dice.roll() + dice.roll() - 1.5;
  return Math.min(5, Math.max(1, Math.round(usual + 2.4 * spread)));
}
