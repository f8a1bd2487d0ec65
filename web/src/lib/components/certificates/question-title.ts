import type { Step } from '#lib/certificates/steps.ts';
import type { RequestView } from '#shared/contracts/certificate/requests.ts';
import type { CertificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';

/** The question of a page, which is its title. */
export function questionTitle({ answers }: RequestView, step: Step, m: CertificatesMessages): string {
  const titles: Record<Step, string> = {
    'for-whom': m.forWhom.title,
    person: m.person.title[answers.forWhom === 'child' ? 'child' : 'proxy'],
    fields: m.fields.title,
    purpose: m.purpose.title,
    delivery: m.deliveryStep.title,
    exemption: m.exemption.title,
    proof: m.proof.title,
    language: m.language.title,
    mail: m.mail.title,
  };
  return titles[step];
}
