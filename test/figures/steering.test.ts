import { describe, expect, it } from 'vitest';
import type { StatementDraft } from '../../shared/contracts/staff/figures.ts';
import { value } from '../http/steps.ts';
import { day } from '../support/make.ts';
import { grant } from '../support/staff.ts';
import { visits } from './released-town.ts';
import { noShow, note, opened, said, save, target } from './steered-figures.ts';

describe('what the programme lead sees', () => {
  it('is the month so far, the last published one with what came before, and who pulls a figure off its target', async () => {
    const { lead } = await opened();
    const view = await value(lead('getSteering', {}));
    expect(view).toMatchObject({ month: '2026-04', through: '2026-04-14', published: '2026-03' });
    const figure = view.figures.find(({ id }) => id === 'no-show');
    expect(figure).toMatchObject({
      target: { value: 8 },
      soFar: { value: 18.6, met: false },
      published: { value: 20.9, met: false },
      monthBefore: { period: '2026-02', value: 6.7 },
    });
    // Nothing was published then: that is not the same as nothing to measure.
    expect(figure?.yearBefore).toBeUndefined();
    // 50 of 150 at the first office, (33.3 - 8) * 150 / 354 of the town's 12.9 points.
    expect(figure?.published?.why).toMatchObject({ gap: 12.9, masked: 0 });
    expect(figure?.published?.why?.parts[0]).toMatchObject({ kind: 'office', points: 10.7 });
  });

  it('hides the few, in the month so far as well', async () => {
    const { town, lead } = await opened();
    await town.count('2026-04-14', visits([100, 80, 60, 40], [40, 9, 8, 2]));
    const { figures } = await value(lead('getSteering', {}));
    const why = figures.find(({ id }) => id === 'no-show')?.soFar.why;
    expect(why?.masked).toBeGreaterThanOrEqual(2);
    expect(why?.parts.length).toBeLessThanOrEqual(2);
  });

  it('is for the lead of the whole town', async () => {
    const { town } = await opened();
    for (const grants of [[grant('lead-clerk')], [grant('clerk')], [grant('auditor')], [grant('lead', 'mitte')]]) {
      const call = await town.staff('Sina Schlehe', grants);
      const change = { kind: 'withdraw' as const };
      for (const answer of [
        call('getSteering', {}),
        call('listStatements', {}),
        call('getStatement', noShow),
        call('previewStatement', { ...noShow, change }),
        call('saveStatement', { ...noShow, change, expectedVersion: 1 }),
        call('listStatementVersions', noShow),
      ]) {
        expect(await answer).toMatchObject({ code: 'not_permitted' });
      }
    }
  });
});

describe('what is said in public', () => {
  it('explains a bad month at once, bears the day it was written, and can be withdrawn and said again', async () => {
    const { town, lead } = await opened();
    const text = { de: 'Wir erinnern jetzt zweimal.', en: 'We remind twice now.' };
    await save(lead, note.statementId, said({ kind: 'note', text }));
    const shown = async () =>
      (await value(town.call('getFigures', {}))).figures.find(({ id }) => id === 'no-show')?.note;
    expect(await shown()).toEqual({ text, on: '2026-04-15' });
    await value(lead('saveStatement', { ...note, change: { kind: 'withdraw' }, expectedVersion: 1 }));
    expect(await shown()).toBeUndefined();
    town.clock.forward({ hours: 48 });
    await save(lead, note.statementId, said({ kind: 'note', text }));
    expect(await shown()).toEqual({ text, on: '2026-04-17' });
  });

  it('tells on a timeline what has changed, never what is to come', async () => {
    const { town, lead } = await opened();
    const change = (on: string) => said({ kind: 'change', on: day(on), text: { de: 'Zweiter Schalter' } });
    const early = { statementId: 'change.schalter', change: change('2026-05-01') };
    expect(await lead('previewStatement', early)).toMatchObject({
      fields: [{ pointer: '/change/content/on', code: 'too_far_ahead' }],
    });
    await save(lead, 'change.schalter', change('2026-03-03'));
    expect((await value(town.call('getFigures', {}))).timeline).toEqual([
      { on: '2026-03-03', text: { de: 'Zweiter Schalter' } },
    ]);
  });

  it('proposes what was changed in the house, and tells it only when the lead says so', async () => {
    const { town, lead } = await opened();
    const clerk = await town.staff('Quendolin Quitte', [grant('lead-clerk')]);
    const { hours, version } = await value(clerk('getOfficeHours', { officeId: 'mitte' }));
    const change = { kind: 'hours' as const, hours: { ...hours, rules: hours.rules.slice(1) } };
    await value(clerk('saveHours', { officeId: 'mitte', change, expectedVersion: version }));
    const { proposals } = await value(lead('listStatements', {}));
    expect(proposals).toMatchObject(
      [{ statementId: 'change.2026-04-15-hours-mitte', on: '2026-04-15', text: { de: /^Neue Öffnungszeiten: / } }].map(
        (one) => ({ ...one, text: { de: expect.stringMatching(one.text.de) } }),
      ),
    );
    expect((await value(town.call('getFigures', {}))).timeline).toEqual([]);
    const [proposal] = proposals;
    if (!proposal) throw new Error('Nothing is proposed');
    const { statementId, on, text } = proposal;
    await save(lead, statementId, said({ kind: 'change', on, text }));
    const after = await value(lead('listStatements', {}));
    expect(after.proposals).toEqual([]);
    expect(after.statements).toMatchObject([{ version: 1, statement: { id: statementId, on } }]);
    expect((await value(town.call('getFigures', {}))).timeline).toHaveLength(1);
  });

  it('is noted in the audit', async () => {
    const { town, lead } = await opened();
    await save(lead, noShow.statementId, target(7));
    const auditor = await town.staff('Anna Ahorn', [grant('auditor')]);
    const { entries } = await value(auditor('listAudit', { action: 'target-saved' }));
    expect(entries).toMatchObject([{ action: 'target-saved', object: 'target.no-show' }]);
  });
});

describe('the roadmap', () => {
  const promise = (more: Partial<Extract<StatementDraft, { kind: 'promise' }>> = {}) =>
    said({
      ...{ kind: 'promise', title: { de: 'Automat' }, text: { de: 'Ausweise am Abend abholen.' }, phase: 'planned' },
      ...more,
    });

  it('shows what was promised in the order of the lead, and what has become overdue', async () => {
    const { town, lead } = await opened();
    await save(lead, 'promise.automat', promise({ promised: day('2026-05-01') }));
    town.clock.forward({ hours: 24 });
    await save(
      lead,
      'promise.chat',
      promise({ title: { de: 'Chat' }, phase: 'stopped', learned: { de: 'Zu teuer.' } }),
    );
    expect((await value(town.call('getRoadmap', {}))).entries.map(({ id }) => id)).toEqual(['automat', 'chat']);
    await save(lead, 'promise.chat', promise({ title: { de: 'Chat' }, phase: 'stopped', rank: 1 }));
    town.clock.forward({ hours: 480 });
    const { entries } = await value(town.call('getRoadmap', {}));
    expect(entries).toMatchObject([{ id: 'chat' }, { id: 'automat', overdue: true, promised: '2026-05-01' }]);
    // The broken promise may be explained without another day.
    await save(
      lead,
      'promise.automat',
      promise({ promised: day('2026-05-01'), learned: { de: 'Lieferung zu spät.' } }),
    );
    const anew = { statementId: 'promise.neu', change: promise({ promised: day('2026-05-01') }) };
    expect(await lead('previewStatement', anew)).toMatchObject({
      fields: [{ pointer: '/change/content/promised', code: 'in_the_past' }],
    });
    const far = { statementId: 'promise.neu', change: promise({ promised: day('2099-05-01') }) };
    expect(await lead('previewStatement', far)).toMatchObject({ fields: [{ code: 'too_far_ahead' }] });
  });

  it('of a town that has promised nothing is empty', async () => {
    const { town } = await opened();
    expect(await value(town.call('getRoadmap', {}))).toEqual({ entries: [] });
  });
});
