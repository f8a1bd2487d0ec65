import { describe, expect, it } from 'vitest';
import { officeChange } from '../../../../shared/domain/figures/steering/house-change.ts';
import { Closure } from '../../../../shared/domain/opening-hours.ts';
import { makeHours, makeOffice } from '../../../support/make.ts';

describe('what an edit of an office is called', () => {
  const closure = Closure.parse({ from: '2026-12-24', until: '2026-12-24' });
  const before = makeOffice({ hours: makeHours([]) });

  it('is other closures, not other hours, where only those changed', () => {
    const closed = makeOffice({ hours: { ...before.hours, closures: [closure] } });
    expect(officeChange(before, closed)).toBe('closures');
    expect(officeChange(closed, before)).toBe('closures');
  });

  it('is other hours where both changed, and nothing where neither did', () => {
    const both = makeOffice({
      hours: { ...before.hours, holidays: { region: 'DE-SN', openOn: [] }, closures: [closure] },
    });
    expect(officeChange(before, both)).toBe('hours');
    expect(officeChange(before, makeOffice({ hours: makeHours([]) }))).toBeUndefined();
  });
});
