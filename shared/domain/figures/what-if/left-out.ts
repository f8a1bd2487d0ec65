/** What the model leaves out; in words: shared/messages/staff-what-if. */
export const leftOut = ['new-demand', 'other-offices', 'times-of-day', 'phone-in-vain', 'pace', 'next-season'] as const;
