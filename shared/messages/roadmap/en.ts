import type { RoadmapMessages } from './de.ts';

export const en: RoadmapMessages = {
  title: 'Roadmap',
  description: 'What we plan, what we promise, what came of it and what we stopped.',
  lead: 'What we plan, what came of it and what we stopped. Promises stay here, also when we do not keep them.',
  none: 'There is nothing here yet. As soon as we promise something, you read it here.',
  phases: { doing: 'We are working on', planned: 'We plan', done: 'This is done', stopped: 'We have stopped' },
  promised: (day) => `Promised for ${day}`,
  overdue: 'That day is over. We have not kept this promise yet.',
  learned: 'What we learned',
};
