import { describe, expect, it } from 'vitest';
import type { Visit } from '../../shared/domain/appointment.ts';
import { visitMinutes, visitProblem } from '../../shared/domain/visit.ts';
import { makeOffice, makeService, serviceId } from '../support/make.ts';

function visit(...parts: readonly (readonly [id: string, count: number])[]): Visit {
  return parts.map(([id, count]) => ({ serviceId: serviceId(id), count }));
}

describe('the minutes of a visit', () => {
  const office = makeOffice({
    services: [
      { serviceId: 'pass', minutes: 20, extraMinutes: 15 },
      { serviceId: 'ausweis', minutes: 10, extraMinutes: 0 },
    ],
  });

  it.each([
    { title: 'those of the service for one', asked: visit(['pass', 1]), minutes: 20 },
    { title: 'the extra minutes more for each further person', asked: visit(['pass', 3]), minutes: 50 },
    { title: 'the sum over several services', asked: visit(['pass', 2], ['ausweis', 4]), minutes: 45 },
    { title: 'the same when one service is named twice', asked: visit(['pass', 1], ['pass', 1]), minutes: 35 },
    {
      title: 'unknown where the office does not offer all of it',
      asked: visit(['pass', 1], ['heirat', 1]),
      minutes: undefined,
    },
  ])('are $title', ({ asked, minutes }) => {
    expect(visitMinutes(office, asked)).toBe(minutes);
  });
});

describe('a visit', () => {
  const services = [
    makeService({ id: 'pass', maxCount: 3, combinableWith: ['ausweis'] }),
    makeService({ id: 'ausweis', maxCount: 2, combinableWith: ['wohnung'] }),
    makeService({ id: 'wohnung' }),
  ];

  it.each([
    { title: 'one service may be booked', asked: visit(['pass', 3]), problem: undefined },
    { title: 'services go together when the first names the second', asked: visit(['pass', 1], ['ausweis', 1]) },
    { title: 'services go together when the second names the first', asked: visit(['ausweis', 1], ['pass', 1]) },
    {
      title: 'every pair must go together',
      asked: visit(['pass', 1], ['ausweis', 1], ['wohnung', 1]),
      problem: 'not_combinable',
    },
    { title: 'a count above the service’s most is too many', asked: visit(['pass', 4]), problem: 'too_many' },
    {
      title: 'counts of a service named twice add up',
      asked: visit(['ausweis', 1], ['ausweis', 2]),
      problem: 'too_many',
    },
    {
      title: 'a service not in the list is unknown',
      asked: visit(['pass', 1], ['heirat', 1]),
      problem: 'unknown_service',
    },
  ])('$title', ({ asked, problem }) => {
    expect(visitProblem(services, asked)).toBe(problem);
  });
});
