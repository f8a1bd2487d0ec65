import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { caseParts } from '../../functions/compose/certificate/cases.ts';
import { checkpointSigner, journalHandlers } from '../../functions/compose/certificate/journal.ts';
import { walletHandlers, walletParts } from '../../functions/compose/certificate/wallet.ts';
import { composeFoundation } from '../../functions/compose/outside.ts';
import { ApiEnv, readEnv } from '../../functions/env.ts';
import type { ApiAnswer, ApiEvent } from '../../functions/http/event.ts';
import { serve } from '../../functions/http/serve.ts';
import type { CredentialContent } from '../../functions/ports/wallet.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { sealKeysIn } from '../../functions/store/certificates/seal-keys.ts';
import { statusPlacesIn } from '../../functions/store/certificates/status-lists.ts';
import { listCertificateKeys } from '../../functions/use-cases/certificate-checks/list-certificate-keys.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { edge } from '../../infra/local/gateway/edge.ts';
import { gateway } from '../../infra/local/gateway/gateway.ts';
import { apiRoute, catchAll } from '../../infra/local/gateway/route-table.ts';
import { loadStaticFiles } from '../../infra/local/gateway/static-files.ts';
import { listen } from '../../infra/local/listen.ts';
import { wrapperInMemory } from '../../infra/ops/demo-history/certificate-outside.ts';
import { lambdaContext, listeningObserver } from '../http/ask.ts';
import { makeDigestKey } from './digest-key.ts';
import { clientOf } from './dynamodb/double-client.ts';
import { fixedClock } from './fixed-clock.ts';
import { echoDist } from './local-dist.ts';
import { makeMunicipality, tenant } from './make.ts';

/** What the gateway made; its own tests say that it is right. */
const GatewayEvent = z.custom<ApiEvent>((event) => typeof event === 'object');

const linkKey = Buffer.alloc(32, 7).toString('base64');

/**
 * What certificates show to the world, over real HTTP behind the local gateway: journal, status lists, wallets. Only the
 * table, the clock and what issuing would have stored are doubles.
 */
export async function openJournalPortal(port = 0) {
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const double = new DynamoDouble();
  const { observer, requests, faults } = listeningObserver();
  const served: { answer: (event: ApiEvent) => Promise<ApiAnswer> } = { answer: async () => ({ statusCode: 503 }) };
  const target = { invoke: (event: unknown) => served.answer(GatewayEvent.parse(event)) };
  const behind = { target, clock, onError: (error: unknown) => faults.push(error) };
  const server = await listen(
    port,
    edge({
      api: gateway({ ...behind, findRoute: apiRoute }),
      pages: gateway({ ...behind, findRoute: catchAll }),
      files: loadStaticFiles(`${echoDist()}/web/static`),
      originSecret: 'only-our-own-proxies',
      onError: behind.onError,
    }),
  );
  const host = `127.0.0.1:${server.port}`;
  const url = `http://${host}`;
  const env = readEnv(ApiEnv, {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ [host]: tenant }),
    PORTAL_ORIGINS: JSON.stringify({ [tenant]: url }),
    LINK_KEY: linkKey,
    ORIGIN_SECRET: 'only-our-own-proxies',
  });
  const outside = { clock, observer, sleep: async () => undefined, client: clientOf((call) => double.execute(call)) };
  const foundation = composeFoundation(env, outside);
  await catalogueWriterIn(foundation).putMunicipality(makeMunicipality());
  const [sealKey, credentialKey] = [await makeDigestKey('seal-2026'), await makeDigestKey('wallet-2026')];
  const issued = new Map<string, CredentialContent>();
  const handedOver: string[] = [];
  const wallet = walletParts(env, foundation);
  const sealKeys = sealKeysIn(foundation);
  await sealKeys.publish(tenant, {
    kid: sealKey.keyId,
    chain: sealKey.chain,
    validFrom: 1_767_225_600,
    validUntil: 2_082_758_400,
  });
  const handlers = {
    listCertificateKeys: listCertificateKeys({ ...foundation, sealKeys }),
    ...journalHandlers(foundation),
    ...walletHandlers({
      ...foundation,
      ...caseParts(foundation, wrapperInMemory()),
      ...wallet,
      openCredentialKey: async () => credentialKey,
      credentialSource: {
        find: async (_, requestId) => issued.get(requestId),
        noteHandedOver: async (_, requestId) => void handedOver.push(requestId),
      },
    }),
  };
  const front = { tenantByHost: new Map([[host, tenant]]), originSecret: env.ORIGIN_SECRET };
  const handler = serve({ front, observer, handlers });
  served.answer = (event) => handler(event, lambdaContext);
  return {
    url,
    host,
    clock,
    double,
    table: foundation.table,
    sealKey,
    credentialKey,
    issued,
    handedOver,
    requests,
    faults,
    walletOffers: wallet.walletOffers,
    statusPlaces: statusPlacesIn({ ...foundation, drawIndex: randomInt }),
    /** Signs the journal, with another key than that of the seal if given. */
    signCheckpoint: (key = sealKey) => checkpointSigner(foundation, key)(tenant),
    close: () => server.close(),
  };
}

export type JournalPortal = Awaited<ReturnType<typeof openJournalPortal>>;
