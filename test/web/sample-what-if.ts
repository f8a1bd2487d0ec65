// What the API answers a lead who tries a change.

export const about = (value: number, spread: number) => ({ value, low: value - spread, high: value + spread });
/** One counter more on Tuesdays. */
export const answer = {
  officeId: 'rathaus-mitte',
  name: { de: 'Rathaus Mitte', en: 'Town Hall Mitte' },
  change: { kind: 'counters', weekdays: [2], from: '08:00', to: '18:00', online: 1, staff: 0 },
  log: { first: '2026-09-01', last: '2026-11-23', searches: 1200, unserved: 300, byStaff: 250 },
  measuredSince: '2026-09-29',
  measured: { days: 19, days90: 999, offerRate: 61, utilisation: 93 },
  before: { days: about(19, 2), days90: about(999, 0), offerRate: about(62, 4), utilisation: about(94, 1) },
  after: { days: about(11, 1), days90: about(20, 4), offerRate: about(88, 3), utilisation: about(92, 1) },
  difference: { days: about(-8, 1), days90: about(-979, 4), offerRate: about(26, 3), utilisation: about(-2, 0.5) },
  far: [],
  otherHours: false,
  behaviour: { latePercent: 30, cancelPercent: 7, returnPercent: 40 },
  replications: 40,
  leftOut: ['new-demand', 'pace'],
};
