import { describe, expect, it } from 'vitest';
import {
  appointmentKey,
  duePk,
  eventKey,
  limitKey,
  liveKey,
  mailRecordKey,
  serviceTextKey,
  sheetKey,
  townKey,
} from '../../functions/store/keys.ts';
import { appointmentId, day, officeId, serviceId, tenant } from '../support/make.ts';
import { account, region } from './aws-arns.ts';
import { decryption, lambdaOf, onKey, type Request, secret, tableArn, verdict } from './aws-simulation.ts';

const t = tenant;
const at = {
  officeId: officeId('rathaus-mitte'),
  date: day('2026-11-24'),
  id: appointmentId('0123456789abcdef'),
};
const pks = {
  catalogue: townKey(t).pk,
  text: serviceTextKey(t, serviceId('wohnung-anmelden')).pk,
  sheet: sheetKey(t, { ...at, pool: 'online' }).pk,
  staffSheet: sheetKey(t, { ...at, pool: 'staff' }).pk,
  appointment: appointmentKey(t, at).pk,
  due: duePk(t),
  live: liveKey(t, 'pseudonym', serviceId('wohnung-anmelden')).pk,
  mail: mailRecordKey(t, at.id, 'confirmed').pk,
  event: eventKey(t, at.date, { at: 1_795_000_000, id: 'e' }).pk,
  limit: limitKey(t, 'search.1', 7).pk,
};

const functions = ['citizen-api', 'on-events', 'on-schedule', 'web'] as const;

describe('the function for citizens', () => {
  it.each([
    ['GetItem', 'catalogue'],
    ['Query', 'catalogue'],
    ['GetItem', 'text'],
    ['Query', 'sheet'],
    ['UpdateItem', 'sheet'],
    ['PutItem', 'appointment'],
    ['UpdateItem', 'appointment'],
    ['Query', 'appointment'],
    ['PutItem', 'live'],
    ['PutItem', 'event'],
    ['UpdateItem', 'limit'],
  ] as const)('may %s in the partition of a %s', async (action, kind) => {
    expect(await verdict('citizen-api', onKey(action, pks[kind]))).toBe('Allowed');
  });

  it.each([
    ['PutItem', 'catalogue'],
    ['UpdateItem', 'text'],
    ['PutItem', 'due'],
    ['PutItem', 'sheet'],
    ['Query', 'event'],
    ['UpdateItem', 'event'],
    ['GetItem', 'mail'],
    ['Query', 'due'],
  ] as const)('may not %s in the partition of a %s', async (action, kind) => {
    expect(await verdict('citizen-api', onKey(action, pks[kind]))).toBe('ImplicitlyDenied');
  });

  it.each(Object.keys(pks))('deletes nothing, not even a %s', async (kind) => {
    const pk = Object.entries(pks).find(([name]) => name === kind)?.[1] ?? '';
    expect(await verdict('citizen-api', onKey('DeleteItem', pk))).toBe('ImplicitlyDenied');
  });

  it.each(['Scan', 'DeleteTable', 'UpdateTable', 'UpdateTimeToLive', 'ExportTableToPointInTime', 'PartiQLSelect'])(
    'may not %s the table',
    async (name) => {
      expect(await verdict('citizen-api', { action: `dynamodb:${name}`, resource: tableArn() })).toBe(
        'ImplicitlyDenied',
      );
    },
  );

  it('may not ask without saying which partition', async () => {
    const request = { action: 'dynamodb:Query', resource: tableArn() };
    expect(await verdict('citizen-api', request)).toBe('ImplicitlyDenied');
  });

  it('may not touch another table', async () => {
    const request = { ...onKey('GetItem', pks.catalogue), resource: `${tableArn()}-of-others` };
    expect(await verdict('citizen-api', request)).toBe('ImplicitlyDenied');
  });
});

describe('what staff keep for themselves', () => {
  const staffKeys = ['T#lindenau#STAFF', 'T#lindenau#STAFF#notes', 'T#lindenau#STAFF#D#rathaus-mitte#2026-11-24'];
  const actions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
  const requests = staffKeys.flatMap((pk) => actions.map((action) => [action, pk] as const));

  it.each(requests)('is refused to citizens in so many words: %s %s', async (action, pk) => {
    expect(await verdict('citizen-api', onKey(action, pk))).toBe('ExplicitlyDenied');
  });

  it('is refused in a request that hides it among other keys', async () => {
    const request = {
      ...onKey('GetItem', ''),
      context: { 'dynamodb:LeadingKeys': [pks.catalogue, 'T#lindenau#STAFF'] },
    };
    expect(await verdict('citizen-api', request)).toBe('ExplicitlyDenied');
  });
});

describe('the function for pages', () => {
  it.each(['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'])('may not %s', async (action) => {
    for (const pk of Object.values(pks)) {
      expect(await verdict('web', onKey(action, pk))).toBe('ImplicitlyDenied');
    }
  });

  it('reads the secret of the distribution, not the key of the links', async () => {
    expect(await verdict('web', secret('OriginSecret'))).toBe('Allowed');
    expect(await verdict('web', secret('LinkKey'))).toBe('ImplicitlyDenied');
  });
});

describe('mails', () => {
  const from = (domain: string): Request => ({
    action: 'ses:SendEmail',
    resource: `arn:aws:ses:${region}:${account}:identity/${domain}`,
  });

  it.each(['example.org', 'example.net'])('leave from %s, as the stage says', async (domain) => {
    expect(await verdict('on-events', from(domain))).toBe('Allowed');
  });

  it('leave from no other domain', async () => {
    expect(await verdict('on-events', from('example.com'))).toBe('ImplicitlyDenied');
  });

  it.each(['citizen-api', 'web'] as const)('are never sent by %s', async (name) => {
    expect(await verdict(name, from('example.org'))).toBe('ImplicitlyDenied');
  });
});

describe('keys and secrets', () => {
  it.each(['citizen-api', 'on-events', 'on-schedule'] as const)('%s decrypts through DynamoDB only', async (name) => {
    const decrypt = (via: string) => verdict(name, decryption(via));
    expect(await decrypt(`dynamodb.${region}.amazonaws.com`)).toBe('Allowed');
    expect(await decrypt(`lambda.${region}.amazonaws.com`)).toBe('ImplicitlyDenied');
  });

  it.each(functions)('%s changes no secret and no key', async (name) => {
    expect(await verdict(name, { ...secret('LinkKey'), action: 'secretsmanager:PutSecretValue' })).toBe(
      'ImplicitlyDenied',
    );
    expect(await verdict(name, { ...decryption(''), action: 'kms:ScheduleKeyDeletion' })).toBe('ImplicitlyDenied');
  });

  it.each(functions)('%s has no secret in its configuration, only where to find it', (name) => {
    expect(JSON.stringify(lambdaOf(name).properties['Environment'])).not.toMatch(
      /resolve:|"(?:LINK_KEY|ORIGIN_SECRET)"/,
    );
    expect(JSON.stringify(lambdaOf(name).properties['Environment'])).toMatch(/"(?:LINK_KEY|ORIGIN_SECRET)_SECRET_ARN"/);
  });
});
