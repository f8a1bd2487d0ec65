import { statementKey } from '../../functions/store/figures/statement-keys.ts';
import { monthBefore } from '../../shared/domain/figures/month.ts';
import { FigurePage, monthsShown } from '../../shared/domain/figures/release/figure-page.ts';
import { ScopeKey } from '../../shared/domain/figures/scope.ts';
import { Statement } from '../../shared/domain/figures/steering/statement.ts';
import { kpis } from '../../shared/domain/kpi.ts';
import type { Ask } from '../http/ask.ts';
import { type PlayedFigures, playedFigures } from './played-figures.ts';
import { processorMs } from './processor-ms.ts';
import { percentile, type Row } from './row.ts';

/** Read capacity units that an answer may take (issue 5). */
const unitLimit = 5;
/** Milliseconds of the server for the page of figures, of which this is the part of the API (issue 5; kpi-page has the rest). */
const timeLimit = 50;
const calls = 200;
/** A paragraph in two languages. */
const words = 'Im Oktober war ein Amt geschlossen. '.repeat(8);

/** What the answer behind /kpi takes: units of the table and time, after a month of the demo town that was played. */
export async function measure(): Promise<readonly Row[]> {
  const town = await playedFigures();
  const month = 'GET /v1/figures, a month played';
  const rows = [
    units(`${month}, first answer of a function`, await unitsOf(town, town.coldApi(), [''])),
    units(`${month}, dearest of all offices and services`, await unitsOf(town, town.coldApi(), town.scopes)),
  ];
  await growOld(town);
  const old = `GET /v1/figures, ${monthsShown} months, a target and a note for each figure`;
  const api = town.coldApi();
  return [...rows, units(`${old}, first answer`, await unitsOf(town, api, [''])), ...(await timesOf(old, api))];
}

function units(name: string, value: number): Row {
  return { name, value, unit: 'RCU', limit: unitLimit };
}

async function unitsOf({ meter }: PlayedFigures, api: Ask, queries: readonly string[]): Promise<number> {
  let dearest = 0;
  for (const query of queries) {
    meter.take();
    await figures(api, query);
    dearest = Math.max(dearest, meter.take().read);
  }
  return dearest;
}

async function figures(api: Ask, query: string): Promise<void> {
  const { status, body } = await api({ path: `/v1/figures${query}` });
  if (status !== 200 || !body.includes('"period"'))
    throw new Error(`/v1/figures${query}: ${status}, or nothing released`);
}

async function timesOf(name: string, api: Ask): Promise<readonly Row[]> {
  const times: number[] = [];
  const worked = processorMs();
  for (let call = 0; call < calls; call += 1) {
    const begun = performance.now();
    await figures(api, '');
    times.push(performance.now() - begun);
  }
  const mean = (processorMs() - worked) / calls;
  return [
    { name: `${name}: p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}: time of the processor, the table included`, value: mean, unit: 'ms', limit: timeLimit },
  ];
}

/** As much as the page of the town ever holds: the months repeat, and the lead has said something about every figure. */
async function growOld({ tenant, figurePages, table }: PlayedFigures): Promise<void> {
  const page = await figurePages.get(tenant, ScopeKey.parse('town'));
  if (page === undefined) throw new Error('Nothing was released');
  await figurePages.put(tenant, lengthened(page));
  const on = '2026-11-01';
  const text = { de: words, en: words };
  const notes = kpis.map(({ id }) => ({ id: `note.${id}`, kind: 'note', text, on }));
  const aimed = kpis.filter(({ better }) => better !== 'neither');
  const targets = aimed.map(({ id }) => ({ id: `target.${id}`, kind: 'target', value: 12.5, by: on }));
  for (const said of [...notes, ...targets]) {
    const data = Statement.parse(said);
    await table.put({ item: { ...statementKey(tenant, data.id), data, version: 1 } });
  }
}

/** Each month a little other than the last, as no two months are alike and what repeats packs too well. */
function lengthened({ months, figures, ...page }: FigurePage): FigurePage {
  const all = [...months];
  for (let [first] = all; first !== undefined && all.length < monthsShown; [first] = all)
    all.unshift(monthBefore(first));
  const longer = Object.entries(figures).map(([id, figure]) => {
    const last = figure.values.at(-1);
    const value = typeof last === 'number' ? last : 50;
    return [id, { ...figure, values: all.map((_, month) => Math.round(value * (100 + month) * 7) / 700) }];
  });
  return FigurePage.parse({ ...page, months: all, figures: Object.fromEntries(longer) });
}
