import * as z from 'zod';
import { OfficeId, ServiceId } from '../ids.ts';

/** What a figure tells of: the whole town, one office over all services, or one service over all offices. Never both. */
export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('town') }),
  z.strictObject({ kind: z.literal('office'), id: OfficeId }),
  z.strictObject({ kind: z.literal('service'), id: ServiceId }),
]);
export type Scope = z.infer<typeof Scope>;
export type ScopeKind = Scope['kind'];

/** `town`, `office.<id>` or `service.<id>`: how tallies and releases name a scope. Ids have no full stop. */
export const ScopeKey = z
  .string()
  .regex(/^(?:town|(?:office|service)\.[a-z0-9-]{1,64})$/)
  .brand('ScopeKey')
  .meta({ description: 'Whole town, one office or one service', example: 'office.rathaus-mitte' });
export type ScopeKey = z.infer<typeof ScopeKey>;

/** The whole town. */
export const town: ScopeKey = ScopeKey.parse('town');

/** The key of a scope; throws for an id that cannot be in one. */
export const scopeKeyOf = (scope: Scope): ScopeKey =>
  scope.kind === 'town' ? town : ScopeKey.parse(scopeText(scope.kind, scope.id));

/** A key as text, for where millions are made; it becomes a ScopeKey when it is kept. */
export const scopeText = (kind: 'office' | 'service', id: string): string => `${kind}.${id}`;

/** What a key names, without looking at its id. */
export function kindOfScope(key: ScopeKey): ScopeKind {
  if (key === town) return 'town';
  return key.startsWith('office.') ? 'office' : 'service';
}

/** The scope that a key names. */
export function scopeOf(key: ScopeKey): Scope {
  const [kind, id] = key.split('.');
  return Scope.parse(kind === 'town' ? { kind } : { kind, id });
}
