import { describe, expect, it } from 'vitest';
import { keyRequest, lambdaOf, secret, verdict } from './aws-simulation.ts';

const names = [
  'citizen-api',
  'certificate-api',
  'staff-api',
  'on-events',
  'on-schedule',
  'issue-certificates',
  'web',
] as const;
const inCase = { 'kms:EncryptionContextKeys': ['tenant', 'case'] };

const mayOf = async (key: string, action: string, context = {}) => {
  const verdicts = await Promise.all(
    names.map(async (name) => [name, await verdict(name, keyRequest(key, action, context))] as const),
  );
  return verdicts.filter(([, answer]) => answer === 'Allowed').map(([name]) => name);
};

describe('the keys of certificates', () => {
  it('let one function alone seal', async () => {
    expect(await mayOf('SealKey', 'Sign')).toEqual(['issue-certificates']);
  });

  it('let another one sign for wallets, which cannot seal', async () => {
    expect(await mayOf('WalletKey', 'Sign')).toEqual(['certificate-api']);
  });

  it('open cases to those who work on them, and make them for who begins one', async () => {
    expect(await mayOf('CaseKey', 'Decrypt', inCase)).toEqual(['certificate-api', 'staff-api', 'issue-certificates']);
    expect(await mayOf('CaseKey', 'GenerateDataKey', inCase)).toEqual(['certificate-api', 'staff-api']);
  });

  it('let what is retrieved from the register be written down, and nobody who serves people read it', async () => {
    const context = { 'kms:EncryptionContextKeys': ['tenant', 'retrieval'] };
    expect(await mayOf('RetrievalKey', 'GenerateDataKey', context)).toEqual(['issue-certificates']);
    expect(await mayOf('RetrievalKey', 'Decrypt', context)).toEqual([]);
    expect(await mayOf('CaseKey', 'Decrypt', context)).toEqual([]);
  });

  it('open nothing to a request that does not say which case it means', async () => {
    expect(await mayOf('CaseKey', 'Decrypt')).toEqual([]);
    const more = { 'kms:EncryptionContextKeys': ['tenant', 'case', 'other'] };
    expect(await mayOf('CaseKey', 'Decrypt', more)).toEqual([]);
  });

  it.each(['CaseKey', 'RetrievalKey', 'SealKey', 'WalletKey'])(
    'are neither changed nor thrown away by any function: %s',
    async (key) => {
      for (const action of ['ScheduleKeyDeletion', 'DisableKey', 'PutKeyPolicy', 'CreateGrant']) {
        expect(await mayOf(key, action)).toEqual([]);
      }
    },
  );
});

describe('the functions of certificates', () => {
  it.each(['certificate-api', 'issue-certificates'] as const)('%s finds its secrets by name only', (name) => {
    const environment = JSON.stringify(lambdaOf(name).properties['Environment']);
    expect(environment).not.toMatch(/resolve:|"(?:LINK_KEY|REGISTER_KEY|PAYMENT_KEYS|SEAL_CHAIN|WALLET_CHAIN)":/);
    expect(environment).toMatch(/"REGISTER_KEY_SECRET_ARN"/);
  });

  it('read the secrets of the house that they need', async () => {
    expect(await verdict('issue-certificates', secret('LinkKey'))).toBe('Allowed');
    expect(await verdict('issue-certificates', secret('OriginSecret'))).toBe('ImplicitlyDenied');
  });

  it('are told of requests for certificates and of nothing else that changes in the table', () => {
    const { template } = lambdaOf('issue-certificates');
    const filters = Object.values(template.Resources)
      .filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping')
      .flatMap(({ Properties }) => JSON.stringify(Properties['FilterCriteria'] ?? null));
    expect(filters).toContainEqual(expect.stringContaining('CASE'));
  });
});
