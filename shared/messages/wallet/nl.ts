import type { WalletMessages } from './de.ts';

export const nl = {
  types: {
    registration: 'Uittreksel inschrijving',
    'residence-history': 'Woongeschiedenis',
    life: 'Bewijs van in leven zijn',
    'civil-status': 'Bericht uit het geboorteregister',
  },
  claims: {
    family_name: 'Achternaam',
    given_name: 'Voornamen',
    title: 'Doctorstitel',
    birthdate: 'Geboortedatum',
    addresses: 'Adressen',
    birth_family_name: 'Geboortenaam',
    place_of_birth: 'Geboorteplaats',
    nationalities: 'Nationaliteiten',
    move_in_dates: 'Data van inschrijving',
    former_addresses: 'Vorige adressen',
    marital_status: 'Burgerlijke staat',
    no_date_of_death: 'Geen overlijdensdatum bekend',
    document_number: 'Nummer van het document',
    document_sha256: 'Controlegetal van het document',
  },
} as const satisfies WalletMessages;
