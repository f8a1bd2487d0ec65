import type { ExperimentMessages } from './de.ts';

export const en: ExperimentMessages = {
  title: 'What we try out',
  description: 'Which rules we try out, what we settled before, and what came of it.',
  lead: 'Before we change a rule for everybody, we try it on half of the appointments. Chance decides which. What counts and when it ends is settled before. The result stands here, whatever it is.',
  none: 'We have not tried anything yet. As soon as we plan something, you read it here.',
  states: {
    begins: 'begins tomorrow',
    running: 'running',
    due: 'being evaluated',
    ended: 'ended',
    stopped: 'stopped early',
  },
  planned: (on) => `planned on ${on}`,
  since: (from) => `since ${from}`,
  between: (from, to) => `${from} to ${to}`,
  texts: {
    title: 'The two texts',
    lead: 'One day before your appointment you get a reminder. Only its first sentence differs.',
    a: 'Text A',
    usual: 'as before',
    b: 'Text B',
    isNew: 'new',
  },
  plan: {
    title: 'Settled before',
    measured: 'What counts',
    measuredText:
      'How many of those who were reminded did not come. Who cancels or moves it before has not missed it. What nobody recorded does not count.',
    people: 'When it ends',
    peopleText: (perArm, until) =>
      `As soon as it is known of ${perArm} appointments in each half what became of them. Otherwise after ${until}.`,
    difference: 'What we look for',
    differenceText: (usual, points) =>
      `So far about ${usual} out of 100 did not come. We want to find a difference of ${points} points, if there is one.`,
    error: 'How sure that is',
    errorText: (power, alpha) =>
      `We find such a difference in ${power} out of 100 cases. In ${alpha} out of 100 cases chance deceives us.`,
  },
  progress: {
    title: 'How far it is',
    notYet: 'Nobody has been reminded yet whose appointment is over.',
    text: (known, perArm, through) =>
      `At least ${known} of ${perArm} appointments in each half are known (as of ${through}).`,
    silent: 'Nobody sees before the end what it looks like. So nobody stops because it happens to look good.',
  },
  result: {
    title: 'Result',
    verdict: {
      'fewer-with-b': 'With the new text fewer people missed their appointment.',
      'more-with-b': 'With the new text more people missed their appointment.',
      'not-shown': 'No difference could be shown.',
      'too-early': 'We stopped early. Nothing follows from it.',
    },
    why: {
      reached: (perArm) => `Ended as planned: with ${perArm} appointments in each half.`,
      'latest-day':
        'Ended on the latest day: there were fewer appointments than planned. We may have missed a smaller difference.',
      stopped: 'Stopped before the plan was fulfilled.',
    },
    because: 'The reason',
    half: 'Half',
    known: 'Appointments, known',
    missed: 'of them missed',
    share: 'out of 100',
    interval: (certain, low, high) =>
      `Difference, B less A: between ${low} and ${high} points, ${certain} out of 100 sure.`,
    few: 'We do not tell the numbers: they are so small that somebody could be recognised.',
    nobody: 'Nobody had been reminded. There are no numbers.',
  },
};
