export const de = {
  title: 'Fahrplan',
  description: 'Was wir vorhaben, was wir versprechen, was daraus geworden ist und was wir beendet haben.',
  lead: 'Was wir vorhaben, was daraus geworden ist und was wir beendet haben. Versprechen bleiben hier stehen, auch wenn wir sie nicht halten.',
  none: 'Hier steht noch nichts. Sobald wir etwas versprechen, lesen Sie es hier.',
  phases: {
    doing: 'Daran arbeiten wir',
    planned: 'Das haben wir vor',
    done: 'Das ist fertig',
    stopped: 'Das haben wir beendet',
  },
  promised: (day: string) => `Versprochen bis ${day}`,
  overdue: 'Dieser Tag ist vorbei. Das Versprechen haben wir noch nicht gehalten.',
  learned: 'Was wir gelernt haben',
};
export type RoadmapMessages = typeof de;
