import type { RegisterKey, RegisterPerson } from '../../shared/domain/certificate/register-person.ts';
import type { CitizenClaims } from '../../shared/domain/citizen.ts';
import type { TenantId } from '../../shared/domain/ids.ts';

// What certificates need of the population register.

/** The register cannot be asked now: that says nothing about anybody. */
export type RegisterDown = { readonly kind: 'down' };

export type Register = {
  /**
   * Who signed in, by the register key of the claims if there is one, else by exactly these names, birth date and
   * address. Mail addresses are never matched.
   */
  find(
    tenant: TenantId,
    claims: CitizenClaims,
  ): Promise<
    | { readonly kind: 'one'; readonly person: RegisterPerson }
    | { readonly kind: 'none' }
    | { readonly kind: 'several' }
    | RegisterDown
  >;
  /** A person as they are registered at this moment. */
  read(
    tenant: TenantId,
    key: RegisterKey,
  ): Promise<{ readonly kind: 'one'; readonly person: RegisterPerson } | { readonly kind: 'none' } | RegisterDown>;
};
