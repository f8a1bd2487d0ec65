/**
 * Equal for addresses that usually reach the same person: without case and without a plus tag. Only for limits and
 * for comparing what people type; mail is always sent to the address exactly as it was given.
 */
export function foldedMail(mail: string): string {
  const at = mail.lastIndexOf('@');
  const local = mail.slice(0, at).toLowerCase();
  const plus = local.indexOf('+', 1);
  return `${plus === -1 ? local : local.slice(0, plus)}@${mail.slice(at + 1).toLowerCase()}`;
}

/** Whether two addresses differ in nothing but case. */
export function sameMail(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
