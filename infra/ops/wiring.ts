import { setTimeout as sleep } from 'node:timers/promises';
import { movedClock, systemClock } from '../../functions/adapters/clock.ts';
import { holidaysOf } from '../../functions/adapters/holidays.ts';
import { openKeyWrapper } from '../../functions/adapters/key-wrapper.ts';
import { composeStore, type StoreGround } from '../../functions/compose/outside.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { productWriterIn } from '../../functions/store/certificates/products.ts';
import { retrievalsIn } from '../../functions/store/certificates/retrievals.ts';
import { openClient } from '../../functions/store/client.ts';
import { eventLogIn } from '../../functions/store/figures/event-log.ts';
import { talliesIn } from '../../functions/store/figures/tallies.ts';
import { settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { materialiseOffice } from '../../functions/use-cases/day-sheets/materialise-office.ts';
import type { Target } from './target.ts';

/** What operators' commands work with. */
export type Tools = ReturnType<typeof toolsOn>;

/** The tools for a target; a command opens them once and closes them at its end. */
export function openTools({ client, tableName, local }: Target): Tools {
  return toolsOn({
    client: openClient(client),
    tableName,
    clock: local ? movedClock(local.clockFile) : systemClock,
    sleep: async (milliseconds) => await sleep(milliseconds),
    random: Math.random,
  });
}

/** The store of the functions, and what only commands do with it. */
export function toolsOn(ground: StoreGround) {
  const store = composeStore(ground);
  return {
    ...store,
    writer: catalogueWriterIn(store),
    productWriter: productWriterIn(store),
    materialise: materialiseOffice({ ...store, holidays: holidaysOf }),
    settled: settledClaims(),
    eventLog: eventLogIn(store.table),
    tallies: talliesIn(store),
    /** `key`: as the environment names keys (functions/env.ts, RETRIEVAL_KEY). */
    retrievals: (key: string, endpoint?: string) => retrievalsIn({ ...store, wrapper: openKeyWrapper(key, endpoint) }),
    close: () => ground.client.destroy(),
  };
}
