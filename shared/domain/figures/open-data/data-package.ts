import type { LocalizedText } from '../../language.ts';
import type { Month } from '../month.ts';
import { releaseSchema } from './release-table.ts';

/** Under which everybody may use the figures. */
export const licence = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0',
} as const;

export const datasetTitle = { de: 'Kennzahlen der Bürgerdienste', en: 'Figures of citizen services' } as const;

export const datasetDescription = {
  de: 'Wie gut die Bürgerdienste arbeiten: Termine, Wartezeiten, Bescheinigungen und Zufriedenheit, Monat für Monat, mit den Zahlen, aus denen sie berechnet sind. Weniger als fünf Personen werden nie einzeln ausgewiesen. Jeder Monat nennt die Prüfsumme des Monats davor.',
  en: 'How well citizen services work: appointments, waiting times, certificates and satisfaction, month by month, with the numbers from which they are computed. Fewer than five people are never told apart. Each month names the hash of the one before.',
} as const;

/** Where the figures of a town are published, and for which months. */
export type DatasetPlace = {
  /** Where the portal is: `https://termine.example`. */
  readonly origin: string;
  readonly town: LocalizedText;
  /** Months that were released, in order. */
  readonly periods: readonly Month[];
};

/** Calendar years of the releases, in order: a file each, since all of them grow without end. */
export function yearsOf(periods: readonly Month[]): readonly string[] {
  return [...new Set(periods.map((period) => period.slice(0, 4)))];
}

/** Frictionless data package: a table a year, all with the same Table Schema. */
export function dataPackage({ origin, town, periods }: DatasetPlace) {
  const years = yearsOf(periods);
  return {
    profile: 'tabular-data-package' as const,
    name: 'figures',
    id: `${origin}/v1/figures`,
    title: `${datasetTitle.en}: ${town.en ?? town.de}`,
    description: datasetDescription.en,
    homepage: `${origin}/kpi`,
    licenses: [{ ...licence }],
    resources: (years.length > 0 ? years : ['']).map((year) => ({
      profile: 'tabular-data-resource',
      name: year === '' ? 'figures' : `figures-${year}`,
      path: `${origin}/v1/figures/data.csv${year && `?year=${year}`}`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: releaseSchema,
    })),
  };
}
