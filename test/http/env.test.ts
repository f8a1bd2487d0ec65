import { describe, expect, it } from 'vitest';
import { ApiEnv, CertificateEnv, readEnv, WorkerEnv } from '../../functions/env.ts';

const good = {
  TABLE_NAME: 'foyer',
  TENANT_BY_HOST: '{"Termine.Lindenau.example":"lindenau","localhost:8080":"lindenau"}',
  LINK_KEY: Buffer.alloc(32, 1).toString('base64'),
  MAIL_TRANSPORT: 'ses',
};

describe('the environment', () => {
  it('is read with its defaults, hosts in lower case', () => {
    expect(readEnv(ApiEnv, good)).toMatchObject({
      GRACE_SECONDS: 120,
      PORTAL_ORIGINS: {},
      TENANT_BY_HOST: { 'termine.lindenau.example': 'lindenau', 'localhost:8080': 'lindenau' },
    });
  });

  it('takes an empty variable for a missing one', () => {
    expect(readEnv(ApiEnv, { ...good, ORIGIN_SECRET: '', DYNAMODB_ENDPOINT: '' })).not.toHaveProperty('ORIGIN_SECRET');
    expect(() => readEnv(ApiEnv, { ...good, TABLE_NAME: '' })).toThrow(
      'TABLE_NAME is missing: name of the DynamoDB table',
    );
  });

  it('keeps origins without path', () => {
    const PORTAL_ORIGINS = '{"lindenau":"http://localhost:8080/en/"}';
    expect(readEnv(WorkerEnv, { ...good, PORTAL_ORIGINS }).PORTAL_ORIGINS).toEqual({
      lindenau: 'http://localhost:8080',
    });
  });

  it.each([
    { name: 'TENANT_BY_HOST', value: 'lindenau' },
    { name: 'TENANT_BY_HOST', value: '{"host":"Not A Slug"}' },
    { name: 'TENANT_BY_HOST', value: '{}' },
    { name: 'LINK_KEY', value: 'c2hvcnQ=' },
    { name: 'LINK_KEY', value: 'not base64 not base64 not base64 not base64 no' },
    { name: 'GRACE_SECONDS', value: 'soon' },
    { name: 'GRACE_SECONDS', value: '-1' },
    { name: 'DYNAMODB_ENDPOINT', value: 'localhost' },
    { name: 'PORTAL_ORIGINS', value: '{"lindenau":"termine"}' },
    { name: 'ORIGIN_SECRET', value: 'short' },
  ])('names $name when it is wrong, and not its value', ({ name, value }) => {
    const read = () => readEnv(ApiEnv, { ...good, [name]: value });
    expect(read).toThrow(new RegExp(`Environment: ${name} is wrong`));
    expect(read).not.toThrow(value.length > 4 ? value : 'nothing of the sort');
  });

  const certificates = {
    ...good,
    CITIZEN_ISSUER: 'https://citizens.lindenau.example',
    CITIZEN_CLIENT_ID: 'foyer',
    CITIZEN_ACR: 'bundid',
    REGISTER_URL: 'https://register.lindenau.example',
    REGISTER_KEY: 'key-of-the-register',
    PAYMENT_URL: 'https://api.mollie.com',
    PAYMENT_KEYS: '{"lindenau":"live_lindenau"}',
    CASE_KEY: 'kms:alias/cases',
  };

  it('of certificates knows an account at the payment provider for each municipality', () => {
    expect(readEnv(CertificateEnv, certificates)).toMatchObject({
      PAYMENT_KEYS: { lindenau: 'live_lindenau' },
      CITIZEN_REGISTER_CLAIM: 'register_key',
    });
  });

  it.each([
    { name: 'CITIZEN_ACR', value: 'stork' },
    { name: 'CITIZEN_ISSUER', value: 'citizens.example' },
    { name: 'REGISTER_KEY', value: 'too-short' },
    { name: 'PAYMENT_KEYS', value: 'live_lindenau' },
    { name: 'PAYMENT_KEYS', value: '{"Not A Slug":"live_lindenau"}' },
  ])('of certificates names $name when it is wrong, and not its value', ({ name, value }) => {
    const read = () => readEnv(CertificateEnv, { ...certificates, [name]: value });
    expect(read).toThrow(new RegExp(`Environment: ${name} is wrong`));
    expect(read).not.toThrow(value);
  });

  it('names everything that is missing at once', () => {
    expect(() => readEnv(WorkerEnv, {})).toThrow(/TABLE_NAME.*TENANT_BY_HOST.*LINK_KEY.*MAIL_TRANSPORT/);
  });
});
