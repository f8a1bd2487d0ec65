import { expect, it } from 'vitest';
import { CivilDate } from '../../shared/domain/civil.ts';
import { Plans } from './plans.ts';

const date = CivilDate.parse('2026-11-30');

it('allows what staff take beyond the highest plan, also when it grew after they asked', () => {
  const plans = new Plans();
  plans.set(date, [2, 1, 1, 2]);
  plans.overbook(date, { first: 2, length: 1 });
  plans.set(date, [2, 0, 2, 1]);
  expect(plans.ceiling(date)).toEqual([2, 1, 3, 2]);
});
