import { AuditAction } from '#shared/domain/audit.ts';

const texts = ['from', 'to', 'staffId', 'object', 'office', 'after'] as const;

/** What an auditor asks for: the fields of the form that are filled in. The API says what is wrong with them. */
export type AuditAsked = Partial<Record<(typeof texts)[number], string>> & { readonly action?: AuditAction };

export function auditAsked(address: URLSearchParams): AuditAsked {
  const given = texts.flatMap((name) => {
    const value = address.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  const action = AuditAction.safeParse(address.get('action'));
  return { ...Object.fromEntries(given), ...(action.success && { action: action.data }) };
}
