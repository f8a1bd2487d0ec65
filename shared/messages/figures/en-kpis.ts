import { isNothingFree, measureText, numberText } from './figure-format.ts';
import type { KpiTexts } from './kpi-text.ts';

const n = (value: number) => numberText(value, 'en');
const days = (value: number) => measureText(value, 'days', 'en');
/** `within 6 days`; the day itself is no day away. */
const within = (value: number) => (value === 0 ? 'on the same day' : `within ${days(value)}`);
const minutes = (value: number) => measureText(value, 'minutes', 'en');
const hours = (value: number) => measureText(value, 'hours', 'en');

export const kpisEn: KpiTexts = {
  'offer-rate': {
    name: 'Appointment within 14 days',
    explains: 'Out of 100 searches, so many found a free appointment within the next 14 days.',
    tells: ({ month, of, all }) =>
      `In ${month} there were ${n(all)} searches for an appointment. ${all === of ? 'All of them found something within 14 days.' : `${n(all - of)} found nothing within 14 days.`}`,
    computed:
      'Every search counts once: found, when at least one free appointment within the next 14 days was shown; otherwise not found. The value is found divided by all searches.',
  },
  'days-to-next': {
    name: 'Days to the next free appointment',
    explains:
      'Every hour we look when the next free appointment is. Half of the time it was no further away than this.',
    tells: ({ month, p50, p90 }) =>
      isNothingFree(p90, 'days')
        ? `In ${month} there was no free appointment at all in more than one hour out of ten.`
        : `In ${month} an appointment was free ${within(p50)} in half of the hours, and ${within(p90)} in nine out of ten.`,
    computed:
      'An hourly sample for each office and service, also when nobody searches: full days to the next free appointment online. Where nothing was free, the sample counts as 999. The value is the middle of all samples (median).',
  },
  'waiting-time': {
    name: 'Waiting time at the office',
    explains: 'Nine out of ten people waited no longer than this until they were called.',
    tells: ({ month, of, p50, p90 }) =>
      `In ${month} ${n(of)} people were called. Half of them waited ${minutes(p50)} at most, nine out of ten ${minutes(p90)} at most.`,
    computed:
      'Minutes from the start of the appointment or from arrival, whichever was later, to the call. The value is the 90th percentile.',
  },
  'certificate-time': {
    name: 'Time until a certificate is ready',
    explains: 'Nine out of ten certificates were ready after this many hours at most.',
    tells: ({ month, of, p50, p90 }) =>
      `In ${month} we issued ${n(of)} certificates. Half of them were ready after ${hours(p50)} at most, nine out of ten after ${hours(p90)} at most.`,
    computed:
      'Hours from the last thing you had to do (request, payment or answer) to the issue, nights and weekends included. The value is the 90th percentile.',
  },
  'visits-avoided': {
    name: 'Done without a visit',
    explains: 'Out of 100 matters, so many were a certificate from the internet for which nobody had to come.',
    tells: ({ month, of, all }) => `In ${month} ${n(all)} matters were settled, ${n(of)} of them without a visit.`,
    computed: 'Certificates issued online, divided by these and all finished visits together.',
  },
  'no-show': {
    name: 'Appointments that nobody came to',
    explains: 'Out of 100 appointments of which we know, nobody came to this many.',
    tells: ({ month, of, all }) => `In ${month} nobody came to ${n(of)} of ${n(all)} appointments.`,
    computed:
      'Appointments marked as missed, divided by these and the finished ones. Cancelled appointments do not count. Those without a mark are a figure of their own.',
  },
  satisfaction: {
    name: 'How satisfied you are',
    explains: 'Average of all answers from 1 (very dissatisfied) to 5 (very satisfied).',
    tells: ({ month, of, all }) => `In ${month} ${n(all)} people answered. ${n(of)} were satisfied or very satisfied.`,
    computed:
      'We ask after every visit, after every certificate, and where somebody gives up; answering is voluntary. The value is the mean of the five levels.',
  },
  completion: {
    name: 'Brought to an end',
    explains: 'Out of 100 matters that were begun, so many were completed.',
    tells: ({ month, of, all }) =>
      `In ${month} ${n(of)} of ${n(all)} matters were completed. ${n(all - of)} were given up before.`,
    computed:
      'Firm appointments, certificates issued and certificates refused with reasons, divided by these and all that somebody left or withdrew. A refusal with reasons counts as completed, as at GOV.UK.',
  },
  'digital-take-up': {
    name: 'Done online',
    explains: 'Out of 100 matters, so many came online; the others by phone or at the counter.',
    tells: ({ month, of, all }) =>
      `In ${month} ${n(of)} of ${n(all)} matters came online, ${n(all - of)} by phone or at the counter.`,
    computed:
      'Appointments count when they become firm, walk-ins when a number is drawn, certificates when they are issued. The value is online divided by all ways.',
  },
  'cost-per-transaction': {
    name: 'Cost of one transaction',
    explains: 'What one transaction costs the town on average: time at the counter, computers and mails.',
    tells: ({ month, of }) => `In ${month} the cost is spread over ${n(of)} transactions.`,
    computed:
      'Minutes at the counter and what computers and mails were measured to use, each times its price, divided by the transactions on all ways. The prices are stated with the definitions. Rent and administration are not included.',
  },
  'certificates-in-time': {
    name: 'Certificates as promised',
    explains: 'Out of 100 certificates, so many were ready within the promised time.',
    tells: ({ month, of, all }) =>
      `In ${month} ${n(of)} of ${n(all)} certificates were on time, ${n(all - of)} came later than promised.`,
    computed: 'Issued within the working days that were promised with the request, divided by all that were issued.',
  },
  'lead-time': {
    name: 'How far ahead people booked',
    explains: 'Half of the appointments were booked this many days ahead at most. Many people prefer a later day.',
    tells: ({ month, of, p50, p90 }) =>
      `In ${month} ${n(of)} appointments were booked: half of them ${days(p50)} ahead at most, nine out of ten ${days(p90)} ahead at most.`,
    computed:
      'Full days from booking to appointment. The value is the middle (median). It does not say how soon an appointment could be had: whoever found nothing is missing here.',
  },
  'not-recorded': {
    name: 'Appointments without a record',
    explains: 'For so many out of 100 appointments nobody recorded what became of them.',
    tells: ({ month, of, all }) => `In ${month} the record is missing for ${n(of)} of ${n(all)} appointments.`,
    computed:
      'Appointments that at the end of the day were neither finished nor marked as missed, divided by all that were due.',
  },
  utilisation: {
    name: 'Booked time',
    explains: 'Out of 100 minutes that were open for appointments, so many were booked.',
    tells: ({ month, of, all }) => `In ${month} ${n(of)} of ${n(all)} minutes were booked.`,
    computed:
      'Booked minutes divided by all minutes that counters were open for appointments. A full 100 would be too much: nobody would find anything.',
  },
  reuse: {
    name: 'Cancelled appointments given to others',
    explains: 'Out of 100 appointments that became free at least a day before, so many went to somebody else.',
    tells: ({ month, of, all }) =>
      `In ${month} ${n(all)} appointments became free in time. ${n(of)} of them went to somebody else.`,
    computed:
      'Places given back at least 24 hours before and booked again, divided by all that were given back so early.',
  },
  'mail-speed': {
    name: 'Mails within ten seconds',
    explains: 'Out of 100 mails, so many were on their way after ten seconds at most.',
    tells: ({ month, of, all }) =>
      `In ${month} ${n(of)} of ${n(all)} mails left within ten seconds. ${n(all - of)} were later or refused.`,
    computed: 'Time from the moment a mail became due until our mail server took it. Refused ones count as late.',
  },
  'double-bookings': {
    name: 'Places given twice',
    explains: 'How often one place was promised to two people. That must never happen.',
    tells: ({ month, of }) =>
      of === 0
        ? `In ${month} we recounted all places every night and found none that was given twice.`
        : `In ${month} the nightly recount found ${n(of)} places that were given twice.`,
    computed:
      'Every night each day sheet is counted anew from its bookings. The value is the sum of places that were given more than once.',
  },
  'ideas-answered': {
    name: 'Ideas answered',
    explains: 'Out of 100 ideas from the offices, so many got an answer within 14 days.',
    tells: ({ month, of, all }) => `In ${month} ${n(of)} of ${n(all)} ideas were answered in time.`,
    computed:
      'Ideas that were answered, divided by these and all that at the end of a day had waited for longer than 14 days.',
  },
};
