import type { WalletMessages } from './de.ts';

export const einfach = {
  types: {
    registration: 'Bescheinigung: Hier wohne ich',
    'residence-history': 'Bescheinigung: Hier habe ich gewohnt',
    life: 'Bescheinigung: Ich lebe',
    'civil-status': 'Papier über die Geburt',
  },
  claims: {
    family_name: 'Nachname',
    given_name: 'Vorname',
    title: 'Doktor-Titel',
    birthdate: 'Tag der Geburt',
    addresses: 'Adressen',
    birth_family_name: 'Nachname bei der Geburt',
    place_of_birth: 'Ort der Geburt',
    nationalities: 'Pass von diesen Ländern',
    move_in_dates: 'Tag vom Einzug',
    former_addresses: 'Alte Adressen',
    marital_status: 'Verheiratet oder nicht',
    no_date_of_death: 'Die Person lebt',
    document_number: 'Nummer von der Bescheinigung',
    document_sha256: 'Prüf-Zahl von der Bescheinigung',
  },
} as const satisfies WalletMessages;
