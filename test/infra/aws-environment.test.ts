import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { ApiEnv, readEnv, WorkerEnv } from '../../functions/env.ts';
import { resolved } from './aws-arns.ts';
import { resourcesOf, synthesised, type Templates } from './aws-synthesis.ts';

let templates: Templates;
beforeAll(() => {
  templates = synthesised();
});

const Variables = z.object({ Variables: z.record(z.string(), z.string()) });

/** The environment that the function finds, once the preload has put the secrets where their names say. */
function environmentOf(name: string): Record<string, string> {
  for (const template of Object.values(templates)) {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function')) {
      const { Variables: found } = Variables.parse(resolved(Properties['Environment'], { templates, template }));
      if (found['POWERTOOLS_SERVICE_NAME'] === name) return { ...found, ...secretsNamedIn(found) };
    }
  }
  throw new Error(`No function ${name}`);
}

function secretsNamedIn(variables: Record<string, string>): Record<string, string> {
  const names = Object.keys(variables).filter((name) => name.endsWith('_SECRET_ARN'));
  return Object.fromEntries(names.map((name) => [name.replace('_SECRET_ARN', ''), 'x'.repeat(64)]));
}

it('gives the API all it asks for', () => {
  expect(readEnv(ApiEnv, environmentOf('citizen-api'))).toMatchObject({
    TABLE_NAME: expect.any(String),
    TENANT_BY_HOST: { 'termine.example.org': 'lindenau', 'termin.example.net': 'muenchen' },
    ORIGIN_SECRET: expect.any(String),
  });
});

it.each(['on-events', 'on-schedule'])('gives %s all it asks for', (name) => {
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
