import * as z from 'zod';
import { FieldChange } from '../../domain/catalogue-changes.ts';
import { InstantText } from '../../domain/civil.ts';
import { ServiceId } from '../../domain/ids.ts';
import { LocalizedText } from '../../domain/language.ts';
import { line } from '../text.ts';

/*
 * What all things have in common that leads edit: services, offices, kinds of certificates, what is said in public. Each save is
 * a version; whoever saves says which one was seen.
 */

/** Counts the edits of a thing; 0 while it is as it was imported. */
export const Version = z.int().min(0).max(99_999_999);
export const LastChange = z.strictObject({ at: InstantText, byName: z.string() });
export const note = line(200).optional().meta({ description: 'Why, for the history' });

/** `new`: nothing of that id was there when the editor began. */
export const Expected = z.union([Version, z.literal('new')]).meta({
  description: 'The version that was seen, or new; another one is answered edited_meanwhile',
});
export const RemoveEditedBody = z
  .strictObject({ expectedVersion: Version, note })
  .meta({ examples: [{ expectedVersion: 4, note: 'Geht jetzt online' }] });
export const RestoreEditedBody = z.strictObject({});

export const SavedEditView = z.strictObject({ version: Version });

/** For choosing and linking. */
export const NamedService = z.strictObject({ id: ServiceId, name: LocalizedText });

/** Free starts of the next 14 days, as citizens find them. */
export const Starts = z.strictObject({ before: z.int().min(0), after: z.int().min(0) });

/** One edit as the history shows it. */
export const EditedVersion = z.strictObject({
  version: Version,
  at: InstantText,
  byName: z.string().meta({ description: 'As it was when the change was made' }),
  isOwn: z.boolean(),
  note: z.string().optional(),
  undoes: z.int().optional(),
  removed: z.boolean(),
  changes: z.array(FieldChange),
  canUndo: z.boolean(),
});
export type EditedVersion = z.infer<typeof EditedVersion>;
