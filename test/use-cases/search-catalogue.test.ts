import { describe, expect, it } from 'vitest';
import { getMunicipality } from '../../functions/use-cases/search/get-municipality.ts';
import { getService } from '../../functions/use-cases/search/get-service.ts';
import { listOffices } from '../../functions/use-cases/search/list-offices.ts';
import { MunicipalityView, OfficesView, ServiceView } from '../../shared/contracts/catalogue.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { makeMunicipality, makeOffice, makeService, makeServiceText, serviceId, tenant } from '../support/make.ts';
import { memoryCatalogue } from '../support/memory-catalogue.ts';
import { memoryFreePlaces } from '../support/memory-free-places.ts';
import { fullyBooked, openDays } from '../support/open-days.ts';

const caller = { tenant, address: '192.0.2.1' };
const stranger = { ...caller, tenant: makeMunicipality({ id: 'nachbarstadt' }).id };

const offered = { serviceId: 'pass', minutes: 20, extraMinutes: 10 };
const mitte = makeOffice({ services: [offered, { serviceId: 'intern', minutes: 5, extraMinutes: 0 }] });
const altstadt = makeOffice({ id: 'altstadt', name: { de: 'Ämterhaus Altstadt' }, services: [offered] });
const hidden = makeOffice({ id: 'archiv', public: false, services: [offered] });
const services = [
  makeService({ id: 'pass', combinableWith: ['intern'], keywords: ['Reisedokument'] }),
  makeService({ id: 'ausweis', combinableWith: ['pass'] }),
  makeService({ id: 'hund' }),
  makeService({ id: 'intern', public: false }),
];
const catalogue = memoryCatalogue({
  municipality: makeMunicipality(),
  offices: [mitte, altstadt, hidden],
  services,
  texts: [makeServiceText({ id: 'pass', descriptionHtml: { de: '<p>Der Reisepass.</p>' } })],
});

describe('the municipality', () => {
  it('is shown without its internal id', async () => {
    const answer = await getMunicipality({ catalogue })({}, caller);
    expect(answer.ok && MunicipalityView.parse(answer.value).codePrefix).toBe('LIN');
  });

  it('is not found under a host name that stands for none', async () => {
    expect(await getMunicipality({ catalogue })({}, stranger)).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('the list of offices', () => {
  it('shows public offices by name, with the services that citizens may see', async () => {
    const answer = await listOffices({ catalogue })({}, caller);
    const offices = answer.ok ? OfficesView.parse(answer.value).offices : [];
    expect(offices.map(({ id, serviceIds }) => [id, serviceIds])).toEqual([
      ['altstadt', ['pass']],
      ['rathaus-mitte', ['pass']],
    ]);
  });

  it('is empty for a town without offices', async () => {
    expect(await listOffices({ catalogue })({}, stranger)).toEqual({ ok: true, value: { offices: [] } });
  });
});

describe('a service', () => {
  const places = memoryFreePlaces(tenant, {
    [mitte.id]: openDays(mitte, '2026-11-20', 10),
    [altstadt.id]: fullyBooked(openDays(altstadt, '2026-11-20', 10)),
  });
  const ask = getService({ catalogue, places, clock: fixedClock('2026-11-20T06:00:00Z') });
  const view = async (id: string) => {
    const answer = await ask({ serviceId: serviceId(id) }, caller);
    if (!answer.ok) throw new Error(`Refused: ${answer.code}`);
    return ServiceView.parse(answer.value);
  };

  it('says at which offices it is offered, how long it takes and when it is free next', async () => {
    expect((await view('pass')).offices).toEqual([
      { officeId: 'rathaus-mitte', minutes: 20, extraMinutes: 10, earliest: '2026-11-20T07:00:00Z' },
      { officeId: 'altstadt', minutes: 20, extraMinutes: 10 },
    ]);
  });

  it('names what it can be combined with, whichever of the two says so, but nothing hidden', async () => {
    expect((await view('pass')).combinableWith).toEqual(['ausweis']);
    expect((await view('ausweis')).combinableWith).toEqual(['pass']);
  });

  it('has its text, and is shown without one when none was written', async () => {
    expect((await view('pass')).descriptionHtml).toEqual({ de: '<p>Der Reisepass.</p>' });
    expect((await view('ausweis')).papers).toEqual([]);
  });

  it('has no offices when none offers it', async () => {
    expect((await view('hund')).offices).toEqual([]);
  });

  it.each(['intern', 'zauberei'])('is not found when it is hidden or unknown: %s', async (id) => {
    expect(await ask({ serviceId: serviceId(id) }, caller)).toEqual({ ok: false, code: 'not_found' });
  });
});
