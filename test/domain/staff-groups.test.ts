import { describe, expect, it } from 'vitest';
import { TenantId } from '../../shared/domain/ids.ts';
import { grantsIn } from '../../shared/domain/staff-groups.ts';

const lindenau = TenantId.parse('lindenau');
const grants = (...groups: readonly string[]) => grantsIn(groups, lindenau);

describe('groups of the identity provider', () => {
  it('give a role at one office, or at all of the municipality', () => {
    expect(grants('lindenau/clerk/rathaus-mitte', 'lindenau/auditor')).toEqual([
      { role: 'clerk', officeId: 'rathaus-mitte' },
      { role: 'auditor' },
    ]);
  });

  it('are counted once', () => {
    expect(grants('lindenau/clerk', 'lindenau/clerk')).toEqual([{ role: 'clerk' }]);
  });

  it.each([
    'altstadt/lead-clerk',
    'lindenau-2/clerk',
    'lindenau',
    'lindenau/',
    'lindenau/mayor',
    'lindenau/Clerk',
    'lindenau/clerk/',
    'lindenau/clerk/Rathaus Mitte',
    'lindenau/clerk/rathaus-mitte/3',
    ' lindenau/clerk',
    '/lindenau/clerk',
    'LINDENAU/clerk',
    'lindenau/clerk#x',
    '*/clerk',
    'lindenau/*',
    '',
  ])('mean nothing when they are called %j', (group) => {
    expect(grants(group)).toEqual([]);
  });
});
