import { atOnce, someAtOnce } from '../../../functions/some-at-once.ts';
import { daysAhead } from '../../../shared/domain/booking-window.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { materialiseTown } from '../materialise-town.ts';
import type { Tools } from '../wiring.ts';
import { bookDemoDay, type DemoDay } from './book-demo.ts';
import { demoProducts } from './certificates.ts';
import { shareTaken } from './demand.ts';
import { demoCatalogue } from './demo-catalogue.ts';

export type Seeded = { readonly offices: number; readonly services: number; readonly booked: number };

/**
 * Writes the demo town, its day sheets and enough appointments that a search looks like a real town's: full days,
 * gaps, the earliest start in a day or two. Harmless when repeated: days with appointments are left alone.
 */
export async function seedDemo(tools: Tools, tell: (done: number, all: number) => void): Promise<Seeded> {
  const { municipality, offices, services } = demoCatalogue();
  const { id: tenant } = municipality;
  await tools.writer.putMunicipality(municipality);
  await someAtOnce(services, atOnce, ({ service, text }) => tools.writer.putService(tenant, service, text));
  await someAtOnce(offices, atOnce, (office) => tools.writer.putOffice(tenant, office));
  // One that is there already stays as it is: somebody may have changed it.
  await someAtOnce(demoProducts(), atOnce, (product) => tools.productWriter.put(tenant, product));
  await materialiseTown(tools, { tenant, offices }, () => undefined);
  const days = (await Promise.all(offices.map((office) => openDays(tools, tenant, office)))).flat();
  let booked = 0;
  let done = 0;
  await someAtOnce(days, atOnce, async (day) => {
    const here = await bookDemoDay(tools, day);
    booked += here;
    done += 1;
    tell(done, days.length);
  });
  return { offices: offices.length, services: services.length, booked };
}

async function openDays(tools: Tools, tenant: DemoDay['tenant'], office: Office): Promise<DemoDay[]> {
  const days = daysAhead(office, tools.clock.now());
  const [from, to] = [days.at(0), days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const sheets = await tools.daySheets.free(tenant, office.id, { from, to });
  // Days count as open by having places at all, taken or not: seeding again must see the same days.
  return sheets
    .filter(({ free }) => free.length > 0)
    .map(({ date }, ahead) => ({ tenant, office, date, share: shareTaken(ahead) }))
    .filter(({ share }) => share > 0);
}
