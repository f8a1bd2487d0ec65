import { runSimulation } from '@cloud-copilot/iam-simulate';
import { beforeAll, describe, expect, it } from 'vitest';
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
import type { FunctionName } from '../../infra/aws/config.ts';
import { appointmentId, day, officeId, serviceId, tenant } from '../support/make.ts';
import { account, arnOf, region, resolved } from './aws-arns.ts';
import { type Resource, resourcesOf, synthesised, type Template, type Templates } from './aws-synthesis.ts';

let templates: Templates;
beforeAll(() => {
  templates = synthesised();
});

type Request = {
  readonly action: string;
  readonly resource: string;
  readonly context?: Record<string, string | string[]>;
};

/** What AWS would say to a request of a function, by the policies in the templates. */
async function verdict(name: FunctionName, { action, resource, context = {} }: Request): Promise<string> {
  const simulation = {
    request: {
      principal: `arn:aws:iam::${account}:role/${name}`,
      action,
      resource: { resource, accountId: account },
      contextVariables: context,
    },
    identityPolicies: policiesOf(name).map((policy) => ({ name, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    // A key answers to its own policy first; everything else here leaves it to the role.
    ...(action.startsWith('kms:') && { resourcePolicy: keyPolicy() }),
  };
  const answer = await runSimulation(simulation, {});
  if (!('overallResult' in answer)) throw new Error(JSON.stringify(answer));
  return answer.overallResult;
}

function lambdaOf(name: FunctionName): { template: Template; properties: Resource['Properties'] } {
  for (const template of Object.values(templates)) {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function')) {
      const environment = JSON.stringify(Properties['Environment']);
      if (environment.includes(`"POWERTOOLS_SERVICE_NAME":"${name}"`)) return { template, properties: Properties };
    }
  }
  throw new Error(`No function ${name}`);
}

/** Policies of the function's role, with real ARNs. */
function policiesOf(name: FunctionName): unknown[] {
  const { template, properties } = lambdaOf(name);
  return policiesOfRole(template, JSON.stringify(properties['Role']));
}

function policiesOfRole(template: Template, roleArn: string): unknown[] {
  const [roleId] = resourcesOf(template, 'AWS::IAM::Role')
    .map(([id]) => id)
    .filter((id) => roleArn.includes(`"${id}"`));
  const inline = resourcesOf(template, 'AWS::IAM::Policy').filter(([, { Properties }]) =>
    JSON.stringify(Properties['Roles']).includes(`"${roleId}"`),
  );
  expect(inline).toHaveLength(1);
  return inline.map(([, { Properties }]) => resolved(Properties['PolicyDocument'], { templates, template }));
}

const tableArn = () => dataArn('AWS::DynamoDB::GlobalTable', 'Table');

function dataArn(type: string, prefix: string): string {
  const [found] = resourcesOf(templates.data, type).filter(([id]) => id.startsWith(prefix));
  if (!found) throw new Error(`No ${type} ${prefix}`);
  return arnOf(...found);
}

function keyPolicy(): unknown {
  const { data: template } = templates;
  const [found] = resourcesOf(template, 'AWS::KMS::Key').filter(([id]) => id.startsWith('DataKey'));
  return resolved(found?.[1].Properties['KeyPolicy'], { templates, template });
}

const secret = (prefix: string): Request => ({
  action: 'secretsmanager:GetSecretValue',
  resource: dataArn('AWS::SecretsManager::Secret', prefix),
});

const decryption = (via: string): Request => ({
  action: 'kms:Decrypt',
  resource: dataArn('AWS::KMS::Key', 'DataKey'),
  context: { 'kms:ViaService': via },
});

function onKey(action: string, pk: string): Request {
  return { action: `dynamodb:${action}`, resource: tableArn(), context: { 'dynamodb:LeadingKeys': [pk] } };
}

const t = tenant;
const at = {
  officeId: officeId('rathaus-mitte'),
  date: day('2026-11-24'),
  id: appointmentId('0123456789abcdefghjkmnpqrs'),
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
    ['PutItem', 'due'],
    ['PutItem', 'live'],
    ['PutItem', 'event'],
    ['UpdateItem', 'limit'],
  ] as const)('may %s in the partition of a %s', async (action, kind) => {
    expect(await verdict('citizen-api', onKey(action, pks[kind]))).toBe('Allowed');
  });

  it.each([
    ['PutItem', 'catalogue'],
    ['UpdateItem', 'text'],
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
