import type { Attribute, WireItem } from '../../infra/dynamodb-double/attribute.ts';
import type { Call, Reply, WriteRequest } from '../../infra/dynamodb-double/wire-requests.ts';

/** A request in one line, so that a round of some hundred of them can be read. */
export function describeCall({ operation, input }: Call): string {
  if ('TransactItems' in input) {
    const parts = input.TransactItems.flatMap(({ Put, Update }) => Put ?? Update ?? []);
    return `${operation} [ ${parts.map(describeWrite).join(' ; ')} ]`;
  }
  if ('KeyConditionExpression' in input) return `${operation} ${fields(input.ExpressionAttributeValues)}`;
  if ('Item' in input || 'UpdateExpression' in input) return `${operation} ${describeWrite(input)}`;
  return `${operation} ${fields(input.Key)}${'ConsistentRead' in input && input.ConsistentRead ? ' consistent' : ''}`;
}

/** A reply, or the name of what happened instead of one. */
export function describeReply(outcome: Reply | string): string {
  if (typeof outcome === 'string') return outcome;
  const text = JSON.stringify(outcome.body, (_, value: unknown) => (isAttribute(value) ? plain(value) : value));
  return outcome.status === 200 && text === '{}' ? 'done' : text.replace('com.amazonaws.dynamodb.v20120810#', '');
}

function describeWrite(request: WriteRequest): string {
  const { ConditionExpression: condition, ExpressionAttributeNames: names = {} } = request;
  const what = 'Item' in request ? fields(request.Item) : `${fields(request.Key)} ${request.UpdateExpression}`;
  const where = { ...names, ...plainItem(request.ExpressionAttributeValues ?? {}) };
  const text = Object.entries(where).reduce(
    (written, [name, value]) => written.replaceAll(new RegExp(`${name}\\b`, 'g'), String(value)),
    `${what}${condition === undefined ? '' : ` IF ${condition}`}`,
  );
  return text;
}

function fields(item: WireItem): string {
  return Object.values(plainItem(item))
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' ');
}

function plainItem(item: WireItem): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plain(value)]));
}

function plain({ S, N, L, M, BOOL }: Attribute): unknown {
  if (L) return L.map(plain);
  return S ?? (N === undefined ? (M ? plainItem(M) : BOOL) : Number(N));
}

function isAttribute(value: unknown): value is Attribute {
  if (typeof value !== 'object' || value === null) return false;
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && ['S', 'N', 'L', 'M', 'BOOL'].includes(name);
}
