import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type LocalOptions, startLocal } from '../../infra/local/start-local.ts';
import { addTenant } from '../../infra/local/tenants.ts';
import { readDldb } from '../../infra/ops/import/dldb/read-dldb.ts';
import { parseHours } from '../../infra/ops/import/hours-file.ts';
import { type ImportResult, importCatalogue } from '../../infra/ops/import/import-catalogue.ts';
import { chooseTarget, type Target } from '../../infra/ops/target.ts';
import { openTools } from '../../infra/ops/wiring.ts';
import { daysAhead } from '../../shared/domain/booking-window.ts';
import { type OfficeId, TenantId } from '../../shared/domain/ids.ts';
import { hasEmulator } from '../support/emulator.ts';

// Munich's public catalogue lies beside the project, never in it.
const root = join(import.meta.dirname, '../..');
const folder = join(root, '../shared/data/munich');
const hours = join(root, 'infra/ops/examples/hours-muenchen.yaml');

/** What a portal with Munich in it would need and is not here, in words. */
export const missingForMunich: readonly string[] = [
  ...(existsSync(join(folder, 'services.json')) ? [] : [`Munich's catalogue is not at ${folder}`]),
  ...(existsSync(join(root, 'dist/web/server/handler.mjs')) ? [] : ['the pages are not built: node infra/build.ts']),
  ...(hasEmulator() ? [] : ['there is no database emulator for this machine']),
];

const Mails = z.array(
  z.looseObject({
    subject: z.string(),
    text: z.string(),
    links: z.array(z.string()),
    attachments: z.array(z.looseObject({ path: z.string() })),
  }),
);
export type Mail = z.infer<typeof Mails>[number];

/** A portal of its own with the built pages, on a Sunday noon: whatever is free is hours away and may be changed. */
export async function openMunich() {
  // Another town has plain localhost, as on the machine of somebody who has tried the demo first.
  const seed: LocalOptions['seed'] = async ({ tenantsFile }) => {
    addTenant(tenantsFile, TenantId.parse('lindenau'));
    addTenant(tenantsFile, tenant);
  };
  const portal = await startLocal({ timers: false, seed });
  await portal.advanceClock(secondsToSundayNoon());
  const target = chooseTarget({}, portal.folder.root);
  const imported = await importMunich(target);
  const tools = openTools(target);
  // Copies of the catalogue live for 30 seconds in functions that have looked before.
  await portal.reload();
  return {
    tenant,
    tools,
    imported,
    /** The name in the address bar. */
    host: new URL(portal.portal.replace('localhost', 'muenchen.localhost')).host,
    import: () => importMunich(target),
    /** The mails that have come so far, newest first. */
    async mails(): Promise<readonly Mail[]> {
      await portal.caughtUp();
      return Mails.parse(await (await fetch(`${portal.inbox}/mails.json`)).json());
    },
    /** The appointment in a mail's calendar file. */
    async calendarOf(mail: Mail | undefined) {
      const [file] = mail?.attachments ?? [];
      if (!file) throw new Error(`No calendar file in "${mail?.subject}"`);
      const calendar = new ICAL.Component(ICAL.parse(await (await fetch(`${portal.inbox}${file.path}`)).text()));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      const { uid, sequence, summary, location, startDate } = event;
      return {
        method: calendar.getFirstPropertyValue('method'),
        uid,
        sequence,
        summary,
        location,
        at: startDate.toJSDate(),
      };
    },
    /** How many cells of an office are booked online, all days together. */
    async cellsTaken(officeId: OfficeId): Promise<number> {
      const office = (await tools.catalogue.offices(tenant)).find(({ id }) => id === officeId);
      const dates = office ? daysAhead(office, tools.clock.now()) : [];
      const [from, to] = [dates.at(0), dates.at(-1)];
      if (from === undefined || to === undefined) throw new Error(`There is no office ${officeId}`);
      const sheets = await tools.daySheets.list(tenant, { officeId, pool: 'online' }, { from, to });
      return sheets.reduce((taken, { plan, free }) => taken + sum(plan) - sum(free), 0);
    },
    async stop() {
      tools.close();
      await portal.stop();
    },
  };
}

const tenant = TenantId.parse('muenchen');

/** Only a week ahead, and open between the years: the journey is the same and the import takes seconds. */
async function importMunich(target: Target): Promise<ImportResult> {
  const text = readFileSync(hours, 'utf8')
    .replace('maxDaysAhead: 28', 'maxDaysAhead: 7')
    .replace(/\n {4}closures:\n.*/, '');
  const [services, locations] = [join(folder, 'services.json'), join(folder, 'locations.json')];
  const files = { services, locations, hours: parseHours(hours, text), maxBytes: 20_000_000 };
  const request = { format: readDldb, files, town: { tenant }, dryRun: false, allowRemovals: false };
  const tools = openTools(target);
  return importCatalogue(tools, request, () => undefined).finally(() => tools.close());
}

function secondsToSundayNoon(): number {
  const now = Temporal.Now.zonedDateTimeISO('Europe/Berlin');
  const sunday = now.add({ days: 7 - now.dayOfWeek }).withPlainTime('12:00');
  return Math.round(now.until(sunday).total('seconds'));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
