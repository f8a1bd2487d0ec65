import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { FunctionName } from './config.ts';
import { partitions } from './table-partitions.ts';

/** Everything staff keep for themselves begins like this; all other functions are kept out but where the table says so. */
const staffStart = 'T#*#STAFF';
const staffPartition = `${staffStart}*`;

const itemActions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const;
type ItemAction = (typeof itemActions)[number];
type Access = readonly (readonly [keys: string, actions: readonly ItemAction[]])[];

const read = ['GetItem', 'Query'] as const;

/** What each function's use cases need, and no more. A transaction needs the rights of its parts. */
export const tableAccess = {
  'citizen-api': [
    [partitions.catalogue, read],
    [partitions.serviceText, ['GetItem']],
    [partitions.sheet, [...read, 'UpdateItem']],
    [partitions.appointment, [...read, 'PutItem', 'UpdateItem']],
    [partitions.live, ['GetItem', 'PutItem']],
    [partitions.event, ['PutItem']],
    [partitions.limit, ['UpdateItem']],
    [partitions.ticket, [...read, 'PutItem']],
    [partitions.walkInNumber, ['GetItem', 'UpdateItem']],
    [partitions.offer, ['GetItem', 'PutItem']],
    [partitions.releases, read],
    [partitions.releaseRows, ['Query']],
    [partitions.figurePages, ['GetItem']],
    [partitions.steering, ['Query']],
    [partitions.feedback, ['PutItem']],
    [partitions.answeredMarks, ['PutItem']],
    [partitions.voices, ['Query']],
    [partitions.surveys, read],
    [partitions.surveyAnswers, ['PutItem']],
    [partitions.experiments, ['Query']],
  ],
  'certificate-api': [
    [partitions.catalogue, ['Query']],
    [partitions.citizenSession, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']],
    [partitions.citizenSignIn, ['PutItem', 'DeleteItem']],
    [partitions.request, ['GetItem', 'PutItem', 'DeleteItem']],
    [partitions.caseKey, ['GetItem', 'PutItem', 'DeleteItem']],
    [partitions.citizenRequests, ['Query', 'PutItem', 'DeleteItem']],
    [partitions.caseQueue, ['PutItem', 'DeleteItem']],
    [partitions.openRequests, ['PutItem', 'DeleteItem']],
    [partitions.dueRequests, ['PutItem', 'DeleteItem']],
    [partitions.sheet, ['UpdateItem']],
    [partitions.appointment, ['GetItem', 'PutItem', 'UpdateItem']],
    [partitions.looks, ['Query', 'PutItem']],
    [partitions.durations, ['Query']],
    [partitions.payment, ['PutItem']],
    [partitions.certificate, ['GetItem', 'UpdateItem']],
    [partitions.certificateFile, ['GetItem']],
    [partitions.certificateNumber, ['GetItem']],
    [partitions.sealKeys, ['Query']],
    [partitions.statusLists, ['GetItem']],
    [partitions.journal, read],
    [partitions.checkpoints, ['Query']],
    [partitions.wallet, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']],
    [partitions.event, ['PutItem']],
    [partitions.limit, ['UpdateItem']],
    [partitions.feedback, ['PutItem']],
    [partitions.answeredMarks, ['PutItem']],
  ],
  'issue-certificates': [
    [partitions.catalogue, ['Query']],
    [partitions.request, ['GetItem', 'PutItem', 'DeleteItem']],
    [partitions.caseKey, ['GetItem', 'DeleteItem']],
    [partitions.citizenRequests, ['DeleteItem']],
    [partitions.caseQueue, ['PutItem', 'DeleteItem']],
    [partitions.openRequests, ['DeleteItem']],
    [partitions.dueRequests, ['Query', 'PutItem', 'DeleteItem']],
    [partitions.sheet, ['UpdateItem']],
    [partitions.appointment, ['GetItem', 'PutItem', 'UpdateItem']],
    [partitions.looks, ['PutItem']],
    [partitions.durations, ['PutItem']],
    [partitions.retrievals, ['PutItem']],
    [partitions.payment, ['PutItem']],
    [partitions.certificate, ['GetItem', 'PutItem']],
    [partitions.certificateFile, ['PutItem']],
    [partitions.certificateNumber, ['PutItem']],
    [partitions.sealKeys, ['Query', 'PutItem']],
    [partitions.statusLists, ['Query', 'PutItem']],
    [partitions.statusPlace, ['GetItem', 'PutItem']],
    [partitions.journal, ['GetItem', 'PutItem']],
    [partitions.checkpoints, ['Query', 'PutItem']],
    [partitions.mail, ['PutItem', 'UpdateItem']],
    [partitions.event, ['PutItem']],
    [partitions.limit, ['UpdateItem']],
  ],
  'staff-api': [
    [partitions.catalogue, [...read, 'PutItem', 'DeleteItem']],
    [partitions.serviceText, [...read, 'PutItem', 'DeleteItem']],
    [partitions.sheet, [...read, 'PutItem', 'UpdateItem']],
    [partitions.appointment, [...read, 'PutItem', 'UpdateItem']],
    [partitions.due, ['PutItem']],
    [partitions.event, ['Query', 'PutItem']],
    [partitions.limit, ['UpdateItem']],
    [partitions.ticket, [...read, 'PutItem']],
    [partitions.ticketDetails, ['GetItem', 'PutItem', 'UpdateItem']],
    [partitions.walkInNumber, ['GetItem', 'UpdateItem']],
    [partitions.offer, [...read, 'PutItem']],
    [partitions.session, [...read, 'PutItem', 'UpdateItem', 'DeleteItem']],
    [partitions.signIn, ['PutItem', 'DeleteItem']],
    [partitions.version, ['Query', 'GetItem', 'PutItem']],
    [partitions.openRequests, ['Query']],
    [partitions.audit, ['Query', 'PutItem']],
    [partitions.ideas, [...read, 'PutItem']],
    [partitions.help, [...read, 'PutItem']],
    [partitions.feedback, [...read, 'UpdateItem']],
    [partitions.answeredMarks, ['PutItem']],
    [partitions.voices, ['PutItem', 'DeleteItem']],
    [partitions.surveys, [...read, 'PutItem']],
    [partitions.surveyAnswers, ['Query', 'PutItem']],
    [partitions.steering, [...read, 'PutItem']],
    [partitions.tallies, ['Query']],
    [partitions.figurePages, ['GetItem']],
    [partitions.experiments, ['Query', 'PutItem']],
  ],
  'on-events': [
    [partitions.catalogue, read],
    [partitions.serviceText, ['GetItem']],
    [partitions.sheet, [...read, 'UpdateItem']],
    [partitions.appointment, [...read, 'PutItem', 'UpdateItem']],
    [partitions.due, ['PutItem']],
    [partitions.live, ['GetItem', 'PutItem']],
    [partitions.mail, ['PutItem', 'UpdateItem']],
    [partitions.event, ['PutItem']],
    [partitions.ticket, ['PutItem']],
    [partitions.offer, ['GetItem', 'PutItem']],
    [partitions.audit, ['PutItem']],
    [partitions.changedDays, ['PutItem']],
  ],
  'on-schedule': [
    [partitions.catalogue, read],
    [partitions.serviceText, ['GetItem']],
    [partitions.sheet, [...read, 'PutItem', 'UpdateItem']],
    [partitions.appointment, [...read, 'PutItem', 'UpdateItem']],
    [partitions.due, ['Query', 'PutItem', 'DeleteItem']],
    [partitions.mail, ['PutItem', 'UpdateItem']],
    [partitions.event, ['Query', 'PutItem']],
    [partitions.ticket, ['Query', 'PutItem']],
    [partitions.offer, ['GetItem', 'Query', 'PutItem']],
    [partitions.tallies, ['GetItem', 'Query', 'PutItem']],
    [partitions.changedDays, ['Query', 'DeleteItem']],
    [partitions.releases, ['Query', 'PutItem']],
    [partitions.releaseRows, ['Query', 'PutItem']],
    [partitions.figurePages, ['GetItem', 'PutItem']],
    [partitions.toldDays, ['GetItem', 'PutItem']],
    [partitions.ideas, ['Query']],
    [partitions.experiments, ['Query', 'PutItem']],
  ],
} as const satisfies Readonly<Partial<Record<FunctionName, Access>>>;

/** What clerks need besides, where certificates are given. */
export const caseAccess: Access = [
  [partitions.request, ['GetItem', 'PutItem']],
  [partitions.caseKey, ['GetItem', 'PutItem']],
  [partitions.citizenRequests, ['PutItem']],
  [partitions.caseQueue, ['Query', 'PutItem', 'DeleteItem']],
  [partitions.openRequests, ['PutItem', 'DeleteItem']],
  [partitions.dueRequests, ['PutItem', 'DeleteItem']],
  [partitions.looks, ['Query', 'PutItem']],
  [partitions.certificate, ['GetItem', 'UpdateItem']],
  [partitions.certificateNumber, ['GetItem']],
  [partitions.statusLists, ['GetItem', 'PutItem']],
  [partitions.journal, ['GetItem', 'PutItem']],
  [partitions.event, ['PutItem']],
];

type Data = { readonly table: TableV2; readonly dataKey: IKey };

/** Lets the function of staff work on requests for certificates. */
export function grantCaseAccess(role: IRole, { table }: Data): void {
  for (const statement of allowing(caseAccess, table)) role.addToPrincipalPolicy(statement);
}

/** Writes the function's lines of the table above into its role. */
export function grantTableAccess(role: IRole, name: keyof typeof tableAccess, data: Data): void {
  const staffs = tableAccess[name].map(([pattern]) => pattern).filter((pattern) => pattern.startsWith(staffStart));
  const refused = name === 'staff-api' ? [] : [denyStaffData(data.table, staffs)];
  const statements = [
    ...allowing(tableAccess[name], data.table),
    ...refused,
    useThrough('dynamodb', data.dataKey, tableKeyActions),
  ];
  for (const statement of statements) role.addToPrincipalPolicy(statement);
}

function allowing(access: Access, table: TableV2): PolicyStatement[] {
  return [...keysByActions(access)].map(
    ([actions, keys]) =>
      new PolicyStatement({
        actions: actions.split(' '),
        resources: [table.tableArn],
        // ForAllValues also holds for a request without keys, hence the second condition.
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
  );
}

function keysByActions(access: Access): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [pattern, actions] of access) {
    const names = actions.map((action) => `dynamodb:${action}`).join(' ');
    keys.set(names, [...(keys.get(names) ?? []), pattern]);
  }
  return keys;
}

/** The patterns above end in a star that would reach into staff keys too; a refusal wins over every permission. */
function denyStaffData(table: TableV2, allowed: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: itemActions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
    conditions: {
      'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [staffPartition] },
      ...(allowed.length > 0 && { 'ForAnyValue:StringNotLike': { 'dynamodb:LeadingKeys': allowed } }),
    },
  });
}

/** What DynamoDB asks of a table's key on behalf of its caller. */
const tableKeyActions = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

/** The service may use the key for the function's requests; the function itself cannot. */
export function useThrough(
  service: 'dynamodb' | 'secretsmanager',
  key: IKey,
  actions: readonly string[],
): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: { StringLike: { 'kms:ViaService': `${service}.*` } },
  });
}
