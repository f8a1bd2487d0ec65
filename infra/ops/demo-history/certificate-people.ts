import { createHash } from 'node:crypto';
import type { CitizenCaller } from '../../../functions/ports/session.ts';
import { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import { CitizenSubject } from '../../../shared/domain/citizen.ts';
import { demoPerson } from '../demo/demo-person.ts';
import type { CertificateHouse } from './certificate-house.ts';
import type { Dice } from './dice.ts';

/** Somebody who asks for a certificate, and is in the register. */
export type Asker = {
  readonly number: number;
  readonly mail: string;
  /** Signed in, at this moment. */
  readonly here: () => CitizenCaller;
};

/** Somebody else each time, in the register from now on. */
export function askerIn(house: CertificateHouse, dice: Dice, number: number): Asker {
  const [givenName = '', familyName = ''] = demoPerson(dice.roll).name.split(' ');
  const twoDigits = (from: number, to: number) => String(dice.between(from, to)).padStart(2, '0');
  const person = RegisterPerson.parse({
    key: `H-${number}`,
    familyName,
    givenNames: [givenName],
    birth: { date: `19${twoDigits(40, 99)}-${twoDigits(1, 12)}-${twoDigits(1, 28)}`, place: 'Lindenau' },
    citizenships: ['DE'],
    residences: [
      {
        kind: 'main',
        address: { street: `Lindenweg ${dice.between(1, 180)}`, postalCode: '01234', city: 'Lindenau' },
        from: `20${twoDigits(1, 24)}-${twoDigits(1, 12)}-01`,
      },
    ],
    familyStatus: 'single',
    blocks: [],
  });
  house.enrol(person);
  const name = createHash('sha256').update(`citizen ${number}`).digest('base64url').slice(0, 22);
  const subject = CitizenSubject.parse(name);
  const claims = { givenNames: givenName, familyName, birthDate: person.birth.date, registerKey: person.key };
  return {
    number,
    mail: `${givenName}.${familyName}.${number}@example.org`.toLowerCase(),
    here() {
      const now = house.now();
      const citizen = {
        sessionId: name,
        subject,
        level: 'high' as const,
        authenticatedAt: now,
        claims,
        endsAt: now + 3600,
      };
      return { tenant: house.tenant, address: `2001:db8:1::${number.toString(16)}`, citizen } satisfies CitizenCaller;
    },
  };
}
