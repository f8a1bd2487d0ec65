import * as z from 'zod';
import { Channel } from '../../appointment.ts';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** An office as events name it. */
export const EventOffice = z
  .string()
  .max(64)
  .regex(new RegExp(`^${slug}$`));

/** A service as events name it: its id, with or without how many of it: `reisepass:2`. */
export const EventService = z
  .string()
  .max(67)
  .regex(new RegExp(`^${slug}(?::\\d{1,2})?$`));

/** How an appointment was made: by the citizen, or by staff for somebody on the phone or at the counter. */
export const EventChannel = z.enum(['online', ...Channel.options]);
export type EventChannel = z.infer<typeof EventChannel>;

/** What somebody said something about: a visit, a certificate, or a way that they gave up. */
export const FeedbackAbout = z.enum(['visit', 'certificate', 'gave-up']);
export type FeedbackAbout = z.infer<typeof FeedbackAbout>;
