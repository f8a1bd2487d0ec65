import { describe, expect, it } from 'vitest';
import { officeId } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { openPortal } from './portal.ts';
import { value } from './steps.ts';

describe('signing in', () => {
  it('shows who is signed in and where they may work', async () => {
    const portal = await openPortal();
    const { call } = await signIn(portal, { name: 'Carla Celik' });
    expect(await value(call('getStaffSession', {}))).toEqual({
      staffId: expect.stringMatching(/^[\w-]{22}$/),
      name: 'Carla Celik',
      grants: [grant('clerk', 'rathaus-mitte')],
      offices: [{ officeId: 'rathaus-mitte', name: 'Rathaus Mitte' }],
      practice: false,
      endsInSeconds: 36_000,
    });
    expect(portal.faults).toEqual([]);
  });

  it('remembers the desk of the session', async () => {
    const desk = { officeId: officeId('rathaus-mitte'), counter: 4 };
    const { call } = await signIn(await openPortal(), { desk });
    expect(await value(call('getStaffSession', {}))).toMatchObject({ desk });
  });
});
