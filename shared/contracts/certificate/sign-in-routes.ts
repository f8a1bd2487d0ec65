import type { Route } from '../route.ts';
import { SessionBody, SignInView, SignOutView } from '../sign-in.ts';
import { CitizenSessionView, CitizenSignInBody, CitizenView } from './sign-in.ts';

/** How citizens sign in and out. */
export const citizenSignInRoutes = {
  beginCitizenSignIn: {
    group: 'certificates',
    method: 'POST',
    path: '/v1/citizens/sign-ins',
    audience: 'public',
    summary: 'Begin to sign in as a citizen (OpenID Connect, authorization code with PKCE)',
    request: { body: CitizenSignInBody },
    response: { status: 201, schema: SignInView },
    errors: ['too_many_requests'],
    cache: 'no-store',
  },
  openCitizenSession: {
    group: 'certificates',
    method: 'POST',
    path: '/v1/citizens/sessions',
    audience: 'public',
    summary: 'Open a session with what the identity provider answered',
    description:
      'Of whatever level the provider vouches for. not_permitted: it does not tell the name and birth date of this account.',
    request: { body: SessionBody },
    response: { status: 201, schema: CitizenSessionView },
    errors: ['sign_in_needed', 'not_permitted'],
    cache: 'no-store',
  },
  getCitizenSession: {
    group: 'certificates',
    method: 'GET',
    path: '/v1/citizens/session',
    audience: 'citizen',
    summary: 'Who is signed in, and how sure that is',
    request: {},
    response: { status: 200, schema: CitizenView },
    errors: ['sign_in_needed'],
    cache: 'no-store',
  },
  endCitizenSession: {
    group: 'certificates',
    method: 'POST',
    path: '/v1/citizens/session/end',
    audience: 'citizen',
    summary: 'Sign out',
    request: {},
    response: { status: 200, schema: SignOutView },
    errors: ['sign_in_needed'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
