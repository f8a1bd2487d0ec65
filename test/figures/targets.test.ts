import { describe, expect, it } from 'vitest';
import { value } from '../http/steps.ts';
import { noShow, opened, said, save, target } from './steered-figures.ts';

describe('a target', () => {
  it('shows which months would have kept it before it is saved, and stands on the public page at once', async () => {
    const { town, lead } = await opened();
    const effect = await value(lead('previewStatement', { ...noShow, change: target(7) }));
    expect(effect.months).toEqual([
      { period: '2026-02', value: 6.7, met: true },
      { period: '2026-03', value: 20.9, met: false },
    ]);
    expect(await value(lead('getStatement', noShow))).toEqual(noShow);
    expect(await save(lead, noShow.statementId, target(21))).toEqual({ version: 1 });
    const { figures } = await value(town.call('getFigures', {}));
    expect(figures.find(({ id }) => id === 'no-show')).toMatchObject({
      target: { value: 21, by: '2027-06-30' },
      met: true,
    });
  });

  it.each([
    ['offer-rate', 140, 'too_big'],
    ['waiting-time', -3, 'too_small'],
    ['satisfaction', 0.5, 'too_small'],
  ])('of %s cannot be %d', async (figure, wanted, code) => {
    const { lead } = await opened();
    const asked = { statementId: `target.${figure}`, change: target(wanted) };
    const fields = [{ pointer: '/change/content/value', code }];
    expect(await lead('previewStatement', asked)).toMatchObject({ code: 'invalid_request', fields });
    expect(await lead('saveStatement', { ...asked, expectedVersion: 'new' })).toMatchObject({ fields });
  });

  it('is to be reached on a day to come, within ten years', async () => {
    const { lead } = await opened();
    for (const [by, code] of [
      ['2026-04-15', 'in_the_past'],
      ['2099-01-01', 'too_far_ahead'],
    ] as const) {
      const answer = await lead('previewStatement', { ...noShow, change: target(7, by) });
      expect(answer).toMatchObject({ fields: [{ pointer: '/change/content/by', code }] });
    }
  });

  it('is not for figures of which neither more nor less is better, nor for what is no figure', async () => {
    const { lead } = await opened();
    for (const statementId of ['target.utilisation', 'note.weather']) {
      expect(await lead('getStatement', { statementId })).toMatchObject({ code: 'invalid_request' });
    }
    const change = said({ kind: 'note', text: { de: 'Falsch' } });
    expect(await lead('previewStatement', { ...noShow, change })).toMatchObject({
      fields: [{ pointer: '/change/content/kind', code: 'not_allowed' }],
    });
  });

  it('has a history, and each step of it can be taken back', async () => {
    const { town, lead } = await opened();
    await save(lead, noShow.statementId, target(7));
    await save(lead, noShow.statementId, target(5));
    const { versions } = await value(lead('listStatementVersions', noShow));
    expect(versions).toMatchObject([
      {
        version: 2,
        byName: 'Paula Pappel',
        isOwn: true,
        canUndo: true,
        changes: [{ field: 'value', former: '7', next: '5' }],
      },
      { version: 1, canUndo: false },
    ]);
    const undo = { kind: 'undo', version: 2 } as const;
    expect(await value(lead('saveStatement', { ...noShow, change: undo, expectedVersion: 2 }))).toEqual({ version: 3 });
    await value(lead('saveStatement', { ...noShow, change: { kind: 'withdraw' }, expectedVersion: 3 }));
    const { figures } = await value(town.call('getFigures', {}));
    expect(figures.find(({ id }) => id === 'no-show')?.target).toMatchObject({ value: 8 });
    const nothing = { kind: 'undo', version: 9 } as const;
    expect(await lead('previewStatement', { ...noShow, change: nothing })).toMatchObject({
      fields: [{ code: 'nothing_to_undo' }],
    });
  });

  it('of two leads at once is refused to the second, and nothing is overwritten', async () => {
    const { town, lead } = await opened();
    await save(lead, noShow.statementId, target(7));
    const other = await town.staff('Otto Olive');
    const theirs = { ...noShow, change: target(6), expectedVersion: 'new' as const };
    expect(await other('saveStatement', theirs)).toMatchObject({ code: 'edited_meanwhile' });
    await value(other('saveStatement', { ...theirs, expectedVersion: 1 }));
    const again = { ...noShow, change: target(5), expectedVersion: 1 };
    expect(await lead('saveStatement', again)).toMatchObject({ code: 'edited_meanwhile' });
    const mine = { ...noShow, change: target(4), expectedVersion: 2 };
    expect(await value(lead('saveStatement', mine))).toEqual({ version: 3 });
    expect(await value(lead('saveStatement', mine))).toEqual({ version: 3 });
  });

  it('cannot be withdrawn or undone before there is one', async () => {
    const { lead } = await opened();
    for (const change of [{ kind: 'withdraw' }, { kind: 'undo', version: 1 }] as const) {
      expect(await lead('previewStatement', { ...noShow, change })).toMatchObject({ code: 'not_found' });
      for (const expectedVersion of ['new', 1] as const) {
        expect(await lead('saveStatement', { ...noShow, change, expectedVersion })).toMatchObject({
          code: 'not_found',
        });
      }
    }
    expect(await lead('listStatementVersions', noShow)).toMatchObject({ code: 'not_found' });
  });
});
