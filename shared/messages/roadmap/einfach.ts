import type { RoadmapMessages } from './de.ts';

export const einfach: RoadmapMessages = {
  title: 'Unser Plan',
  description: 'Das wollen wir machen. Das haben wir gemacht. Das machen wir nicht mehr.',
  lead: 'Das wollen wir machen. Das haben wir gemacht. Das machen wir nicht mehr. Alles bleibt hier stehen. Auch wenn wir zu spät sind.',
  none: 'Hier steht noch nichts. Wenn wir etwas planen, lesen Sie es hier.',
  phases: {
    doing: 'Das machen wir gerade',
    planned: 'Das kommt später',
    done: 'Das ist fertig',
    stopped: 'Das machen wir nicht mehr',
  },
  promised: (day) => `Das soll fertig sein bis: ${day}`,
  overdue: 'Der Tag ist vorbei. Wir sind noch nicht fertig.',
  learned: 'Das haben wir gelernt',
};
