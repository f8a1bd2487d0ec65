import type { Office } from '../../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../../shared/domain/service.ts';
import type { HoursSource } from './hours-file.ts';
import type { RecordReport, Report } from './report.ts';

// What every format reads its files into; from here on nobody knows which format it was.

export type ImportedService = { readonly service: Service; readonly text: ServiceText; readonly record: RecordReport };

/** An office before it has its number and letter, which depend on what is stored already. */
export type ImportedOffice = {
  readonly office: Omit<Office, 'number' | 'letter'>;
  readonly letter?: string | undefined;
  readonly record: RecordReport;
};

export type ImportedCatalogue = {
  readonly services: readonly ImportedService[];
  readonly offices: readonly ImportedOffice[];
  readonly report: Report;
};

export type SourceFiles = {
  readonly services: string;
  readonly locations: string;
  readonly hours: HoursSource;
  readonly maxBytes: number;
};

/** Reads the files of a format. Throws `SourceRefused` when a file cannot be used at all; refuses single records in the report. */
export type CatalogueFormat = (files: SourceFiles) => Promise<ImportedCatalogue>;
