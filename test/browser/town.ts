import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../functions/adapters/clock.ts';
import { someAtOnce } from '../../functions/some-at-once.ts';
import { openClient } from '../../functions/store/client.ts';
import type { SeedPlace } from '../../infra/local/start-local.ts';
import { localAws, tableName } from '../../infra/local/table.ts';
import { addTenant } from '../../infra/local/tenants.ts';
import { demoProducts } from '../../infra/ops/demo/certificates.ts';
import { demoCatalogue, type TownCatalogue } from '../../infra/ops/demo/demo-catalogue.ts';
import { type Tools, toolsOn } from '../../infra/ops/wiring.ts';
import { type CivilDate, CivilTime } from '../../shared/domain/civil.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { Office } from '../../shared/domain/office.ts';
import { addDays, dateIn } from '../../shared/domain/time.ts';
import { expectPeople } from './expected-people.ts';
import { issueLongAgo } from './expired-certificate.ts';
import { bookMorning, openEveryMorning } from './planned-people.ts';
import { sisters } from './town-names.ts';

/** Places of an office at any time of its day, and until when it is closed. */
type Plan = { readonly places: number; readonly from: CivilTime; readonly closedUntil?: CivilDate };

/** Those in which people are expected today, at every office. */
const withPeople: readonly string[] = ['board', 'board-live', 'board-access'];

/** Those in which people have booked for a morning, and hours, services or offices are changed. */
const isPlanned = (name: string) =>
  ['plan', 'plan-access', 'catalogue-edit', 'catalogue-edit-access', 'closing', 'closing-access'].includes(name);

/** Those with one place online and one for staff at each office, so that a time is soon full. */
const isNarrow = (name: string) => name === 'people';

/** That in which people come without appointment, whenever the tests run; one office is closed for long. */
const isAlwaysOpen = (name: string) => name === 'waiting';

/** While the table answers for one town, the next is made ready. */
const townsAtOnce = 4;

/** Those that offer certificates; the others show what pages do without. */
const hasCertificates = (name: string) => /^(?:certificates|cases|products|pick-up)/.test(name);

/** Writes the towns of the tests into an empty table. Day sheets come with the first job. */
export async function seedTowns({ tenantsFile, environment }: SeedPlace): Promise<void> {
  const { DYNAMODB_ENDPOINT: endpoint = '' } = environment;
  const client = openClient({ endpoint, ...localAws });
  const wait = async (milliseconds: number) => await sleep(milliseconds);
  const tools = toolsOn({ client, tableName, clock: systemClock, sleep: wait, random: Math.random });
  const towns = [lindenau(), altstadt(), ...sisters.map(sister)];
  for (const { municipality } of towns) addTenant(tenantsFile, municipality.id);
  await someAtOnce(towns, townsAtOnce, (town) => seedTown(tools, town));
  tools.close();
}

async function seedTown(tools: Tools, { municipality, offices, services }: TownCatalogue): Promise<void> {
  const { id: tenant } = municipality;
  await tools.writer.putMunicipality(municipality);
  await Promise.all(offices.map((office) => tools.writer.putOffice(tenant, office)));
  await Promise.all(services.map(({ service, text }) => tools.writer.putService(tenant, service, text)));
  if (hasCertificates(tenant)) for (const product of demoProducts()) await tools.productWriter.put(tenant, product);
  if (tenant === 'cases-access') await issueLongAgo(tools, tenant);
  if (isPlanned(tenant)) for (const office of offices) await bookMorning(tools, tenant, office);
  if (withPeople.includes(tenant)) for (const office of offices) await expectPeople(tools, tenant, office);
}

/** The demo town with hours that are the same on every day, so that no test depends on the date of its run. */
function lindenau(): TownCatalogue {
  const { offices, ...town } = demoCatalogue();
  const today = dateIn(town.municipality.zone, systemClock.now());
  const [morning, afternoon] = [CivilTime.parse('09:00'), CivilTime.parse('15:00')];
  const nothing = { places: 1, from: morning, closedUntil: addDays(today, 60) };
  const plans: Readonly<Record<string, Plan>> = {
    // Not today: at an open office the earliest time passes every few minutes, also while a test looks at it.
    'rathaus-mitte': { places: 60, from: afternoon, closedUntil: today },
    // Few places, and none in the first week.
    'buergerbuero-nord': { places: 2, from: morning, closedUntil: addDays(today, 8) },
    'buergerbuero-weststadt': nothing,
  };
  const planned = offices.map((office) => withPlan(office, { today, ...(plans[office.id] ?? nothing) }));
  return { ...town, offices: planned };
}

function sister(name: string): TownCatalogue {
  const { municipality, offices, services } = lindenau();
  return {
    municipality: { ...municipality, id: TenantId.parse(name) },
    // A week is enough for them, and is there sooner.
    offices: offices.map((office) => officeIn(name, office)),
    services,
  };
}

function officeIn(town: string, office: Office): Office {
  if (isPlanned(town)) return openEveryMorning(office);
  if (isAlwaysOpen(town) && office.id !== 'buergerbuero-weststadt') return openDayAndNight(office);
  const [today, from] = [dateIn(office.zone, systemClock.now()), CivilTime.parse('09:00')];
  const { rules, ...planned } = isNarrow(town) ? withPlan(office, { places: 1, from, today }) : office;
  return { ...planned, rules: { ...rules, maxDaysAhead: 6 } };
}

function openDayAndNight(office: Office): Office {
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  const hours = { rules: [{ weekdays, from: '00:00', to: '24:00', counters: { online: 1, staff: 1 } }] };
  return Office.parse({ ...office, rules: { ...office.rules, dayStart: '00:00', maxDaysAhead: 1 }, hours });
}

/** One office, another name, only German. */
function altstadt(): TownCatalogue {
  const { municipality, offices, services } = lindenau();
  return {
    municipality: {
      ...municipality,
      id: TenantId.parse('altstadt'),
      name: { de: 'Gemeinde Altstadt' },
      codePrefix: 'ALT',
    },
    offices: offices.slice(0, 1).map((office) => ({ ...office, name: { de: 'Amtshaus Altstadt' } })),
    services,
  };
}

function withPlan(office: Office, { places, from, closedUntil, today }: Plan & { readonly today: CivilDate }): Office {
  const everyDay = [1, 2, 3, 4, 5, 6, 7];
  return Office.parse({
    ...office,
    // Whoever takes the earliest time can move and cancel it, at whatever hour the tests run.
    rules: { ...office.rules, maxDaysAhead: 20, changeUntilMinutes: 0 },
    hours: {
      rules: [{ weekdays: everyDay, from, to: '18:00', counters: { online: places, staff: 1 } }],
      closures: closedUntil === undefined ? [] : [{ from: today, until: closedUntil }],
    },
  });
}
