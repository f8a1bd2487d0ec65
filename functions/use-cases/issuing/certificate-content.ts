import { checkCodeText } from '../../../shared/domain/certificate/check-code.ts';
import { isCompared } from '../../../shared/domain/certificate/compared.ts';
import type { DocumentContent } from '../../../shared/domain/certificate/document-content.ts';
import type { CertificateId, CheckCode } from '../../../shared/domain/certificate/ids.ts';
import type { RegisterPerson } from '../../../shared/domain/certificate/register-person.ts';
import type { Answers, CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { type LocalizedText, textIn } from '../../../shared/domain/language.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { writtenInstant } from '../../../shared/messages/certificate-document/document-dates.ts';
import { documentMessages } from '../../../shared/messages/certificate-document/document-messages.ts';
import { documentRows } from '../../../shared/messages/certificate-document/document-rows.ts';

/** What a certificate is about and what it is called. Times in seconds since 1970. */
export type Certificate = {
  readonly request: CertificateRequest;
  readonly answers: Answers;
  readonly person: RegisterPerson;
  readonly town: Municipality;
  /** As it was called when it was chosen. */
  readonly purpose: LocalizedText | undefined;
  readonly id: CertificateId;
  readonly code: CheckCode;
  readonly issuedAt: number;
  readonly validUntil: number;
};

/** The words of a certificate; what makes it checkable (QR code, attached data) comes with the key. */
export function certificateWords(
  certificate: Certificate,
): Omit<DocumentContent, 'qrUrl' | 'checkUrl' | 'attachments'> {
  const { request, answers, person, town, purpose, id, code, issuedAt, validUntil } = certificate;
  const { documentLanguage: language = 'de', fields = [] } = answers;
  const m = documentMessages[language];
  const compared = isCompared(request.terms.kind) ? m.compared : undefined;
  const authority = textIn(town.name, language).text;
  return {
    language,
    zone: town.zone,
    title: m.titles[request.terms.kind],
    authority: { name: authority, address: textIn(town.imprint, language).text },
    legalBasis: request.terms.legalBasis,
    number: id,
    issuedAt,
    validUntil,
    ...(purpose && { purpose: textIn(purpose, language).text }),
    intro: (compared?.intro ?? m.intro)(authority, writtenInstant(issuedAt, town.zone, language)),
    rows: documentRows(person, fields, language),
    remarks: [compared?.remark ?? m.remarks.asked, m.remarks.sealed],
    checkCode: checkCodeText(code),
  };
}

/** Everything that is printed, for the question whether it can be. */
export function printedTexts(words: ReturnType<typeof certificateWords>): readonly string[] {
  const { title, authority, legalBasis, purpose = '', intro, rows, remarks } = words;
  const lines = rows.flatMap(({ label, value }) => [label, value]);
  return [title, authority.name, authority.address, legalBasis, purpose, intro, ...lines, ...remarks];
}
