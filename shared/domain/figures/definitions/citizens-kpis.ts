import { everywhere, firstEdition, targetDay } from './first-edition.ts';

/** Figures that citizens feel, and GOV.UK's four. The source of a definition stands above it. */
export const citizensKpis = [
  // Searches with at least one start within 14 days (the goal of Berlin, 14 days) of all searches. Whoever finds
  // nothing is in no booking: the figure that tells of unserved demand.
  {
    ...firstEdition,
    id: 'offer-rate',
    formula: { kind: 'share', of: ['searches.found'], rest: ['searches.nothing'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 85, by: targetDay },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  // Sampled every hour for each service at each office, so that those who found nothing weigh as much as those who
  // wanted a late day.
  {
    ...firstEdition,
    id: 'days-to-next',
    formula: { kind: 'spread', of: 'days-to-next', headline: 50 },
    unit: 'days',
    better: 'lower',
    target: { value: 7, by: targetDay },
    scopes: everywhere,
    personal: false,
    owner: 'programme lead',
  },
  // As ZMS (Berlin, Munich) records it: call - max(check-in, appointment), whole minutes, begun ones counted as
  // whole.
  {
    ...firstEdition,
    id: 'waiting-time',
    formula: { kind: 'spread', of: 'wait-minutes', headline: 90 },
    unit: 'minutes',
    better: 'lower',
    target: { value: 15, by: targetDay },
    scopes: everywhere,
    personal: true,
    owner: 'lead clerk',
  },
  // P90 as demarches-simplifiees.fr tells it ("90 % of requests were handled in less than"), from payment, answer or
  // submission to issue.
  {
    ...firstEdition,
    id: 'certificate-time',
    formula: { kind: 'spread', of: 'certificate-hours', headline: 90 },
    unit: 'hours',
    better: 'lower',
    target: { value: 72, by: targetDay },
    scopes: ['town', 'service'],
    personal: true,
    owner: 'lead clerk',
  },
  // Certificates that were issued online of all that somebody came for or would have had to.
  {
    ...firstEdition,
    id: 'visits-avoided',
    formula: { kind: 'share', of: ['certificates.issued'], rest: ['visits.finished', 'visits.walk-ins-finished'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 30, by: targetDay },
    scopes: ['town'],
    personal: true,
    owner: 'programme lead',
  },
  // Missed / (missed + finished), of those with an appointment; cancelled ones apart, those that nobody recorded in
  // not-recorded.
  {
    ...firstEdition,
    id: 'no-show',
    formula: { kind: 'share', of: ['visits.missed'], rest: ['visits.finished'] },
    unit: 'percent',
    better: 'lower',
    target: { value: 8, by: targetDay },
    scopes: everywhere,
    personal: true,
    owner: 'lead clerk',
  },
  // gov.uk/service-manual/measuring-success: asked at every end, also where people gave up; five levels, the number
  // of answers of each is published.
  {
    ...firstEdition,
    id: 'satisfaction',
    formula: { kind: 'mean', levels: ['feedback.1', 'feedback.2', 'feedback.3', 'feedback.4', 'feedback.5'] },
    unit: 'score',
    better: 'higher',
    target: { value: 4.2, by: targetDay },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  // gov.uk/service-manual/measuring-success: completed / begun by citizens online. One that ends in a correct refusal
  // is completed (designnotes.blog.gov.uk, 2015); those who are still at it are in neither.
  {
    ...firstEdition,
    id: 'completion',
    formula: {
      kind: 'share',
      of: ['journeys.completed', 'certificates.issued', 'certificates.rejected'],
      rest: ['journeys.left-before-details', 'journeys.left-after-details', 'certificates.withdrawn'],
    },
    unit: 'percent',
    better: 'higher',
    target: { value: 80, by: targetDay },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  // gov.uk/service-manual/measurement/digital-takeup.html: completed digital transactions of all completed ones on
  // all channels in the same period.
  {
    ...firstEdition,
    id: 'digital-take-up',
    formula: { kind: 'share', of: ['done.online'], rest: ['done.phone', 'done.counter'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 70, by: targetDay },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  // gov.uk/service-manual/measuring-success: what each completed transaction costs the town; prices: prices.ts.
  {
    ...firstEdition,
    id: 'cost-per-transaction',
    formula: {
      kind: 'cost',
      units: ['minutes.served', 'units.wcu', 'units.rcu', 'units.invocations', 'units.mails'],
      per: ['done.online', 'done.phone', 'done.counter'],
    },
    unit: 'cents',
    better: 'lower',
    scopes: ['town'],
    personal: false,
    owner: 'programme lead',
  },
] as const;
