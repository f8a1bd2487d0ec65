import Provider, { type Configuration } from 'oidc-provider';
import { levels } from '../citizens/people.ts';
import { citizenClientId } from '../environment.ts';
import { accountOf, acrOf, citizenClaims } from './citizens.ts';
import type { IdentityKeys } from './keys.ts';
import { memory } from './memory.ts';
import { failedPage } from './pages.ts';
import { isOnThisMachine } from './redirects.ts';

/**
 * An OpenID provider of its own for citizens, below a path of the same port. It keeps nobody signed in: like an identity
 * card, it is shown anew each time.
 */
export function makeCitizensProvider(issuer: string, keys: IdentityKeys): Provider {
  const provider = new Provider(issuer, configuration(keys));
  provider.Client.prototype.redirectUriAllowed = (address: string) => isOnThisMachine(address, '/sign-in/callback');
  return provider;
}

function configuration({ cookies, signing }: IdentityKeys): Configuration {
  const remember = memory();
  return {
    adapter: (model) => (model === 'Session' ? forgetful(remember(model)) : remember(model)),
    jwks: { keys: [signing] },
    cookies: {
      keys: [cookies],
      names: { session: 'citizen_session', interaction: 'citizen_interaction', resume: 'citizen_resume' },
    },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    acrValues: levels.map(acrOf),
    claims: {
      openid: ['sub', 'acr', 'auth_time'],
      profile: ['given_name', 'family_name', 'birthdate', 'register_key'],
      address: ['address'],
    },
    clients: [
      {
        client_id: citizenClientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://localhost/sign-in/callback'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        require_auth_time: true,
      },
    ],
    findAccount: (_, id) => {
      const account = accountOf(id);
      return account && { accountId: id, claims: () => citizenClaims(account) };
    },
    expiresWithSession: () => false,
    // Nobody has to agree to anything: the portal is the town's own.
    loadExistingGrant: async ({ oidc: { client, account, provider } }) => {
      if (!client || !account) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope('openid profile address');
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `/citizens/people/${uid}` },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    renderError: (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = failedPage(description ?? error);
    },
    ttl: { Session: 60, Grant: 600, Interaction: 600, AuthorizationCode: 60, AccessToken: 300, IdToken: 300 },
  };
}

/** Sessions are written and never found again. */
function forgetful<Store extends object>(adapter: Store) {
  const nothing = async () => undefined;
  return { ...adapter, find: nothing, findByUid: nothing };
}
