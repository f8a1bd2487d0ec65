import Provider, { type Configuration } from 'oidc-provider';
import { staffClientId } from '../environment.ts';
import type { IdentityKeys } from './keys.ts';
import { memory } from './memory.ts';
import { failedPage, signOutPage } from './pages.ts';
import { personOf } from './people.ts';
import { isOnThisMachine } from './redirects.ts';

const lifeSeconds = 8 * 60 * 60;

/** An OpenID provider for one client, the portal; people are told apart by their id alone. */
export function makeProvider(issuer: string, keys: IdentityKeys): Provider {
  const provider = new Provider(issuer, configuration(keys));
  const leadsHome = (path: string) => (address: string) => isOnThisMachine(address, path);
  provider.Client.prototype.redirectUriAllowed = leadsHome('/staff/callback');
  provider.Client.prototype.postLogoutRedirectUriAllowed = leadsHome('/staff');
  return provider;
}

function configuration({ cookies, signing }: IdentityKeys): Configuration {
  return {
    adapter: memory(),
    jwks: { keys: [signing] },
    cookies: { keys: [cookies] },
    pkce: { required: () => true },
    // Groups and second factor belong into the ID token, as with Cognito.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'groups', 'amr'] },
    clients: [
      {
        client_id: staffClientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://localhost/staff/callback'],
        post_logout_redirect_uris: ['http://localhost/staff'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    findAccount: (_, id) => {
      const person = personOf(id);
      if (!person) return undefined;
      const claims = { sub: id, name: person.name, groups: [person.group] };
      return { accountId: id, claims: () => claims };
    },
    // Nobody has to agree to anything: the portal is the town's own.
    loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `/people/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = signOutPage(form);
        },
      },
    },
    renderError: (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = failedPage(description ?? error);
    },
    ttl: {
      Session: lifeSeconds,
      Grant: lifeSeconds,
      Interaction: 600,
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
    },
  };
}
