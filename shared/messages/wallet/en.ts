import type { WalletMessages } from './de.ts';

export const en = {
  types: {
    registration: 'Registration certificate',
    'residence-history': 'Residence history',
    life: 'Certificate of life',
    'civil-status': 'Statement from the register of births',
  },
  claims: {
    family_name: 'Family name',
    given_name: 'Given names',
    title: 'Doctorate',
    birthdate: 'Date of birth',
    addresses: 'Addresses',
    birth_family_name: 'Name at birth',
    place_of_birth: 'Place of birth',
    nationalities: 'Nationalities',
    move_in_dates: 'Dates of moving in',
    former_addresses: 'Former addresses',
    marital_status: 'Marital status',
    no_date_of_death: 'No date of death on record',
    document_number: 'Number of the certificate',
    document_sha256: 'Checksum of the certificate',
  },
} as const satisfies WalletMessages;
