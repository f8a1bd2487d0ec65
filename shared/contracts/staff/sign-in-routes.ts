import type { Route } from '../route.ts';
import { SessionBody, SessionView, SignInView, SignOutView } from '../sign-in.ts';
import { DeskBody, SignOutBody, StaffView } from './sign-in.ts';

const signedIn = { capability: 'sign-in', at: 'anywhere' } as const;

/** Signing in and out, and where somebody works today. */
export const signInRoutes = {
  beginSignIn: {
    group: 'staff',
    method: 'POST',
    path: '/v1/staff/sign-ins',
    audience: 'public',
    summary: 'Begin to sign in (OpenID Connect, authorization code with PKCE)',
    request: {},
    response: { status: 201, schema: SignInView },
    errors: ['too_many_requests'],
    cache: 'no-store',
  },
  openSession: {
    group: 'staff',
    method: 'POST',
    path: '/v1/staff/sessions',
    audience: 'public',
    summary: 'Open a session with what the identity provider answered',
    request: { body: SessionBody },
    response: { status: 201, schema: SessionView },
    errors: ['sign_in_needed', 'not_permitted'],
    cache: 'no-store',
  },
  getStaffSession: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/session',
    audience: 'staff',
    needs: signedIn,
    summary: 'Who is signed in, and where they may work',
    request: {},
    response: { status: 200, schema: StaffView },
    errors: ['sign_in_needed', 'not_permitted'],
    cache: 'no-store',
  },
  chooseDesk: {
    group: 'staff',
    method: 'PUT',
    path: '/v1/staff/session/desk',
    audience: 'staff',
    needs: signedIn,
    summary: 'Say at which office and counter this session works',
    request: { body: DeskBody },
    response: { status: 200, schema: StaffView },
    errors: ['sign_in_needed', 'not_permitted', 'not_found'],
    cache: 'no-store',
  },
  signOut: {
    group: 'staff',
    method: 'POST',
    path: '/v1/staff/session/end',
    audience: 'staff',
    needs: signedIn,
    summary: 'Sign out, here or everywhere',
    request: { body: SignOutBody },
    response: { status: 200, schema: SignOutView },
    errors: ['sign_in_needed', 'not_permitted'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
