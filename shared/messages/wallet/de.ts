import type { ClaimName, CredentialTypeId } from '../../domain/certificate/credential-type.ts';

/** What wallets show of a credential, beside its values. */
export type WalletMessages = {
  readonly types: Readonly<Record<CredentialTypeId, string>>;
  readonly claims: Readonly<Record<ClaimName | 'document_number' | 'document_sha256', string>>;
};

export const de = {
  types: {
    registration: 'Meldebescheinigung',
    'residence-history': 'Aufenthaltsbescheinigung',
    life: 'Lebensbescheinigung',
    'civil-status': 'Auskunft aus dem Geburtenregister',
  },
  claims: {
    family_name: 'Familienname',
    given_name: 'Vornamen',
    title: 'Doktorgrad',
    birthdate: 'Geburtsdatum',
    addresses: 'Anschriften',
    birth_family_name: 'Geburtsname',
    place_of_birth: 'Geburtsort',
    nationalities: 'Staatsangehörigkeiten',
    move_in_dates: 'Einzugsdaten',
    former_addresses: 'Frühere Anschriften',
    marital_status: 'Familienstand',
    no_date_of_death: 'Kein Sterbedatum gespeichert',
    document_number: 'Nummer der Bescheinigung',
    document_sha256: 'Prüfsumme der Bescheinigung',
  },
} as const satisfies WalletMessages;
