import { createHash } from 'node:crypto';
import { inPrintOrder } from '../../../shared/domain/certificate/field.ts';
import type { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import type { Answers } from '../../../shared/domain/certificate/request.ts';
import { documentRows } from '../../../shared/messages/certificate-document/document-rows.ts';

/**
 * What of a person decides about a certificate: the lines it prints, and what makes a clerk look. Only its hash is kept
 * with the approval, so that no copy of the register lies in the case. Base64url.
 */
export function registerExtract(person: RegisterPerson, { fields = [] }: Pick<Answers, 'fields'>): string {
  const rows = documentRows(person, fields, 'de');
  const decisive = { rows, fields: inPrintOrder(fields), blocks: person.blocks.toSorted(), died: person.died ?? null };
  return createHash('sha256').update(JSON.stringify(decisive)).digest('base64url');
}
