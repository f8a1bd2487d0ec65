import type { CertificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';

/** `BMG § 18 (1) Nr. 1`: where the law names a field, which the API says in English. */
export function lawText(law: string, { lawWords }: CertificatesMessages['product']): string {
  return law.replace(/\bno\./, lawWords.no).replace(/\bsentence\b/, lawWords.sentence);
}
