import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseTarget } from '../../infra/ops/target.ts';
import { townFile } from './dldb-town.ts';

const folder = join(townFile('x', ''), '..', 'foyer');

describe('the table an operator works on', () => {
  it('is the one named by TABLE_NAME, in AWS or at DYNAMODB_ENDPOINT', () => {
    expect(chooseTarget({ TABLE_NAME: 'foyer-live' }, folder)).toEqual({ tableName: 'foyer-live', client: {} });
    const endpoint = 'http://127.0.0.1:8000';
    const elsewhere = chooseTarget({ TABLE_NAME: 'foyer', DYNAMODB_ENDPOINT: endpoint }, folder);
    expect(elsewhere.client).toEqual({ endpoint });
  });

  it('is explained when there is none', () => {
    expect(() => chooseTarget({}, folder)).toThrow('Start the portal on this machine (npm start)');
  });

  it('is that of the portal that runs here', () => {
    const addresses = { portal: 'http://localhost:8080', database: 'http://127.0.0.1:8082' };
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: process.pid, ...addresses }));
    const { client, local } = chooseTarget({}, folder);
    expect(client).toMatchObject({ endpoint: addresses.database });
    expect(local).toMatchObject({ portal: addresses.portal, tenantsFile: join(folder, 'tenants.json') });
  });
});
