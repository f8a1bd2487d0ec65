import type { AnswerProblem } from '#lib/certificates/answer-form.ts';
import type { Step } from '#lib/certificates/steps.ts';
import type { CertificatesMessages } from '#shared/messages/certificates/certificates-messages.ts';

/** What is wrong with an answer, and what to do about it. */
export function problemText(problem: AnswerProblem, step: Step, { form: m }: CertificatesMessages): string {
  switch (problem.what) {
    case 'sign':
      return problem.sign.visible ? m.sign(problem.sign.text) : m.hidden(problem.sign.text);
    case 'too_long':
      return m.nameLong;
    case 'date':
      return m.date;
    case 'mail':
      return m.mail;
    case 'wrong':
      return m.wrong;
    case 'required':
      if (step === 'fields') return m.fieldsRequired;
      return step === 'person' ? m.nameRequired : m.required;
  }
}
