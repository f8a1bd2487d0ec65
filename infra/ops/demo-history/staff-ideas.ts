import type { CivilDate } from '../../../shared/domain/civil.ts';
import { weekdayOf } from '../../../shared/domain/time.ts';
import { clerkAt, leadClerkOf } from './staff.ts';
import { type Town, unless } from './town.ts';

/** What staff propose; invented, but each could be. */
const ideas = [
  { title: 'Mehr Stühle im Wartebereich', text: 'Am Fenster ist Platz für drei.' },
  { title: 'Ein Schild am Eingang', text: 'Viele suchen die Zulassung im falschen Stockwerk.' },
  { title: 'Termine für Familien länger planen', text: 'Mit drei Kindern reichen 20 Minuten nicht.' },
  { title: 'Passfotos im Haus', text: 'Jeder Zehnte hat kein gültiges Foto dabei.' },
  { title: 'Erinnerung auch am Morgen', text: 'Wer einen Termin am Nachmittag hat, vergisst ihn sonst.' },
  { title: 'Mittwochs länger öffnen', text: 'Nach 16 Uhr fragen uns die meisten am Telefon.' },
  { title: 'Kopierer für alle', text: 'Kopien kosten uns am Schalter jedes Mal fünf Minuten.' },
  { title: 'Leichte Sprache auf dem Merkblatt', text: 'Das Blatt zum Umzug versteht kaum jemand.' },
] as const;

const day = 86_400;
const onMondays = 0.45;
const answered = 0.88;
/** Two weeks are promised; some take longer. */
const answerDays = { least: 1, most: 17 } as const;

/** On some Mondays somebody at a counter has an idea; most get an answer. */
export function mayPropose(town: Town, date: CivilDate): void {
  const { house, dice, agenda, offices } = town;
  const office = dice.pick(offices);
  const idea = dice.pick(ideas);
  const isNow = weekdayOf(date) === 1 && dice.chance(onMondays);
  if (!isNow || office === undefined || idea === undefined) return;
  agenda.add(house.now() + dice.between(day / 3, day / 2), async () => {
    const clerk = { ...clerkAt(house.tenant, office, 1), idempotencyKey: `idea.${date}` };
    const proposed = unless(await house.staff.proposeIdea({ ...idea, named: false }, clerk));
    await house.settle();
    if (proposed === undefined || !dice.chance(answered)) return;
    agenda.add(house.now() + dice.between(answerDays.least * day, answerDays.most * day), async () => {
      const { ideaId, version } = proposed;
      const answer = { ideaId, version, state: dice.pick(['planned', 'declined'] as const) ?? 'planned' };
      unless(await house.staff.answerIdea({ ...answer, text: 'Wir kümmern uns darum.' }, leadClerkOf(house.tenant)));
      await house.settle();
    });
  });
}
