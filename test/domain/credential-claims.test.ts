import { describe, expect, it } from 'vitest';
import { credentialClaims } from '../../shared/domain/certificate/credential-claims.ts';
import { claimOf, claimsOfType, credentialTypeOf } from '../../shared/domain/certificate/credential-type.ts';
import { FieldId, simpleFields } from '../../shared/domain/certificate/field.ts';
import { ProductKind } from '../../shared/domain/certificate/product.ts';
import { RegisterPerson } from '../../shared/domain/certificate/register-person.ts';

const address = { street: 'Große Straße 12 a', postalCode: '04177', city: 'Lindenau' };
const abroad = { street: 'Keizersgracht 1', postalCode: '1015 CC', city: 'Amsterdam', country: 'NL' };
const person = RegisterPerson.parse({
  key: '1',
  familyName: 'Łukaszewicz-Đặng',
  birthName: 'Đặng',
  givenNames: ['Zoë', 'Şükrü'],
  doctorate: 'Dr.',
  birth: { date: '1990-04-00', place: 'Hải Phòng' },
  citizenships: ['DE', 'PL'],
  residences: [
    { kind: 'main', address, from: '2019-06-01' },
    { kind: 'main', address: abroad, from: '2012-01-01', until: '2019-05-31' },
  ],
  familyStatus: 'married',
  blocks: [],
});
const bare = RegisterPerson.parse({
  key: '2',
  familyName: '',
  givenNames: [],
  birth: { date: '1950-00-00' },
  citizenships: [],
  residences: [],
  died: '2020-01-01',
  blocks: [],
});
const claims = { street_address: 'Große Straße 12 a', postal_code: '04177', locality: 'Lindenau' };

describe('the claims of a credential', () => {
  it('of a simple registration certificate are its five fields', () => {
    expect(credentialClaims(person, { kind: 'registration-simple', fields: simpleFields })).toEqual({
      family_name: 'Łukaszewicz-Đặng',
      given_name: 'Zoë Şükrü',
      title: 'Dr.',
      birthdate: '1990-04',
      addresses: [{ kind: 'main', address: claims }],
    });
  });

  it('are those that were chosen, and no other', () => {
    expect(
      credentialClaims(person, { kind: 'registration-extended', fields: ['citizenships', 'birth-place'] }),
    ).toEqual({
      place_of_birth: { locality: 'Hải Phòng' },
      nationalities: ['DE', 'PL'],
    });
    expect(credentialClaims(person, { kind: 'life', fields: ['alive', 'addresses'] })).toEqual({
      no_date_of_death: true,
    });
  });

  it('of a residence history tell from when to when', () => {
    const told = credentialClaims(person, { kind: 'residence-history', fields: ['former-addresses', 'move-in-dates'] });
    expect(told).toEqual({
      former_addresses: [
        {
          kind: 'main',
          address: { street_address: 'Keizersgracht 1', postal_code: '1015 CC', locality: 'Amsterdam', country: 'NL' },
          from: '2012-01-01',
          until: '2019-05-31',
        },
      ],
      move_in_dates: ['2019-06-01'],
    });
  });

  it('leave out what the register does not know, and do not call the dead living', () => {
    for (const kind of ProductKind.options) {
      expect(Object.keys(credentialClaims(bare, { kind, fields: FieldId.options }))).toEqual(['birthdate']);
    }
    expect(credentialClaims(bare, { kind: 'life', fields: ['birth-date'] })).toEqual({ birthdate: '1950' });
  });

  it('have names of their own, and each stands in some type', () => {
    const names = Object.values(claimOf);
    expect(new Set(names).size).toBe(FieldId.options.length);
    expect(new Set(Object.values(claimsOfType).flat())).toEqual(new Set(names));
    expect(new Set(Object.values(credentialTypeOf))).toEqual(new Set(Object.keys(claimsOfType)));
  });
});
