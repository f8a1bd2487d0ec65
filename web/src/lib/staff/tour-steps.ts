/** What the tour shows, in this order, and the part of the board that each step is about (its id). */
export const tourSteps = [
  { name: 'waiting', region: 'with-appointment' },
  { name: 'expected', region: 'expected' },
  { name: 'counter', region: 'counter' },
  { name: 'primary', region: 'act-finish' },
  { name: 'undo', region: 'act-undo' },
  { name: 'today', region: 'today' },
  { name: 'toolbar', region: 'toolbar' },
] as const;
