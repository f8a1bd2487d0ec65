import { startSampleApi } from '../web/sample-api.ts';
import { measureBoardPage } from './board-page.ts';
import { measureKpiPage } from './kpi-page.ts';
import type { Row } from './row.ts';

/** The two largest pages, one after the other: pages learn once in a process where the API is. */
export async function measure(): Promise<readonly Row[]> {
  const api = await startSampleApi();
  try {
    return [...(await measureKpiPage(api)), ...(await measureBoardPage(api))];
  } finally {
    await api.stop();
  }
}
