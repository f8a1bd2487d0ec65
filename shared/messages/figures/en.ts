import type { FiguresMessages } from './de.ts';
import { listText, numberText } from './figure-format.ts';

const n = (value: number) => numberText(value, 'en');
const monthsOf = (months: number) => (months === 1 ? 'one month' : `${n(months)} months`);

export const en: FiguresMessages = {
  title: 'How well we do',
  description: 'Our targets and what we achieve, every month, for you to recompute.',
  kept: (kept, all) => {
    if (all === 1) return kept === 1 ? 'We meet our only target.' : 'We do not meet our only target.';
    if (kept === 0) return `We meet none of our ${all} targets.`;
    return kept === all ? `We meet all ${all} targets.` : `We meet ${kept} of ${all} targets.`;
  },
  noVerdict: 'There are too few figures here for a verdict yet.',
  missed: (names) =>
    `Not met: ${listText(
      names.map((name) => `“${name}”`),
      'en',
    )}.`,
  trend: (better, worse, equal) =>
    `Compared with the month before, ${better} ${better === 1 ? 'figure is' : 'figures are'} better, ${worse} worse and ${equal} the same.`,
  nothingYet: {
    title: 'There are no figures here yet.',
    lead: 'On the 3rd of every month we publish the figures of the month before. After that we do not change them.',
    meanwhile: 'What we are going to count is settled:',
  },
  home: (value, month) => `In ${month}, ${value} out of 100 searches found an appointment within 14 days.`,
  overview: 'At a glance',
  more: 'More figures',
  status: { met: 'Target met', missed: 'Target not met', open: 'Cannot be said yet', none: 'No target' },
  goal: {
    higher: (value) => `at least ${value}`,
    lower: (value) => `at most ${value}`,
    neither: (value) => `about ${value}`,
    by: (goal, date) => `${goal}, by ${date}`,
  },
  spread: { 50: (goal) => `half of them ${goal}`, 90: (goal) => `9 out of 10 ${goal}` },
  change: {
    better: (month, value) => `better than in ${month} (${value})`,
    worse: (month, value) => `worse than in ${month} (${value})`,
    more: (month, value) => `more than in ${month} (${value})`,
    less: (month, value) => `less than in ${month} (${value})`,
    equal: (month) => `the same as in ${month}`,
    first: 'nothing to compare with yet',
  },
  none: { few: 'no figure', nothing: 'no figure' },
  why: {
    few: 'We do not show this figure, to protect individuals.',
    nothing: 'There was nothing to measure in this month.',
  },
  nothingFree: 'nothing free',
  chart: {
    from: (value) => `The scale begins at ${value}.`,
    goal: (value) => `Target ${value}`,
    summary: (first, last) => `From ${first.value} in ${first.month} to ${last.value} in ${last.month}.`,
    single: (value, month) => `${value} in ${month}.`,
    goalIs: (value) => `The target is ${value}.`,
    few: (months) => `Gap: for ${monthsOf(months)} we do not show the figure, to protect individuals.`,
    nothing: (months) => `Gap: in ${monthsOf(months)} there was nothing to measure.`,
    full: (months) => `In ${monthsOf(months)} mostly nothing was free at all.`,
    changes: 'Triangles: that is when we changed something.',
  },
  table: {
    open: 'Figures as a table',
    month: 'Month',
    changed: 'Changed',
    few: 'not shown',
    nothing: 'nothing to measure',
    spread: 'How the values are spread',
    value: 'Value',
    times: 'How often',
    between: (from, to) => (from === to ? from : `${from} to ${to}`),
  },
  means: 'What this means',
  doing: 'What we do',
  noted: (date) => `As of ${date}`,
  range: (low, high, offices) => `Between ${low} and ${high}: that is how far our ${n(offices)} offices are apart.`,
  sameRange: (offices) => `It is the same at all ${n(offices)} offices.`,
  beyondRange:
    'The value of the town is not in between: it also counts what belongs to no office or is not shown here.',
  definition: 'How it is computed',
  changes: 'What we changed',
  data: {
    title: 'Download',
    csv: 'All figures (CSV)',
    month: (month) => `${month} only (JSON)`,
    releases: 'All releases (JSON)',
    package: 'Description of the table (Data Package)',
    catalogue: 'Entry for data catalogues (DCAT-AP)',
    definitions: 'Definitions and how to recompute',
    licence: 'Free to use, naming the town: CC BY 4.0.',
    hash: 'Checksum of this month',
    hashNote: 'It hangs on that of the month before. Keep it, and you will see if we change anything later.',
  },
  leftOut: {
    title: 'What is missing here',
    few: 'We show nothing about fewer than five people, nor anything from which it could be worked out.',
    unrecorded:
      'Appointments of which nobody recorded what became of them are left out. How many they are is a figure of its own.',
    unsearched: 'Whoever left without searching is not counted.',
    practice: 'Practice by staff never counts.',
  },
  others: {
    title: 'Every office, every service',
    note: 'In alphabetical order, not a ranking.',
    town: 'The whole town',
    offices: 'Figures of one office',
    services: 'Figures of one service',
  },
  definitions: {
    title: 'How we count',
    description: 'What every figure means, how it comes about and how you can recompute it.',
    lead: 'Every figure comes from the same log: it records what happens, but never who you are.',
    computed: 'Computation',
    unit: 'Unit',
    direction: 'Better is',
    directions: { higher: 'more', lower: 'less', neither: 'neither more nor less' },
    goal: 'Target, unless the lead sets another one',
    noGoal: 'none',
    scopes: 'Available for',
    scope: { town: 'the town', office: 'each office', service: 'each service' },
    owner: 'Responsible',
    owners: {
      'programme lead': 'Lead of the programme',
      'lead clerk': 'Lead of the offices',
      operations: 'Operations',
    },
    version: 'Version',
    versionText: (version, since) => `${version}, since ${since}`,
    id: 'Name in the data',
    prices: 'Prices',
    price: {
      'minutes.served': '1 minute at the counter',
      'units.wcu': '1 million database writes',
      'units.rcu': '1 million database reads',
      'units.invocations': '1 million calls',
      'units.mails': '1 million mails',
    },
    machine: 'The same for programs (JSON)',
    rules: 'Rules for all figures',
    rule: {
      month:
        'We count by calendar months, in the time zone of the town. Figures are published on the 3rd of the next month, once and for all.',
      few: 'Figures about fewer than five people are left out, and as many others as it takes that nobody can work them out.',
      percentiles: 'Statements such as “9 out of 10” need 20 values.',
      chain: 'Every release contains the checksum of the one before. A changed past shows.',
    },
    again: 'How to recompute',
    againText:
      'With the source code comes a small program that works out every value a second time without using ours, and checks the chain of checksums.',
    source: 'To the source code',
    back: 'To the figures',
  },
};
