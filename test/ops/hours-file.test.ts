import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHours } from '../../infra/ops/import/hours-file.ts';
import { hoursText } from './dldb-town.ts';

function problems(text: string): string {
  try {
    parseHours('hours.yaml', text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('the hours file', () => {
  it('fills rules that it does not say with usual ones', () => {
    const { settings } = parseHours('hours.yaml', hoursText);
    expect(settings.defaults.rules).toMatchObject({ maxDaysAhead: 5, holdMinutes: 10, maxLivePerMailAndService: 1 });
    expect(settings.defaults.hours.rules[0]?.weekdays).toEqual([1, 2, 3, 4, 5]);
  });

  it('may be JSON', () => {
    const json = JSON.stringify({ defaults: { zone: 'Europe/Berlin', hours: { rules: [] } } });
    expect(parseHours('hours.json', json).settings.defaults.zone).toBe('Europe/Berlin');
  });

  it('takes the example that comes with the command', () => {
    const example = readFileSync(join(import.meta.dirname, '../../infra/ops/examples/hours.yaml'), 'utf8');
    expect(problems(example)).toBe('');
  });

  it.each([
    [
      '08:00", to: "12',
      '25:00", to: "12',
      'hours.yaml:8:54  defaults.hours.rules.0.from: a time is written as "08:30"',
    ],
    ['to: "12:00"', 'to: "08:00"', 'defaults.hours.rules.0.to: the end must be after the start'],
    ['online: 2', 'online: 10000', 'counters.online: Too big: expected number to be <=500'],
    ['thu', 'someday', 'a weekday is one of mon, tue'],
    ['DE-BY', 'DE-XX', 'hours.yaml:6:25  defaults.hours.holidays.region: no public holidays are known'],
    ['Europe/Berlin', 'Europe/Bärlin', 'defaults.zone:'],
    ['Europe/Berlin', 'Europe/Atlantis', 'there is no such time zone'],
    ['maxDaysAhead: 5', 'maxDaysAhed: 5', 'Unrecognized key: "maxDaysAhed"'],
    ['defaults:', 'default:', 'the file: Unrecognized key: "default"'],
    ['maxDaysAhead: 5 }', 'maxDaysAhead: 5', 'broken YAML'],
  ])('instead of %s refuses %s', (right, wrong, message) => {
    expect(hoursText).toContain(right);
    expect(problems(hoursText.replace(right, wrong))).toContain(message);
  });

  it('names every problem at once, each with its line', () => {
    const text = hoursText.replace('online: 2', 'online: -1').replace('maxDaysAhead: 5', 'maxDaysAhead: 9999');
    expect(problems(text).split('\n')).toHaveLength(2);
  });

  it('refuses aliases that would explode', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f']
      .map((name, index) => `${name}: &${name} [${`*${'abcde'[index]},`.repeat(10)}]`)
      .join('\n')}`;
    expect(problems(bomb)).toContain('broken YAML');
  });
});
