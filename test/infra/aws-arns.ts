import * as z from 'zod';
import type { Resource, Template, Templates } from './aws-synthesis.ts';

export const account = '111122223333';
export const region = 'eu-central-1';

const pseudo: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::URLSuffix': 'amazonaws.com',
};

const arns: Readonly<Record<string, (id: string) => string>> = {
  'AWS::DynamoDB::GlobalTable': (id) => `dynamodb:${region}:${account}:table/${id}`,
  'AWS::KMS::Key': (id) => `kms:${region}:${account}:key/${id}`,
  'AWS::SecretsManager::Secret': (id) => `secretsmanager:${region}:${account}:secret:${id}`,
  'AWS::Logs::LogGroup': (id) => `logs:${region}:${account}:log-group:${id}:*`,
  'AWS::SQS::Queue': (id) => `sqs:${region}:${account}:${id}`,
};

/** ARN of a resource, as AWS would write it. */
export function arnOf(id: string, { Type }: Resource): string {
  const arn = arns[Type];
  if (!arn) throw new Error(`No ARN is known for ${Type} ${id}`);
  return `arn:aws:${arn(id)}`;
}

type Place = { readonly templates: Templates; readonly template: Template };
type Intrinsic = (argument: unknown, place: Place) => unknown;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, { template }) => pseudo[String(argument)] ?? reference(template, String(argument)),
  'Fn::ImportValue': (argument, { templates }) => imported(templates, String(argument)),
  'Fn::GetAtt': (argument, { template }) => attribute(template, z.array(z.string()).parse(argument)),
  'Fn::Join': (argument, place) => {
    const [glue, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(argument);
    return parts.map((part) => resolved(part, place)).join(glue);
  },
};

/** A part of a template with its references filled in, across stacks too. */
export function resolved(value: unknown, place: Place): unknown {
  if (Array.isArray(value)) return value.map((part) => resolved(part, place));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const intrinsic = entries.length === 1 ? intrinsics[entries[0]?.[0] ?? ''] : undefined;
  if (intrinsic) return intrinsic(entries[0]?.[1], place);
  return Object.fromEntries(entries.map(([key, part]) => [key, resolved(part, place)]));
}

/** A secret's reference is its ARN, a mail identity's its domain; those of the others are their names. */
function reference(template: Template, id: string): string {
  const resource = template.Resources[id];
  if (resource?.Type === 'AWS::SecretsManager::Secret') return arnOf(id, resource);
  if (resource?.Type === 'AWS::SES::EmailIdentity') return String(resource.Properties['EmailIdentity']);
  return id;
}

function attribute(template: Template, [id = '', name]: readonly string[]): string {
  const resource = template.Resources[id];
  if (!resource) throw new Error(`No resource ${id}`);
  if (name === 'ProviderURL') return `https://cognito-idp.${region}.amazonaws.com/${id}`;
  return name === 'StreamArn' ? `${arnOf(id, resource)}/stream/1` : arnOf(id, resource);
}

function imported(templates: Templates, exportName: string): unknown {
  for (const template of Object.values(templates)) {
    const output = Object.values(template.Outputs).find(({ Export }) => Export?.Name === exportName);
    if (output) return resolved(output.Value, { templates, template });
  }
  throw new Error(`Nobody exports ${exportName}`);
}
