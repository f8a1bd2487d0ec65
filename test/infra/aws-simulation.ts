import { runSimulation } from '@cloud-copilot/iam-simulate';
import * as z from 'zod';
import type { FunctionName } from '../../infra/aws/config.ts';
import { account, arnOf, resolved } from './aws-arns.ts';
import { type Resource, resourcesOf, synthesised, type Template } from './aws-synthesis.ts';

const templates = synthesised();

export type Request = {
  readonly action: string;
  readonly resource: string;
  readonly context?: Record<string, string | string[]>;
};

/** What AWS would say to a request of a function, by the policies in the templates. */
export async function verdict(name: FunctionName, { action, resource, context = {} }: Request): Promise<string> {
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
    ...(action.startsWith('kms:') && { resourcePolicy: keyPolicy(resource) }),
  };
  const answer = await runSimulation(simulation, {});
  if (!('overallResult' in answer)) throw new Error(JSON.stringify(answer));
  return answer.overallResult;
}

/** The function that calls itself `name`, and the template that it stands in. */
export function lambdaOf(name: FunctionName): { template: Template; properties: Resource['Properties'] } {
  for (const template of Object.values(templates)) {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function')) {
      const environment = JSON.stringify(Properties['Environment']);
      if (environment.includes(`"POWERTOOLS_SERVICE_NAME":"${name}"`)) return { template, properties: Properties };
    }
  }
  throw new Error(`No function ${name}`);
}

const Environment = z.object({ Variables: z.record(z.string(), z.string()) });

/** The environment that the function finds, once the preload has put the secrets where their names say. */
export function environmentOf(name: FunctionName): Record<string, string> {
  const { template, properties } = lambdaOf(name);
  const { Variables } = Environment.parse(resolved(properties['Environment'], { templates, template }));
  const secrets = Object.keys(Variables).filter((variable) => variable.endsWith('_SECRET_ARN'));
  return {
    ...Variables,
    ...Object.fromEntries(secrets.map((arn) => [arn.replace('_SECRET_ARN', ''), 'x'.repeat(64)])),
  };
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
  return inline.map(([, { Properties }]) => resolved(Properties['PolicyDocument'], { templates, template }));
}

export const tableArn = () => dataArn('AWS::DynamoDB::GlobalTable', 'Table');

function dataArn(type: string, prefix: string): string {
  const [found] = resourcesOf(templates.data, type).filter(([id]) => id.startsWith(prefix));
  if (!found) throw new Error(`No ${type} ${prefix}`);
  return arnOf(...found);
}

function keyPolicy(arn: string): unknown {
  const { data: template } = templates;
  const [found] = resourcesOf(template, 'AWS::KMS::Key').filter(([id, key]) => arnOf(id, key) === arn);
  return resolved(found?.[1].Properties['KeyPolicy'], { templates, template });
}

export const secret = (prefix: string): Request => ({
  action: 'secretsmanager:GetSecretValue',
  resource: dataArn('AWS::SecretsManager::Secret', prefix),
});

export const decryption = (via: string): Request => ({
  action: 'kms:Decrypt',
  resource: dataArn('AWS::KMS::Key', 'DataKey'),
  context: { 'kms:ViaService': via },
});

/** A request for items of one partition. */
export function onKey(action: string, pk: string): Request {
  return { action: `dynamodb:${action}`, resource: tableArn(), context: { 'dynamodb:LeadingKeys': [pk] } };
}

/** A request to one of the keys, as `CaseKey`, `SealKey`, `WalletKey`. */
export const keyRequest = (key: string, action: string, context: Request['context'] = {}): Request => ({
  action: `kms:${action}`,
  resource: dataArn('AWS::KMS::Key', `Certificates${key}`),
  context,
});
