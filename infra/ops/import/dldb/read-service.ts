import type * as z from 'zod';
import { type OnlineWay, Service, ServiceText } from '../../../../shared/domain/service.ts';
import type { ImportedService } from '../catalogue.ts';
import { cleanLine, webAddress } from '../clean-text.ts';
import type { HoursFile } from '../hours-file.ts';
import { note, type RecordReport } from '../report.ts';
import { plainText, safeHtml } from '../safe-html.ts';
import { fromLeika, leikaKeys } from './leika.ts';
import type { ServiceRecord } from './records.ts';

const largestCount = 20;
const longestDuration = 480;

/** A service and its text from one record; what had to be changed is noted in `record`. */
export function readService(from: ServiceRecord, settings: HoursFile, record: RecordReport): ImportedService {
  const own = settings.services[from.id] ?? {};
  const name = cleanLine(from.name);
  const { descriptionHtml, feesHtml } = cleanTexts(from, record);
  const { leika, lifeEvents, unit } = readLeika(from, record);
  noteOddities(from, record);

  const service = Service.parse({
    id: from.id,
    name: { de: name },
    summary: { de: plainText(descriptionHtml, 160) || name },
    lifeEvents,
    leika,
    unit,
    maxCount: maxCount(from.maxQuantity, record),
    combinableWith: [],
    public: from.public,
    online: onlineWay(from, record),
    ...own,
    keywords: [...new Set([...keywords(from), ...(own.keywords ?? [])])],
  });
  const text = ServiceText.parse({
    id: from.id,
    descriptionHtml: { de: descriptionHtml },
    papers: [],
    feesHtml: feesHtml === '' ? undefined : { de: feesHtml },
    links: links(from, record),
  });
  return { service, text, record };
}

function cleanTexts(from: ServiceRecord, record: RecordReport) {
  return {
    descriptionHtml: html(from.description, 'description', record),
    feesHtml: html(from.fees, 'fees', record),
  };
}

function noteOddities(from: ServiceRecord, record: RecordReport): void {
  if (cleanLine(from.name) !== from.name) note(record, 'text_cleaned', 'blanks or unseen characters in the name');
  if (!from.public) note(record, 'hidden_from_citizens', 'public is false: kept for staff');
  if (from.duration !== undefined && (from.duration < 1 || from.duration > longestDuration))
    note(record, 'duration_absurd', `${from.duration} minutes; only the durations at its offices count`);
}

function readLeika(from: ServiceRecord, record: RecordReport) {
  const { keys, unreadable } = leikaKeys(from.leika);
  if (unreadable.length > 0) note(record, 'leika_unreadable', `not 14 digits: ${unreadable.join(', ')}`);
  const derived = fromLeika(keys);
  if (derived.lifeEvents.length > 0) note(record, 'life_events_from_leika', derived.lifeEvents.join(', '));
  return { leika: keys, ...derived };
}

function html(dirty: string | undefined, field: string, record: RecordReport): string {
  const { html, dangerous, cosmetic } = safeHtml(dirty ?? '');
  if (dangerous.length > 0) note(record, 'dangerous_html', `${field}: removed ${dangerous.join(', ')}`);
  if (cosmetic.length > 0) note(record, 'html_simplified', `${field}: without ${cosmetic.join(', ')}`);
  return html;
}

function keywords(from: ServiceRecord): string[] {
  const words = (from.meta?.keywords ?? '').split(',').map(cleanLine);
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 80).slice(0, 60);
}

function onlineWay({ onlineprocessing }: ServiceRecord, record: RecordReport): z.input<typeof OnlineWay> | undefined {
  const text = plainText(safeHtml(onlineprocessing?.description ?? '').html, 300);
  if (text === '') return undefined;
  const url = webAddress(onlineprocessing?.link);
  if (url !== undefined) return { text: { de: text }, needs: [], url };
  note(record, 'link_unreadable', 'onlineprocessing has a description but no web address; left out');
  return undefined;
}

function maxCount(quantity: number | undefined, record: RecordReport): number {
  const wanted = quantity ?? 1;
  const possible = Math.min(Math.max(wanted, 1), largestCount);
  if (possible !== wanted) note(record, 'quantity_limited', `maxQuantity ${wanted} becomes ${possible}`);
  return possible;
}

function links(from: ServiceRecord, record: RecordReport) {
  const taken = new Map<string, { title: { de: string }; url: string }>();
  for (const { name, link } of [...(from.links ?? []), ...(from.forms ?? [])]) {
    if (link === undefined) continue;
    const url = webAddress(link);
    if (url === undefined) note(record, 'link_unreadable', `not a web address: ${link.slice(0, 80)}`);
    else if (!taken.has(url)) taken.set(url, { title: { de: cleanLine(name ?? '') || url }, url });
  }
  return [...taken.values()];
}
