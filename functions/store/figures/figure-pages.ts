import * as z from 'zod';
import { FigurePage } from '../../../shared/domain/figures/release/figure-page.ts';
import type { FigurePages } from '../../ports/figure.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { packedJson, unpackedJson } from './packed-json.ts';
import { figurePageKey } from './release-keys.ts';

const StoredPage = z.object({ page: z.string().transform(unpackedJson).pipe(FigurePage) });

/** One item a scope. */
export function figurePagesIn({ table, repeat }: { table: Table; repeat: Repeat }): FigurePages {
  return {
    async get(tenant, scope) {
      const row = await table.get(figurePageKey(tenant, scope), { consistent: false });
      return row && StoredPage.parse(row).page;
    },
    async put(tenant, page) {
      await repeat(() => table.put({ item: { ...figurePageKey(tenant, page.scope), page: packedJson(page) } }));
    },
  };
}
