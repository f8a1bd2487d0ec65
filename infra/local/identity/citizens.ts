import { accounts } from '../citizens/accounts.ts';
import { type Account, type Level, levels } from '../citizens/people.ts';

/** How somebody shows who they are; the words are those of the page. */
export const meansOf: Readonly<Record<Level, string>> = {
  none: 'with a password',
  low: 'with a code sent to the phone',
  substantial: 'with an app',
  high: 'with the identity card',
};

const prefix = 'urn:foyer:assurance:';

/** The value of `acr` for each level. */
export const acrOf = (level: Level) => `${prefix}${level}`;

export type Chosen = { readonly account: Account; readonly level: Level };

/** `<account>~<level>`: one button for each way that a person has. */
export const choiceOf = ({ account, level }: Chosen) => `${account.id}~${level}`;

/** Undefined for anything that is no button of the page. */
export function chosenBy(choice: string): Chosen | undefined {
  const [id, name] = choice.split('~');
  const account = accountOf(id ?? '');
  const level = account?.levels.find((one) => one === name);
  return account && level && { account, level };
}

export function accountOf(id: string): Account | undefined {
  return accounts.find((account) => account.id === id);
}

/** The least level that was asked for. */
export function askedLevel(acrValues: unknown): Level {
  const asked = typeof acrValues === 'string' ? acrValues.split(' ') : [];
  return levels.find((level) => asked.includes(acrOf(level))) ?? 'none';
}

/** What the ID token tells of a citizen. */
export function citizenClaims({ id, givenName, familyName, birthdate, address, registerKey }: Account) {
  return {
    sub: id,
    given_name: givenName,
    family_name: familyName,
    birthdate,
    ...(address && {
      address: { street_address: address.street, postal_code: address.postalCode, locality: address.city },
    }),
    ...(registerKey !== undefined && { register_key: registerKey }),
  };
}
