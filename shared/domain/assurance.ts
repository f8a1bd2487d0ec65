import * as z from 'zod';

/**
 * How sure a sign-in is of who somebody is, from weak to strong (Regulation (EU) 910/2014, article 8). `none`: an
 * account and a password, nothing proven.
 */
export const assuranceLevels = ['none', 'low', 'substantial', 'high'] as const;
export const AssuranceLevel = z.enum(assuranceLevels).meta({ description: 'Level of assurance of a sign-in' });
export type AssuranceLevel = z.infer<typeof AssuranceLevel>;

/** Whether a sign-in of level `has` is enough where `needs` is asked for. */
export function meetsLevel(has: AssuranceLevel, needs: AssuranceLevel): boolean {
  return assuranceLevels.indexOf(has) >= assuranceLevels.indexOf(needs);
}

/** The words in which an identity provider speaks of levels. */
export const AcrScheme = z.enum(['bundid', 'digid', 'eidas', 'local']);
export type AcrScheme = z.infer<typeof AcrScheme>;

const saml = 'urn:oasis:names:tc:SAML:2.0:ac:classes';
const eidas = 'http://eidas.europa.eu/LoA';
const local = 'urn:foyer:assurance';

/**
 * What providers call the levels (`acr` of OpenID Connect). `bundid`: STORK-QAA, where 1 is an account with a password;
 * `digid`: Basis, Midden, Substantieel, Hoog; `eidas` has no word for nothing; `local`: the provider of the local portal.
 */
const acrOf: Readonly<Record<AcrScheme, Readonly<Partial<Record<AssuranceLevel, string>>>>> = {
  bundid: {
    none: 'STORK-QAA-Level-1',
    low: 'STORK-QAA-Level-2',
    substantial: 'STORK-QAA-Level-3',
    high: 'STORK-QAA-Level-4',
  },
  digid: {
    none: `${saml}:PasswordProtectedTransport`,
    low: `${saml}:MobileTwoFactorContract`,
    substantial: `${saml}:Smartcard`,
    high: `${saml}:SmartcardPKI`,
  },
  eidas: { low: `${eidas}/low`, substantial: `${eidas}/substantial`, high: `${eidas}/high` },
  local: {
    none: `${local}:none`,
    low: `${local}:low`,
    substantial: `${local}:substantial`,
    high: `${local}:high`,
  },
};

/** The level a provider vouches for; a word of another scheme, or none at all, vouches for nothing. */
export function levelOfAcr(scheme: AcrScheme, acr: string | undefined): AssuranceLevel {
  const named = assuranceLevels.find((level) => acrOf[scheme][level] === acr);
  return acr === undefined || named === undefined ? 'none' : named;
}

/** What to ask a provider for (`acr_values`): every level that is enough, the least first. */
export function acrValuesFor(scheme: AcrScheme, needs: AssuranceLevel): readonly string[] {
  const enough = assuranceLevels.filter((level) => meetsLevel(level, needs));
  return enough.map((level) => acrOf[scheme][level]).filter((acr) => acr !== undefined);
}
