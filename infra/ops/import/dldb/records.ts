import * as z from 'zod';

// The "DLDB" JSON of Berlin, Munich and their users, as far as this import reads it. Numbers come as text and text
// as numbers, `false` stands for "nothing", lists are null: each field says what it accepts. Unknown fields are ignored.

const id = z.union([z.string(), z.number()]).transform(String);
const nothing = z.union([z.null(), z.literal(false), z.literal('')]).transform(() => undefined);
// `nothing` comes first: coercion would read null and '' as 0.
const text = z.union([nothing, z.string()]).optional();
const whole = z.union([nothing, z.coerce.number().int()]).optional();
const idList = z.union([nothing, z.array(id)]).optional();

const Appointment = z.object({
  slots: whole,
  allowed: z.boolean().optional(),
  external: z.boolean().optional(),
});

const WebLink = z.object({ name: text, link: text });

export const ServiceRecord = z.object({
  id,
  name: z.string().min(1),
  description: text,
  fees: text,
  leika: text,
  public: z.boolean().default(true),
  maxQuantity: whole,
  duration: whole,
  combinable: idList,
  meta: z.object({ keywords: text }).nullish(),
  /** The way without a visit; only with a description is it more than a link to the booking page. */
  onlineprocessing: z.object({ description: text, link: text }).nullish(),
  links: z.array(WebLink).nullish(),
  forms: z.array(WebLink).nullish(),
  locations: z.array(z.object({ location: id })).nullish(),
});
export type ServiceRecord = z.infer<typeof ServiceRecord>;

/** A service as one location offers it. */
export const OfferRecord = z.object({
  service: id,
  public: z.boolean().optional(),
  duration: whole,
  maxQuantity: whole,
  appointment: Appointment.nullish(),
});
export type OfferRecord = z.infer<typeof OfferRecord>;

export const LocationRecord = z.object({
  id,
  name: z.string().min(1),
  displayName: text,
  public: z.boolean().default(true),
  address: z.object({ street: text, house_number: text, postal_code: text, city: text, hint: text }).nullish(),
  contact: z.object({ phone: text }).nullish(),
  slotTimeInMinutes: whole,
  /** Judged one by one, so that a broken offer costs only itself. */
  services: z.array(z.unknown()).nullish(),
  sharedBookingOfficeIds: idList,
  allowDisabledServicesMix: idList,
  dontShowByServices: idList,
});
export type LocationRecord = z.infer<typeof LocationRecord>;

/** The frame of both files. Records are judged one by one. */
export const DldbFile = z.object({
  data: z.array(z.unknown()),
  meta: z
    .object({ datacount: z.number().optional().catch(undefined) })
    .nullish()
    .catch(undefined),
});

/** Fields of the format that this import knows and does not use, said once in the report. */
export const unusedFields = {
  services: ['authorities', 'appointment', 'showOnStartPage', 'meta.url', 'meta.locale'],
  locations: [
    'geo',
    'organization',
    'organizationUnit',
    'displayNameAlternatives',
    'prio',
    'showAlternativeLocations',
    'contact.email',
    'contact.fax',
    'forceSlotTimeUpdate',
  ],
} as const;
