import { expect, it } from 'vitest';
import { ApiEnv, readEnv, WorkerEnv } from '../../functions/env.ts';
import { environmentOf } from './aws-simulation.ts';

it('gives the API all it asks for', () => {
  expect(readEnv(ApiEnv, environmentOf('citizen-api'))).toMatchObject({
    TABLE_NAME: expect.any(String),
    TENANT_BY_HOST: { 'termine.example.org': 'lindenau', 'termin.example.net': 'muenchen' },
    ORIGIN_SECRET: expect.any(String),
  });
});

it.each(['on-events', 'on-schedule'] as const)('gives %s all it asks for', (name) => {
  expect(readEnv(WorkerEnv, environmentOf(name))).toMatchObject({
    PORTAL_ORIGINS: { lindenau: 'https://termine.example.org', muenchen: 'https://termin.example.net' },
    MAIL_TRANSPORT: 'ses',
  });
});

it('tells the pages where they are, where the API is, and how CloudFront proves itself', () => {
  expect(environmentOf('web')).toMatchObject({
    ORIGIN: 'https://termine.example.org',
    API_ORIGIN: expect.stringMatching(/^https:\/\/\w+\.execute-api\.eu-central-1\.amazonaws\.com$/),
    ORIGIN_SECRET: expect.any(String),
  });
});
