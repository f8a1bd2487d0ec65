import type { CatalogueFormat } from './catalogue.ts';
import { readDldb } from './dldb/read-dldb.ts';

/** Formats by the name given with --format. A new one reads its files into an `ImportedCatalogue`. */
export const formats: Readonly<Record<string, CatalogueFormat>> = { dldb: readDldb };
