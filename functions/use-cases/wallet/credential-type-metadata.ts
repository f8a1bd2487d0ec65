import {
  type ClaimName,
  type CredentialTypeId,
  claimsOfType,
} from '../../../shared/domain/certificate/credential-type.ts';
import { walletMessages } from '../../../shared/messages/wallet/wallet-messages.ts';
import { displayOf } from './display.ts';

/** What stands in each credential beside the claims of its type. */
const always = ['document_number', 'document_sha256'] as const;

export function typeDisplay(type: CredentialTypeId) {
  return displayOf((language) => walletMessages[language].types[type]);
}

/** Each claim of a type with its name, in the order in which wallets show them. */
export function claimsDisplay(type: CredentialTypeId) {
  const names: readonly (ClaimName | (typeof always)[number])[] = [...claimsOfType[type], ...always];
  return names.map((name) => ({
    path: [name],
    display: displayOf((language) => walletMessages[language].claims[name]),
  }));
}
