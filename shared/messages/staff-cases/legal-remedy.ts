import type { Language } from '../../domain/language.ts';

/**
 * How a citizen can object to a rejection (VwGO sections 58, 68 and 70: within a month, in writing, electronically or on
 * record at the authority that decided). Without it the month would be a year.
 */
export const legalRemedy: Readonly<Record<Language, (authority: string) => string>> = {
  de: (authority) =>
    `Rechtsbehelfsbelehrung: Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben, schriftlich, elektronisch nach § 3a Abs. 2 VwVfG oder zur Niederschrift bei: ${authority}. Die Anschrift steht im Impressum.`,
  einfach: (authority) =>
    `Sie sind nicht einverstanden? Dann können Sie Widerspruch einlegen. Sie haben dafür einen Monat Zeit. Der Monat beginnt, wenn Sie diese Nachricht bekommen. Schreiben Sie einen Brief oder kommen Sie vorbei: ${authority}. Die Adresse steht im Impressum.`,
  en: (authority) =>
    `How to object: within one month of being told of this decision you can file an objection, in writing, electronically (section 3a (2) VwVfG) or on record at: ${authority}. The address is given in the imprint. The German wording counts.`,
  nl: (authority) =>
    `Bezwaar: binnen een maand nadat u dit besluit hebt ontvangen kunt u bezwaar maken, schriftelijk, elektronisch (§ 3a lid 2 VwVfG) of mondeling ter plaatse bij: ${authority}. Het adres staat in het colofon. De Duitse tekst is bindend.`,
};
