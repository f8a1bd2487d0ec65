import type { RoadmapMessages } from './de.ts';

export const nl: RoadmapMessages = {
  title: 'Routekaart',
  description: 'Wat wij van plan zijn, wat wij beloven, wat ervan geworden is en wat wij beëindigd hebben.',
  lead: 'Wat wij van plan zijn, wat ervan geworden is en wat wij beëindigd hebben. Beloften blijven hier staan, ook als wij ze niet nakomen.',
  none: 'Hier staat nog niets. Zodra wij iets beloven, leest u het hier.',
  phases: {
    doing: 'Daar werken wij aan',
    planned: 'Dat zijn wij van plan',
    done: 'Dat is klaar',
    stopped: 'Dat hebben wij beëindigd',
  },
  promised: (day) => `Beloofd voor ${day}`,
  overdue: 'Die dag is voorbij. Deze belofte hebben wij nog niet gehouden.',
  learned: 'Wat wij geleerd hebben',
};
