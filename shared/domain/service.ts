import * as z from 'zod';
import { ServiceId } from './ids.ts';
import { LocalizedText } from './language.ts';

export const LifeEvent = z.enum(['moving', 'identity', 'birth', 'marriage', 'car', 'death', 'business']);
export type LifeEvent = z.infer<typeof LifeEvent>;

/** A thing to bring, and where its form can be had. */
export const Paper = z.strictObject({
  name: LocalizedText,
  note: LocalizedText.optional(),
  formUrl: z.url().optional(),
});
export type Paper = z.infer<typeof Paper>;

const Link = z.strictObject({ title: LocalizedText, url: z.url() });

/** A question that a service asks before booking (for example a file number). */
export const ExtraField = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  label: LocalizedText,
  hint: LocalizedText.optional(),
  required: z.boolean(),
  maxLength: z.int().min(1).max(200),
});
export type ExtraField = z.infer<typeof ExtraField>;

/** The way without a visit, shown before any calendar. */
export const OnlineWay = z.strictObject({ text: LocalizedText, needs: z.array(LocalizedText), url: z.url() });
export type OnlineWay = z.infer<typeof OnlineWay>;

/** What search and booking need of a service; small, so that a whole catalogue is one or two reads. */
export const Service = z.strictObject({
  id: ServiceId,
  name: LocalizedText,
  /** One line under the name in lists. */
  summary: LocalizedText,
  /** Everyday words and misspellings that should find it, in any language. */
  keywords: z.array(z.string()),
  lifeEvents: z.array(LifeEvent),
  /** LeiKa key(s): the German catalogue of public services. */
  leika: z.array(z.string()),
  /** What `count` counts: persons or pieces (documents, vehicles). */
  unit: z.enum(['person', 'piece']),
  maxCount: z.int().min(1).max(20),
  /** Services that may be booked in the same visit. The relation is read both ways. */
  combinableWith: z.array(ServiceId),
  public: z.boolean(),
  /** Shown among "often asked" on the home page; lower is earlier. */
  rank: z.int().min(0).optional(),
  online: OnlineWay.optional(),
  extraFields: z.array(ExtraField).default([]),
});
export type Service = z.infer<typeof Service>;

/** What only the page of the service and the mails need. `descriptionHtml` holds the safe subset of HTML only. */
export const ServiceText = z.strictObject({
  id: ServiceId,
  descriptionHtml: LocalizedText,
  papers: z.array(Paper),
  feesHtml: LocalizedText.optional(),
  deadline: LocalizedText.optional(),
  whoComes: LocalizedText.optional(),
  links: z.array(Link),
});
export type ServiceText = z.infer<typeof ServiceText>;
