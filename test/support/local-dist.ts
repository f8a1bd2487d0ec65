import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A temporary folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Functions that tell what they were called with: enough to see the host work without the real bundles. */
const echoes: Readonly<Record<string, string>> = {
  'functions/citizen-api/index.mjs': `export const handler = async (event) => ({
    statusCode: 200, headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event, tenants: process.env.TENANT_BY_HOST, pid: process.pid }) });`,
  'functions/staff-api/index.mjs': `export const handler = async (event) => ({
    statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ staff: event.routeKey }) });`,
  'functions/certificate-api/index.mjs': `export const handler = async (event) => ({
    statusCode: 200, headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ certificates: event.routeKey, payments: process.env.PAYMENT_KEYS }) });`,
  'functions/on-events/index.mjs': 'export const handler = async () => ({ batchItemFailures: [] });',
  'functions/issue-certificates/index.mjs':
    'export const handler = async ({ job }) => (job ? { did: job } : { batchItemFailures: [] });',
  'functions/on-schedule/index.mjs': 'export const handler = async ({ job }) => ({ did: job });',
  'web/server/handler.mjs': `export const handler = async (event) => ({
    statusCode: 200, headers: { 'content-type': 'text/html' }, cookies: ['a=1; Path=/', 'b=2'],
    body: '<p>' + event.requestContext.http.method + ' ' + event.rawPath + '</p>' });`,
  'web/static/_app/immutable/app.js': `console.log(${JSON.stringify('x'.repeat(3000))});`,
  'web/static/robots.txt': 'User-agent: *\nAllow: /\n',
};

/** A build made of such functions and two static files; single files can be replaced. */
export function echoDist(replaced: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ ...echoes, ...replaced })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
