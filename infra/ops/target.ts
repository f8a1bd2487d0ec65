import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { Explained } from '../local/explained.ts';
import { openFolder } from '../local/folder.ts';
import { runningPortal } from '../local/lock.ts';
import { localAws, tableName } from '../local/table.ts';

/** Which table an operator's command works on, and, for the portal on this machine, where its towns are listed. */
export type Target = {
  readonly tableName: string;
  readonly client: DynamoDBClientConfig;
  readonly local?: { readonly portal: string; readonly tenantsFile: string; readonly clockFile: string };
};

/**
 * The table named by TABLE_NAME (with the usual AWS variables, and DYNAMODB_ENDPOINT where it is not AWS), else the
 * portal that runs over `folder`. Throws `Explained` when there is neither.
 */
export function chooseTarget(environment: NodeJS.ProcessEnv, folder: string): Target {
  const { TABLE_NAME, DYNAMODB_ENDPOINT } = environment;
  if (TABLE_NAME) return { tableName: TABLE_NAME, client: DYNAMODB_ENDPOINT ? { endpoint: DYNAMODB_ENDPOINT } : {} };
  const { running, tenants, clock } = openFolder(folder);
  const { database, portal } = runningPortal(running) ?? {};
  if (database === undefined || portal === undefined)
    throw new Explained(
      'There is no table to work on. Start the portal on this machine (npm start) and run this again in a second ' +
        'terminal, or set TABLE_NAME and your AWS credentials for a deployed one.',
    );
  const local = { portal, tenantsFile: tenants, clockFile: clock };
  return { tableName, client: { endpoint: database, ...localAws }, local };
}
