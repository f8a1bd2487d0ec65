import { partitions } from '../../infra/aws/table-partitions.ts';

/** The pattern of table-access.ts that a partition key falls under; the key itself where there is none. */
export function patternOf(pk: string): string {
  const kind = kindIn(pk);
  return Object.values(partitions).find((pattern) => kindIn(pattern) === kind) ?? pk;
}

/** What staff and signed-in citizens keep is told apart by one more part, the rest by whether there is more. */
function kindIn(pk: string): string {
  const [, , kind, more] = pk.split('#');
  if (kind === 'STAFF' || kind === 'CITIZEN') return `${kind}#${more}`;
  return more === undefined ? `${kind}` : `${kind}#`;
}
