import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDatabase } from '../../infra/local/database.ts';
import { ensureTable } from '../../infra/local/table.ts';

describe('the database', () => {
  it('says in one sentence what to do where no emulator is installed', async () => {
    const starting = startDatabase({ endpoint: undefined, port: 0, platform: 'darwin-arm64' });
    await expect(starting).rejects.toThrow(
      /^No database emulator for darwin-arm64 .*docker run .*amazon\/dynamodb-local.*DYNAMODB_ENDPOINT=http:\/\/localhost:8000$/,
    );
  });

  it('uses the one at DYNAMODB_ENDPOINT and leaves it running', async () => {
    const own = await startDatabase({ endpoint: undefined, port: 0 });
    onTestFinished(() => own.stop());
    const used = await startDatabase({ endpoint: own.endpoint, port: 0, platform: 'darwin-arm64' });
    expect(used.endpoint).toBe(own.endpoint);
    await used.stop();
    expect((await ensureTable(own.endpoint)).streamArn).toContain('foyer');
  });

  it.each([
    ['not-a-url', 'must be a URL'],
    ['ftp://localhost:1', 'must be a URL'],
    ['http://127.0.0.1:1', 'Nothing answers'],
  ])('refuses DYNAMODB_ENDPOINT=%s: %s', async (endpoint, sentence) => {
    await expect(startDatabase({ endpoint, port: 0 })).rejects.toThrow(sentence);
  });

  it('makes the table once', async () => {
    const database = await startDatabase({ endpoint: undefined, port: 0 });
    onTestFinished(() => database.stop());
    const first = await ensureTable(database.endpoint);
    expect(await ensureTable(database.endpoint)).toEqual(first);
  });

  it('says so when its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startDatabase({ endpoint: undefined, port })).rejects.toThrow(`Port ${port} is taken`);
  });
});
