import { type Capability, type Grant, permissionFor } from '#shared/domain/staff.ts';
import type { StaffFrameMessages } from '#shared/messages/staff-frame/de.ts';

type Area = {
  readonly path: `/staff/${string}`;
  readonly name: keyof StaffFrameMessages['areas'];
  readonly can: Capability;
  /** Only for those who may do it in the whole town. */
  readonly wholeTown?: true;
};

/** The areas of the staff pages in the order of the header, and what one must be able to do to see them. */
const areas: readonly Area[] = [
  { path: '/staff/board', name: 'day', can: 'serve' },
  { path: '/staff/search', name: 'search', can: 'serve' },
  { path: '/staff/cases', name: 'cases', can: 'certify' },
  { path: '/staff/closings', name: 'closings', can: 'serve' },
  { path: '/staff/plan', name: 'plan', can: 'shape' },
  { path: '/staff/services', name: 'services', can: 'shape' },
  { path: '/staff/offices', name: 'offices', can: 'shape' },
  { path: '/staff/certificates', name: 'certificates', can: 'shape', wholeTown: true },
  { path: '/staff/figures', name: 'figures', can: 'steer', wholeTown: true },
  { path: '/staff/feedback', name: 'feedback', can: 'steer', wholeTown: true },
  { path: '/staff/ideas', name: 'ideas', can: 'sign-in' },
  { path: '/staff/surveys', name: 'surveys', can: 'sign-in' },
  { path: '/staff/audit', name: 'audit', can: 'audit' },
];

/** Whether somebody may do this anywhere. */
export function mayAnywhere(grants: readonly Grant[], capability: Capability): boolean {
  return permissionFor(grants, { capability, at: 'anywhere' }) === 'permitted';
}

/** The areas that somebody with these grants works in. */
export function areasFor(grants: readonly Grant[]): readonly Area[] {
  const mayIn = ({ can, wholeTown }: Area) =>
    permissionFor(grants, { capability: can, at: wholeTown ? 'municipality' : 'anywhere' }) === 'permitted';
  return areas.filter(mayIn);
}

/** Where somebody's own work is; what everybody may see only where there is nothing else. */
export function firstAreaFor(grants: readonly Grant[]): Area | undefined {
  const own = areasFor(grants);
  return own.find(({ can }) => can !== 'sign-in') ?? own[0];
}
