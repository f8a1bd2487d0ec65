import { describe, expect, it } from 'vitest';
import { armOf, ExperimentId } from '../../shared/domain/figures/experiment/experiment.ts';
import { makeOffice } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { aPlan, plea } from './experiment-steps.ts';
import { openPortal, type Portal } from './portal.ts';
import { codeIn, hold, person, value } from './steps.ts';

const experimentId = ExperimentId.parse('bitte-um-absage');
const asLead = async (portal: Portal) => {
  const { call } = await signIn(portal, { name: 'Lea Lead', grants: [grant('lead'), grant('clerk')] });
  return {
    start: (changes: object = {}, id: string = experimentId) =>
      call('startExperiment', { experimentId: id, plan: { ...aPlan, ...changes } }),
    end: () => call('endExperiment', { experimentId }),
  };
};
const wide = makeOffice({
  hours: { rules: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '18:00', counters: { online: 9, staff: 9 } }] },
  rules: { maxLivePerMailAndService: 50 },
});

/** So many book for 24 November; answers their ids. */
async function booked(portal: Portal, people: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < people; index += 1) {
    const time = `${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${index % 6}0`;
    const { reference, token } = await hold(portal, `person-${index}`, { time });
    await value(portal.call('giveDetails', { reference, ...person, mail: `p${index}@example.org` }, { token }));
    await portal.deliver();
    await value(portal.call('confirmAppointment', { reference, code: codeIn(portal) }, { token }));
    await portal.deliver();
    ids.push(reference.split('.').at(-1) ?? '');
  }
  return ids;
}

describe('an experiment on the text of reminders', () => {
  it('sends each half its own text from the next day on, and says which nowhere but in the log', async () => {
    const portal = await openPortal({ offices: [wide] });
    const { start } = await asLead(portal);
    await value(start());
    const ids = await booked(portal, 16);
    portal.mailbox.splice(0);
    portal.clock.set('2026-11-23T09:00:00Z');
    await portal.run('remind');
    const withPlea = portal.mailbox.filter(({ text }) => text.includes(plea)).length;
    expect(withPlea).toBe(ids.filter((id) => armOf(experimentId, id) === 'b').length);
    expect(portal.mailbox).toHaveLength(16);
    expect(withPlea).toBeGreaterThan(0);
    expect(withPlea).toBeLessThan(16);
    const told = () => portal.stored().filter(({ kind }) => kind === 'reminded');
    expect(told()).toHaveLength(16);
    expect(JSON.stringify(told())).not.toContain('@');
    portal.clock.forward({ hours: 1 });
    await portal.run('remind');
    expect([told().length, portal.mailbox.length]).toEqual([16, 16]);
  });

  it('leaves reminders as they are on the day it begins, and after its latest day', async () => {
    const portal = await openPortal({ offices: [wide] });
    await booked(portal, 8);
    portal.clock.set('2026-11-23T09:00:00Z');
    await value((await asLead(portal)).start());
    portal.mailbox.splice(0);
    await portal.run('remind');
    expect(portal.mailbox.filter(({ text }) => text.includes(plea))).toEqual([]);
    expect(portal.mailbox).toHaveLength(8);
  });

  it('tells nothing before its end, then all of it, to everybody and for good', async () => {
    const portal = await openPortal({ offices: [wide] });
    const { start } = await asLead(portal);
    const { perArm } = await value(start());
    expect(perArm).toBeLessThan(30);
    await booked(portal, 8);
    portal.clock.set('2026-11-23T09:00:00Z');
    await portal.run('remind');
    expect(await (await asLead(portal)).end()).toMatchObject({ code: 'not_yet' });
    const { experiments } = await value(portal.call('listExperiments', {}));
    expect(experiments).toEqual([{ id: experimentId, plan: aPlan, startedOn: '2026-11-10', perArm }]);
    portal.clock.set('2026-12-25T09:00:00Z');
    const again = await asLead(portal);
    const { result } = await value(again.end());
    expect(result).toMatchObject({ why: 'latest-day', endedOn: '2026-12-25', verdict: 'not-shown' });
    expect(await value(again.end())).toMatchObject({ result });
    expect(await value(portal.call('listExperiments', {}))).toMatchObject({ experiments: [{ result }] });
  });

  it('keeps its plan: the same again is the same, another one is refused, and a second experiment has to wait', async () => {
    const portal = await openPortal();
    const { start } = await asLead(portal);
    const begun = await value(start());
    expect(await value(start())).toEqual(begun);
    expect(await start({ differencePoints: 30 })).toMatchObject({ code: 'plan_is_frozen' });
    expect(await start({}, 'noch-einer')).toMatchObject({ code: 'experiment_running' });
    portal.clock.set('2026-12-25T09:00:00Z');
    expect(await value((await asLead(portal)).start({ until: '2027-02-01' }, 'noch-einer'))).toMatchObject({
      perArm: begun.perArm,
    });
  });

  it.each([
    [
      'a difference larger than the share itself',
      { usualPercent: 5, differencePoints: 6 },
      '/plan/differencePoints too_big',
    ],
    ['an end that is over', { until: '2026-11-10' }, '/plan/until in_the_past'],
    ['an end too far away', { until: '2027-11-10' }, '/plan/until too_far_ahead'],
    ['two texts that are the same', { texts: { a: aPlan.texts.b, b: aPlan.texts.b } }, '/plan/texts/b/de no_effect'],
    ['a language without its text', { texts: { b: { ...aPlan.texts.b, nl: '' } } }, '/plan/texts/b/nl required'],
  ])('is refused with the reason: %s', async (_, changes, problem) => {
    const { start } = await asLead(await openPortal());
    const answer = await start(changes);
    const fields = answer.ok ? [] : (answer.fields ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(fields).toEqual([problem]);
  });

  it('that there is not cannot end', async () => {
    expect(await (await asLead(await openPortal())).end()).toMatchObject({ code: 'not_found' });
  });

  it('is for leads', async () => {
    const { call } = await signIn(await openPortal());
    expect(await call('startExperiment', { experimentId, plan: aPlan })).toMatchObject({ code: 'not_permitted' });
  });
});
