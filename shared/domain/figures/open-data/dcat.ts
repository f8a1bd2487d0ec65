import type { Municipality } from '../../municipality.ts';
import { type DatasetPlace, datasetDescription, datasetTitle, licence, yearsOf } from './data-package.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  adms: 'http://www.w3.org/ns/adms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Lists of the European Publications Office that DCAT-AP asks for. */
const authority = 'http://publications.europa.eu/resource/authority';
const european = (list: string, code: string) => ({ '@id': `${authority}/${list}/${code}` });

type Town = Pick<Municipality, 'name' | 'mail' | 'phone'>;
type Place = Omit<DatasetPlace, 'town'> & { readonly lastPublishedAt?: string };

const inLanguages = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([language, text]) => ({ '@language': language, '@value': text }));

const dated = (type: 'date' | 'dateTime', text: string) => ({ '@type': `xsd:${type}`, '@value': text });

/**
 * The figures as DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/) in JSON-LD. Every id is an address of the
 * portal that stays: the catalogue, the dataset, and a distribution for each file.
 */
export function dcatCatalogue(town: Town, { origin, periods, lastPublishedAt }: Place): Record<string, unknown> {
  const modified = lastPublishedAt && { 'dcterms:modified': dated('dateTime', lastPublishedAt) };
  const publisher = {
    '@id': `${origin}/#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': inLanguages({ de: town.name.de }),
  };
  return {
    '@context': context,
    '@id': `${origin}/v1/figures/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dcterms:title': inLanguages({ de: `Offene Daten: ${town.name.de}`, en: `Open data: ${town.name.de}` }),
    'dcterms:description': inLanguages(datasetDescription),
    'dcterms:publisher': publisher,
    'dcterms:license': { '@id': licence.path },
    'dcterms:language': [european('language', 'DEU'), european('language', 'ENG')],
    'foaf:homepage': { '@id': `${origin}/kpi` },
    'dcat:themeTaxonomy': { '@id': `${authority}/data-theme` },
    ...modified,
    'dcat:dataset': {
      '@id': `${origin}/v1/figures#dataset`,
      '@type': 'dcat:Dataset',
      'dcterms:identifier': `${origin}/v1/figures#dataset`,
      'dcterms:title': inLanguages(datasetTitle),
      'dcterms:description': inLanguages(datasetDescription),
      'dcterms:publisher': { '@id': publisher['@id'] },
      'dcat:contactPoint': contactPoint(town),
      'dcat:theme': european('data-theme', 'GOVE'),
      'dcat:keyword': ['Kennzahlen', 'Wartezeit', 'Termine', 'Bürgerbüro'].map((word) => ({
        '@language': 'de',
        '@value': word,
      })),
      'dcterms:accessRights': european('access-right', 'PUBLIC'),
      'dcterms:accrualPeriodicity': european('frequency', 'MONTHLY'),
      'dcterms:language': [european('language', 'DEU'), european('language', 'ENG')],
      'dcat:landingPage': { '@id': `${origin}/kpi` },
      ...temporal(periods),
      ...modified,
      'dcat:distribution': distributions(origin, periods),
    },
  };
}

function contactPoint({ name, mail, phone }: Town) {
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': name.de,
    'vcard:hasEmail': { '@id': `mailto:${mail}` },
    'vcard:hasTelephone': { '@id': `tel:${phone.number.replaceAll(/[^+\d]/g, '')}` },
  };
}

function temporal(periods: DatasetPlace['periods']) {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return {};
  const [year = 0, month = 0] = last.split('-').map(Number);
  const end = new Intl.NumberFormat('en', { minimumIntegerDigits: 2 }).format(daysIn(year, month));
  return {
    'dcterms:temporal': {
      '@type': 'dcterms:PeriodOfTime',
      'dcat:startDate': dated('date', `${first}-01`),
      'dcat:endDate': dated('date', `${last}-${end}`),
    },
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function distributions(origin: string, periods: DatasetPlace['periods']) {
  const tables = yearsOf(periods).map((year) => ({
    path: `/v1/figures/data.csv?year=${year}`,
    name: { de: `Kennzahlen ${year} als Tabelle`, en: `Figures of ${year} as a table` },
    type: 'CSV',
    media: 'text/csv',
  }));
  const files = [
    {
      path: '/v1/figures/data.csv',
      name: { de: 'Alle Kennzahlen als Tabelle', en: 'All figures as a table' },
      type: 'CSV',
      media: 'text/csv',
    },
    ...tables,
    {
      path: '/v1/figures/releases',
      name: { de: 'Veröffentlichungen mit Prüfsummen', en: 'Releases with their hashes' },
      type: 'JSON',
      media: 'application/json',
    },
  ];
  return files.map(({ path, name, type, media }) => ({
    '@id': `${origin}${path}#distribution`,
    '@type': 'dcat:Distribution',
    'dcterms:title': inLanguages(name),
    'dcat:accessURL': { '@id': `${origin}${path}` },
    'dcat:downloadURL': { '@id': `${origin}${path}` },
    'dcterms:format': european('file-type', type),
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` },
    'dcterms:license': { '@id': licence.path },
    'dcterms:rights': { '@id': licence.path },
    'adms:status': european('distribution-status', 'COMPLETED'),
    'dcterms:conformsTo': { '@id': `${origin}/v1/figures/datapackage.json` },
  }));
}
