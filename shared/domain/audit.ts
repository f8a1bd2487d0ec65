import * as z from 'zod';
import { OfficeId, StaffId } from './ids.ts';

/** What an entry is about: a person's data, the town's offer, the day's work, or staff and the house itself. */
export type AuditTopic = 'person' | 'work' | 'offer' | 'house';

type Meaning = { readonly topic: AuditTopic; readonly means: string };

/**
 * Everything that is noted of what staff see and change; whatever is not in this list is not noted. `means` explains an
 * action to readers of the API document; pages have sentences of their own.
 */
export const auditActions = {
  'person-opened': { topic: 'person', means: "Saw all of an appointment's data: name, mail, phone, answers" },
  'person-called': { topic: 'person', means: 'Saw the full name of somebody called to a counter' },
  'list-printed': { topic: 'person', means: "Printed an office's day list, with names" },
  search: { topic: 'person', means: 'Searched for people by name on one day of an office' },
  'appointment-booked': { topic: 'person', means: 'Booked for a caller or somebody at the counter' },
  'appointment-overbooked': { topic: 'person', means: 'Booked although no place was left' },
  'appointment-changed': { topic: 'person', means: 'Corrected data of the person of an appointment' },
  'appointment-moved': { topic: 'person', means: 'Moved an appointment to another time' },
  'appointment-cancelled': { topic: 'person', means: 'Cancelled an appointment' },
  'confirmation-resent': { topic: 'person', means: 'Sent the confirmation of an appointment again' },
  'note-written': { topic: 'person', means: 'Wrote a note that the citizen can read' },
  'case-opened': { topic: 'person', means: 'Opened a request for a certificate: answers, register, messages' },
  'case-found': { topic: 'person', means: 'Looked for the request behind the number of a certificate' },
  'case-proof-opened': { topic: 'person', means: 'Opened a proof of a request for a certificate' },
  'case-document-opened': { topic: 'person', means: 'Opened a sealed certificate to send or hand over' },
  'case-asked': { topic: 'person', means: 'Asked a citizen about a request' },
  'case-approved': { topic: 'person', means: 'Approved a request for a certificate, alone or as one of two' },
  'case-rejected': { topic: 'person', means: 'Rejected a request for a certificate' },
  'case-retried': { topic: 'work', means: 'Had issuing a certificate tried again' },
  'certificate-revocation-proposed': { topic: 'person', means: 'Wants a certificate revoked; a second clerk decides' },
  'certificate-revoked': { topic: 'person', means: 'Revoked a certificate, as the second clerk' },
  'certificate-kept': { topic: 'person', means: 'Decided against revoking a certificate' },
  'certificate-reissued': { topic: 'person', means: 'Replaced a certificate by another' },
  'certificate-handed-over': { topic: 'person', means: 'Sent a certificate by post or handed it over' },
  'appointment-checked-in': { topic: 'work', means: 'Checked somebody in' },
  'walk-in-added': { topic: 'work', means: 'Drew a number for somebody without appointment' },
  'called-again': { topic: 'work', means: 'Called a number again' },
  parked: { topic: 'work', means: 'Put somebody back to wait' },
  forwarded: { topic: 'work', means: 'Sent somebody on to another office or service' },
  'service-begun': { topic: 'work', means: 'Began to serve somebody' },
  'service-done': { topic: 'work', means: 'Ended serving somebody' },
  'no-show': { topic: 'work', means: 'Noted that somebody did not come' },
  left: { topic: 'work', means: 'Noted that somebody left without being served' },
  undo: { topic: 'work', means: 'Took the last action back' },
  'hours-saved': { topic: 'offer', means: 'Changed opening hours, counters or shares' },
  'closing-begun': { topic: 'offer', means: 'Closed a day or an office' },
  'rebooking-offered': { topic: 'offer', means: 'Offered other times to those whom a change leaves without a place' },
  'service-saved': { topic: 'offer', means: 'Changed or added a service' },
  'service-removed': { topic: 'offer', means: 'Removed a service' },
  'office-saved': { topic: 'offer', means: 'Changed or added an office' },
  'product-saved': { topic: 'offer', means: 'Changed or added a certificate that citizens can ask for' },
  'product-removed': { topic: 'offer', means: 'Removed a certificate that citizens could ask for' },
  'change-undone': {
    topic: 'offer',
    means: 'Restored an earlier state of hours, services, offices, certificates or of what was said in public',
  },
  'target-saved': { topic: 'house', means: 'Set the target of a figure' },
  'figure-explained': { topic: 'house', means: 'Wrote in public what the town does about a figure' },
  'timeline-saved': { topic: 'house', means: 'Told in public what the town changed' },
  'roadmap-saved': { topic: 'house', means: 'Changed the public roadmap of the programme' },
  'statement-withdrawn': { topic: 'house', means: 'Withdrew a target, a note, a change or an entry of the roadmap' },
  'session-opened': { topic: 'house', means: 'Signed in' },
  'session-ended': { topic: 'house', means: 'Signed out' },
  'desk-chosen': { topic: 'house', means: 'Chose office and counter' },
  'practice-begun': { topic: 'house', means: 'Went into practice mode' },
  'practice-reset': { topic: 'house', means: 'Reset the practice copy' },
  'practice-ended': { topic: 'house', means: 'Left practice mode' },
  'help-asked': { topic: 'house', means: 'Called for help' },
  'help-answered': { topic: 'house', means: 'Answered a call for help' },
  'idea-answered': { topic: 'house', means: 'Answered an idea' },
  'feedback-read': { topic: 'person', means: 'Read what people wrote in a month' },
  'feedback-published': { topic: 'person', means: 'Published a sentence that somebody wrote' },
  'feedback-withheld': { topic: 'person', means: 'Withheld a sentence that somebody wrote' },
  'experiment-started': { topic: 'house', means: 'Began an experiment on a rule' },
  'experiment-ended': { topic: 'house', means: 'Ended an experiment on a rule' },
  'survey-published': { topic: 'house', means: 'Published a survey' },
  'survey-discarded': { topic: 'house', means: 'Discarded the draft of a survey' },
  'survey-ended': { topic: 'house', means: 'Ended a survey' },
  'survey-results-published': { topic: 'house', means: 'Published the results of a survey' },
  'audit-read': { topic: 'house', means: 'Looked at this list' },
  export: { topic: 'house', means: 'Took data out of the house as a file' },
} as const satisfies Record<string, Meaning>;

/** Names of all actions, in the order of the list. */
export const auditActionNames = Object.keys(auditActions).filter(isAuditAction);

export const AuditAction = z.enum(auditActionNames).meta({ description: 'What was done' });
export type AuditAction = z.infer<typeof AuditAction>;

function isAuditAction(text: string): text is keyof typeof auditActions {
  return Object.hasOwn(auditActions, text);
}

/**
 * Who saw or changed what, when and why. Holds no content and no names: the member of staff is a pseudonym, the object
 * the reference of an appointment or ticket, or the id of an office or service.
 */
export const AuditEntry = z.strictObject({
  /** Seconds since 1970. */
  at: z.int(),
  staffId: StaffId,
  action: AuditAction,
  officeId: OfficeId.optional(),
  object: z.string().max(200).optional(),
  /** Why, from a short list, or a figure such as how many were found; never typed by hand. */
  reason: z.string().max(80).optional(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
