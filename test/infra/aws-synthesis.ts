import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import * as z from 'zod';
import { StageConfig } from '../../infra/aws/config.ts';
import { type Built, foyerApp, stackId } from '../../infra/aws/foyer-app.ts';

/** Every field set, so that every branch of the template is there. */
export const stage = StageConfig.parse({
  name: 'test',
  region: 'eu-central-1',
  tenants: { 'termine.example.org': 'lindenau', 'afspraken.example.org': 'lindenau', 'termin.example.net': 'muenchen' },
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
  alarmMail: 'betrieb@example.org',
  mailDomains: ['example.org', 'example.net'],
  staff: {
    signInPrefix: 'foyer-test',
    federation: {
      issuer: 'https://login.example.org',
      clientId: 'foyer',
      clientSecretArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:city-idp-AbCdEf',
    },
  },
  certificates: {
    citizens: {
      issuer: 'https://citizens.example.org',
      clientId: 'foyer',
      clientSecretArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:citizens-AbCdEf',
      acr: 'bundid',
      registerClaim: 'bpk2',
      logoutUrl: 'https://citizens.example.org/logout',
    },
    register: {
      url: 'https://register.example.org',
      keyArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:register-AbCdEf',
    },
    payments: { keysArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:payments-AbCdEf' },
    sealChainArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:seal-AbCdEf',
    walletChainArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:wallet-AbCdEf',
  },
  tableLimits: { read: 2000, write: 1000 },
  concurrency: { 'citizen-api': 50 },
});

const work = mkdtempSync(join(tmpdir(), 'foyer-template-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const files = {
  'functions/citizen-api/index.mjs': '',
  'functions/certificate-api/index.mjs': '',
  'functions/issue-certificates/index.mjs': '',
  'functions/staff-api/index.mjs': '',
  'functions/on-events/index.mjs': '',
  'functions/on-schedule/index.mjs': '',
  'web/server/handler.mjs': '',
  'web/static/robots.txt': '',
  'web/static/_app/version.json': '{}',
  'web/static/_app/immutable/start.js': '',
};

/** Stands in for the build, so that templates can be tested without one. */
function placeholders(): Built {
  const folder = join(work, 'built');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { functions: join(folder, 'functions'), web: join(folder, 'web') };
}

const built = placeholders();
// Copying the library's 20 MB uploader into each assembly proves nothing.
process.env['CDK_CONTEXT_JSON'] = JSON.stringify({ 'aws:cdk:disable-asset-staging': true });

/** The app of a stage over placeholders, not yet synthesised. */
export function appOf(config: StageConfig): App {
  return foyerApp(config, built, mkdtempSync(join(work, 'assembly-')));
}

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.array(z.string()).default([]),
});
export type Resource = z.infer<typeof Resource>;
const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});
export type Template = z.infer<typeof Template>;
export type Templates = { readonly data: Template; readonly api: Template; readonly web: Template };

let kept: Templates | undefined;

/**
 * The templates, without the checks that take seconds; test/infra/aws-rules.test.ts runs those once. Made once for all
 * files that share a process.
 */
export function synthesised(): Templates {
  kept ??= synthesise();
  return kept;
}

function synthesise(): Templates {
  process.env['CDK_VALIDATION'] = 'false';
  const assembly = appOf(stage).synth();
  const read = (part: string) => Template.parse(assembly.getStackByName(stackId(stage.name, part)).template);
  return { data: read('data'), api: read('api'), web: read('web') };
}

/** Logical id and resource of everything of one type. */
export function resourcesOf(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
}

/** The one resource of that type. */
export function only(template: Template, type: string): Resource {
  const [first, second] = resourcesOf(template, type);
  if (!first || second) throw new Error(`Not exactly one ${type}`);
  return first[1];
}
