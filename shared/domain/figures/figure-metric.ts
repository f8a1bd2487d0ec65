/** What operations watch of what happens to citizens. */
export type FigureMetric =
  | 'BookingsConfirmed'
  | 'BookingsCancelled'
  | 'NoShows'
  | 'SearchesWithOffer'
  | 'SearchesWithoutOffer'
  | 'MailsInTime'
  | 'MailsLate'
  | 'DoubleBookings'
  | 'CertificatesIssued'
  | 'EventsUnreadable';
