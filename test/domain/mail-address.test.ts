import { describe, expect, it } from 'vitest';
import { foldedMail, sameMail } from '../../shared/domain/mail-address.ts';

describe('mail addresses', () => {
  it.each([
    ['Alex@Example.ORG', 'alex@example.org'],
    ['alex+amt@example.org', 'alex@example.org'],
    ['alex+a+b@example.org', 'alex@example.org'],
    ['+49@example.org', '+49@example.org'],
    ['a.lex@example.org', 'a.lex@example.org'],
  ])('%s counts as %s for limits', (mail, folded) => {
    expect(foldedMail(mail)).toBe(folded);
  });

  it('compares what is typed without case, but with the tag', () => {
    expect(sameMail('Alex@Example.org', 'alex@example.ORG')).toBe(true);
    expect(sameMail('alex+amt@example.org', 'alex@example.org')).toBe(false);
  });
});
