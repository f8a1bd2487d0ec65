import { describe, expect, it } from 'vitest';
import { serviceChanges } from '../../shared/domain/catalogue-changes.ts';
import {
  comparedWithPlan,
  isPlannedOtherwise,
  newProblemOf,
  touchedServices,
} from '../../shared/domain/catalogue-effect.ts';
import { withoutServiceChange } from '../../shared/domain/undo-service.ts';
import { makeOffice, makeService, makeServiceText, serviceId } from '../support/make.ts';

const id = serviceId('wohnung-anmelden');
const offering = (minutes: number, rules = {}) =>
  makeOffice({ services: [{ serviceId: id, minutes, extraMinutes: 5 }], rules });
const visit = [{ serviceId: id, count: 2 }];
const booked = { visit, length: 2, minutes: 15 };

describe('a booked appointment beside the plan of its office', () => {
  it.each([
    { office: offering(10), compared: 'as_planned' },
    { office: offering(20), compared: 'shorter' },
    { office: offering(3), compared: 'longer' },
    // Of the same slots, but fewer minutes of them.
    { office: offering(12), compared: 'shorter' },
    { office: offering(10, { bufferMinutes: 10 }), compared: 'shorter' },
    { office: makeOffice({ services: [] }), compared: 'not_offered' },
  ] as const)('is $compared', ({ office, compared }) => {
    expect(comparedWithPlan(office, booked)).toBe(compared);
  });

  it('is concerned by a change of its own service only', () => {
    const other = { serviceId: serviceId('fuehrungszeugnis'), minutes: 5, extraMinutes: 0 };
    const more = makeOffice({ services: [{ serviceId: id, minutes: 10, extraMinutes: 5 }, other] });
    expect(isPlannedOtherwise(offering(10), more, booked)).toBe(false);
    expect(isPlannedOtherwise(offering(10), offering(15), booked)).toBe(true);
    expect(isPlannedOtherwise(offering(10), offering(10, { bufferMinutes: 10 }), booked)).toBe(true);
    expect(isPlannedOtherwise(offering(10), makeOffice({ services: [] }), booked)).toBe(true);
  });
});

describe('what a change of an office can touch', () => {
  it('is one service for its minutes, and all of them for rules and visibility', () => {
    const other = { serviceId: serviceId('fuehrungszeugnis'), minutes: 5, extraMinutes: 0 };
    const before = makeOffice({ services: [{ serviceId: id, minutes: 10, extraMinutes: 5 }, other] });
    expect(touchedServices(before, before)).toEqual([]);
    expect(touchedServices(before, { ...before, services: [other] })).toEqual([id]);
    expect(touchedServices(before, { ...before, public: false })).toEqual([id, other.serviceId]);
    const rules = { ...before.rules, bufferMinutes: 5 };
    expect(touchedServices(before, { ...before, rules })).toEqual([id, other.serviceId]);
    expect(touchedServices(before, { ...before, phone: '115' })).toEqual([]);
  });
});

it('a problem that was there before is not the doing of a change', () => {
  const [five, three, two] = [5, 3, 2].map((maxCount) => [makeService({ maxCount })]);
  const four = { visit: [{ serviceId: id, count: 4 }] };
  expect(newProblemOf(four, { before: five ?? [], after: three ?? [] })).toBe('too_many');
  expect(newProblemOf(four, { before: three ?? [], after: two ?? [] })).toBeUndefined();
});

describe('changes of a service', () => {
  const parts = { service: makeService(), text: makeServiceText() };

  it('are told field by field, texts without their HTML', () => {
    const next = {
      service: makeService({ keywords: ['Umzug', 'ummelden'], public: false }),
      text: makeServiceText({ descriptionHtml: { de: '<p>Neu</p>', nl: '<ul><li>Nieuw</li></ul>' }, papers: [] }),
    };
    // What was there first, then what is new.
    expect(serviceChanges(parts, next)).toEqual([
      { field: 'public', former: 'true', next: 'false' },
      { field: 'description.de', former: 'Sie melden Ihre neue Wohnung an.', next: 'Neu' },
      { field: 'papers', former: 'Personalausweis' },
      { field: 'keywords', next: 'Umzug; ummelden' },
      { field: 'description.nl', next: '- Nieuw' },
    ]);
    expect(serviceChanges(parts, parts)).toEqual([]);
  });

  it('are taken back without what others changed since, and added fields go away again', () => {
    const next = { ...parts, service: makeService({ rank: 3, maxCount: 2 }) };
    const current = {
      service: makeService({ rank: 3, maxCount: 2, unit: 'piece' }),
      text: makeServiceText({ papers: [] }),
    };
    expect(withoutServiceChange(current, { former: parts, next })).toEqual({
      service: makeService({ unit: 'piece' }),
      text: makeServiceText({ papers: [] }),
    });
  });
});
