import { describe, expect, it } from 'vitest';
import { countsOf } from '../../infra/ops/import/report.ts';
import { reportJsonLines, reportText } from '../../infra/ops/import/report-text.ts';
import { hoursText, notesOn, rawLocation, rawOffer, rawService, readTown } from './dldb-town.ts';

const services = [rawService('100')];
const locations = [rawLocation('7')];
const town = { services, locations };

describe('a DLDB catalogue', () => {
  it('becomes services and offices with their source ids', async () => {
    const { services: taken, offices, report } = await readTown(town);
    expect(taken.map(({ service }) => service.id)).toEqual(['100']);
    expect(taken[0]?.service).toMatchObject({
      name: { de: 'Dienst 100' },
      summary: { de: 'Sie bekommen eine Bescheinigung über alles Wichtige.' },
      keywords: ['Bescheinigung', 'Nachweis'],
      maxCount: 2,
      combinableWith: [],
    });
    expect(offices[0]?.office).toMatchObject({
      id: '7',
      name: { de: 'Bürgeramt 7' },
      address: { street: 'Hauptstraße 3', postalCode: '00003', town: 'Birkenbach' },
      phone: '0999 115',
      rules: { cellMinutes: 5, dayStart: '08:00', maxDaysAhead: 5 },
      services: [{ serviceId: '100', minutes: 15, extraMinutes: 15 }],
    });
    expect(countsOf(report, 'service')).toEqual({ taken: 1, changed: 0, refused: 0 });
  });

  it('says the unit of an office only where two have the same name', async () => {
    const named = (id: string, displayName: string) => rawLocation(id, { displayName });
    const { offices } = await readTown({
      services,
      locations: [named('7', 'Bürgeramt'), named('8', 'Bürgeramt'), named('9', 'Standesamt')],
    });
    expect(offices.map(({ office }) => office.address.detail)).toEqual([{ de: 'BA/7' }, { de: 'BA/8' }, undefined]);
  });

  it.each([
    ['a service hidden from citizens', { public: false }, 'hidden_from_citizens: public is false: kept for staff'],
    [
      'script in the description',
      { description: '<p>a</p><script>x</script>' },
      'dangerous_html: description: removed <script>',
    ],
    ['style in the fees', { fees: '<p style="x">5 Euro</p>' }, 'html_simplified: fees: without style='],
    ['a LeiKa key that is none', { leika: '99036, 99036008007003' }, 'leika_unreadable: not 14 digits: 99036'],
    ['life events', { leika: '99036008007003' }, 'life_events_from_leika: car'],
    [
      'an absurd duration',
      { duration: 5000 },
      'duration_absurd: 5000 minutes; only the durations at its offices count',
    ],
    ['an absurd quantity', { maxQuantity: 5000 }, 'quantity_limited: maxQuantity 5000 becomes 20'],
    ['a combination with nothing', { combinable: [100, 999] }, 'dangling_reference: combinable names unknown 999'],
    [
      'a location that is not there',
      { locations: [{ location: '8' }] },
      'dangling_reference: locations names unknown 8',
    ],
    [
      'a link that runs',
      { links: [{ name: 'a', link: 'javascript:x' }] },
      'link_unreadable: not a web address: javascript:x',
    ],
    [
      'unseen characters in a name',
      { name: 'Dienst\u202e 100' },
      'text_cleaned: blanks or unseen characters in the name',
    ],
  ])('takes %s and says so', async (_, changes, expected) => {
    const imported = await readTown({ ...town, services: [rawService('100', changes)] });
    expect(notesOn(imported, 'service', '100')).toContain(expected);
    expect(imported.services).toHaveLength(1);
  });

  it('keeps several LeiKa keys and none', async () => {
    const several = rawService('100', { leika: '99036008007003, 99036008007004' });
    const { services: taken } = await readTown({ ...town, services: [several, rawService('200')] });
    expect(taken.map(({ service }) => service.leika)).toEqual([['99036008007003', '99036008007004'], []]);
  });

  it('takes the way without a visit where the file describes one', async () => {
    const online = { description: '<p>Das geht im Internet.</p>', link: 'https://birkenbach.example/online' };
    const { services: taken } = await readTown({
      ...town,
      services: [rawService('100', { onlineprocessing: online })],
    });
    expect(taken[0]?.service.online).toEqual({ text: { de: 'Das geht im Internet.' }, needs: [], url: online.link });
  });

  it('makes combinations symmetric and drops self references', async () => {
    const imported = await readTown({
      ...town,
      services: [rawService('100', { combinable: [100, 200] }), rawService('200', { combinable: [200] })],
    });
    expect(imported.services.map(({ service }) => service.combinableWith)).toEqual([['200'], ['100']]);
    expect(notesOn(imported, 'service', '200')).toContain('made_symmetric: named by 100, so named here too');
    expect(notesOn(imported, 'file')).toContain('self_reference: 2 services name themselves as combinable; dropped');
  });

  it.each([
    ['no name', { name: null }, 'wrong_shape: name:'],
    ['an id with blanks', { id: 'a b' }, 'wrong_shape: id: lower-case letters'],
    ['a list as description', { description: ['a'] }, 'wrong_shape: description:'],
    ['a quantity in words', { maxQuantity: 'many' }, 'wrong_shape: maxQuantity:'],
  ])('refuses a service with %s, with its line, and takes the rest', async (_, changes, expected) => {
    const imported = await readTown({ ...town, services: [rawService('100'), rawService('200', changes)] });
    const refused = imported.report.records.filter(({ notes }) => notes.some(({ code }) => code === 'wrong_shape'));
    expect(refused.map(({ notes }) => `${notes[0]?.code}: ${notes[0]?.text}`).join()).toContain(expected);
    expect(refused[0]?.line).toBeGreaterThan(20);
    expect(imported.services.map(({ service }) => service.id)).toEqual(['100']);
  });

  it('takes the first of two records with the same id and names the line of the first', async () => {
    const imported = await readTown({ ...town, services: [rawService('100'), rawService('100', { name: 'Zweiter' })] });
    expect(imported.services.map(({ service }) => service.name.de)).toEqual(['Dienst 100']);
    expect(notesOn(imported, 'service', '100')).toContain(
      'duplicate_id: the same id stands on line 3; the first one counts',
    );
  });

  it('counts what the file says about itself', async () => {
    const text = JSON.stringify({ data: locations, meta: { datacount: 5 } });
    const imported = await readTown({ ...town, locations: text });
    expect(notesOn(imported, 'file')).toContain('count_differs: meta.datacount says 5, there are 1 records');
  });

  it('writes the report for people and for scripts', async () => {
    const { report } = await readTown({ ...town, services: [rawService('100', { public: false })] });
    expect(reportText(report)).toMatch(
      /services\.json:3 {2}taken {2}service 100 {2}Dienst 100\n {4}line 3 {2}hidden_from/,
    );
    const lines = reportJsonLines(report)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.find(({ kind }) => kind === 'service')).toMatchObject({ id: '100', line: 3, outcome: 'taken' });
  });
});

describe('a location of a DLDB catalogue', () => {
  it.each([
    ['slots 0', { appointment: { slots: '0', allowed: true } }, 'no_appointment_here: service 100 is given without'],
    [
      'not allowed',
      { appointment: { slots: '3', allowed: false } },
      'no_appointment_here: service 100 is given without',
    ],
    [
      'booked elsewhere',
      { appointment: { slots: '3', external: true } },
      'no_appointment_here: service 100 is booked in',
    ],
    ['for staff only', { public: false }, 'staff_only_here: service 100'],
    ['absurdly long', { duration: 9999 }, 'duration_absurd: service 100 takes 9999 minutes'],
    [
      'without any duration',
      { duration: null, appointment: null },
      'duration_absurd: service 100 takes unknown minutes',
    ],
    ['of an unknown service', { service: '999' }, 'dangling_reference: service 999 is missing or was refused'],
    ['broken', { service: {} }, 'offer_unreadable: an offer is broken at service'],
  ])('leaves out an offer that is %s', async (_, changes, expected) => {
    const imported = await readTown({
      ...town,
      locations: [rawLocation('7', { services: [rawOffer('100', changes)] })],
    });
    expect(notesOn(imported, 'office', '7').join('\n')).toContain(expected);
    expect(imported.offices[0]?.office.services).toEqual([]);
    expect(notesOn(imported, 'service', '100')).toContain('no_office: no office offers it: shown without appointments');
  });

  it.each([
    { with: 'its own duration', change: { duration: 25 }, grid: 5, minutes: 25, says: 'duration_differs_from_slots' },
    { with: 'a duration off the grid', change: { duration: 20 }, grid: 15, minutes: 20, says: 'duration_not_on_grid' },
    { with: 'slots but no duration', change: { duration: null }, grid: 10, minutes: 30, says: '' },
    { with: 'another limit', change: { maxQuantity: 5 }, grid: 5, minutes: 15, says: 'limit_per_office_not_taken' },
  ])('takes an offer with $with', async ({ change, grid, minutes, says }) => {
    const location = rawLocation('7', { services: [rawOffer('100', change)], slotTimeInMinutes: grid });
    const imported = await readTown({ ...town, locations: [location] });
    expect(imported.offices[0]?.office.services).toMatchObject([{ serviceId: '100', minutes }]);
    expect(notesOn(imported, 'office', '7').join('\n')).toContain(says);
  });

  it('says the line of the offer, not of the office', async () => {
    const broken = rawLocation('7', { services: [rawOffer('100'), rawOffer('999')] });
    const { report } = await readTown({ ...town, locations: [broken] });
    const office = report.records.find(({ kind }) => kind === 'office');
    expect(office?.notes[0]?.line).toBeGreaterThan((office?.line ?? 0) + 20);
  });

  it.each([
    ['no address', { address: null }, 'address_incomplete: no street or no town'],
    ['a phone in words', { contact: { phone: 'Zimmer 3' } }, 'phone_unreadable: not a phone number: Zimmer 3'],
    ['shared capacity', { sharedBookingOfficeIds: [7, 8] }, 'shared_capacity_not_taken: joint capacity with 7, 8'],
    ['a service it asks not to be shown for', { dontShowByServices: [100] }, 'staff_only_here: service 100'],
    ['public false', { public: false }, 'hidden_from_citizens: public is false: kept for staff'],
  ])('takes an office with %s and says so', async (_, changes, expected) => {
    const imported = await readTown({ ...town, locations: [rawLocation('7', changes)] });
    expect(notesOn(imported, 'office', '7').join('\n')).toContain(expected);
    expect(imported.offices).toHaveLength(1);
  });

  it.each([3, 241, 0])('refuses slots of %i minutes', async (slotTimeInMinutes) => {
    const imported = await readTown({
      ...town,
      locations: [rawLocation('7'), rawLocation('8', { slotTimeInMinutes })],
    });
    expect(notesOn(imported, 'office', '8').join()).toContain('slots of 5 to 240 minutes are possible');
    expect(imported.offices.map(({ office }) => office.id)).toEqual(['7']);
  });

  it('takes hours, rules, letter and access of its own from the hours file', async () => {
    const hours = `${hoursText}
offices:
  "7":
    letter: Q
    access: { stepFree: "no", inductionLoop: "yes", accessibleToilet: "no" }
    rules: { bufferMinutes: 5 }
    hours: { rules: [{ weekdays: [sat], from: "09:30", to: "24:00", counters: { online: 1, staff: 0 } }] }
`;
    const { offices } = await readTown({ ...town, hours });
    expect(offices[0]?.letter).toBe('Q');
    expect(offices[0]?.office).toMatchObject({
      access: { stepFree: 'no' },
      rules: { bufferMinutes: 5, dayStart: '09:30' },
      hours: { rules: [{ weekdays: [6] }] },
    });
  });
});

describe('a DLDB catalogue as a whole', () => {
  it.each([
    ['no list', { services: '{"data": {}}' }, 'this is not a DLDB file'],
    ['an empty list', { services: '{"data": []}' }, 'not one service could be taken'],
    ['broken JSON', { services: '{"data": [\n{"id" 1}]}' }, 'services.json:2:7  broken JSON: expected a colon'],
    ['only refused offices', { locations: '{"data": [{}]}' }, 'not one office could be taken'],
    [
      'hours for nobody',
      { hours: `${hoursText}offices: { "9": { letter: A } }` },
      'offices.9: no such id in the catalogue',
    ],
    ['settings for no service', { hours: `${hoursText}services: { "9": { rank: 1 } }` }, 'services.9: no such id'],
  ])('is refused with %s', async (_, changes, message) => {
    await expect(readTown({ ...town, ...changes })).rejects.toThrow(message);
  });
});
