import { describe, expect, it } from 'vitest';
import { armOf, ExperimentId } from '../../shared/domain/figures/experiment/experiment.ts';
import { makeOffice } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';
import { aPlan, plea } from './experiment-steps.ts';
import { openPortal, type Portal } from './portal.ts';
import { type Access, codeIn, hold, person, value } from './steps.ts';

const experimentId = ExperimentId.parse('bitte-um-absage');
const asLead = async (portal: Portal) => {
  const { call } = await signIn(portal, { name: 'Lea Lead', grants: [grant('lead'), grant('clerk')] });
  return {
    start: (changes: object = {}, id: string = experimentId) =>
      call('startExperiment', { experimentId: id, plan: { ...aPlan, ...changes } }),
    preview: (changes: object = {}) => call('previewExperiment', { experimentId, plan: { ...aPlan, ...changes } }),
    end: (because?: { readonly de: string }) => call('endExperiment', { experimentId, ...(because && { because }) }),
  };
};
const wide = makeOffice({
  hours: { rules: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '18:00', counters: { online: 9, staff: 9 } }] },
  rules: { maxLivePerMailAndService: 50 },
});

type Booked = Access & { readonly id: string };

/** So many book for 24 November, at times of their own; answers who they are. */
async function booked(portal: Portal, people: number, who = 'person'): Promise<readonly Booked[]> {
  const all: Booked[] = [];
  for (let index = 0; index < people; index += 1) {
    const time = `${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${index % 6}0`;
    const { reference, token } = await hold(portal, `${who}-${index}`, { time });
    await value(portal.call('giveDetails', { reference, ...person, mail: `${who}${index}@example.org` }, { token }));
    await portal.deliver();
    await value(portal.call('confirmAppointment', { reference, code: codeIn(portal) }, { token }));
    await portal.deliver();
    // Nobody books so much from one address.
    if (index % 20 === 19) portal.clock.forward({ hours: 1 });
    all.push({ reference, token, id: reference.split('.').at(-1) ?? '' });
  }
  return all;
}

/** Every second one did not come; the others were served. */
async function comeInTurn(portal: Portal, people: readonly Booked[]): Promise<void> {
  const desk = { officeId: wide.id, counter: 4 };
  const { call } = await signIn(portal, { name: 'Erika Quitte', desk });
  for (const [index, { id: ticketId, reference }] of people.entries()) {
    const seen = { officeId: wide.id, ticketId };
    if (index % 2 === 0) await value(call('noShow', { ...seen, version: 1 }));
    else {
      const arrived = await value(call('checkIn', { officeId: wide.id, code: reference }));
      const called = await value(call('callTicket', { ...seen, version: arrived.version }));
      const served = await value(call('startService', { ...seen, version: called.version }));
      await value(call('finishTicket', { ...seen, version: served.version }));
    }
  }
  await portal.deliver();
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
    expect(withPlea).toBe(ids.filter(({ id }) => armOf(experimentId, id) === 'b').length);
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
    portal.clock.set('2026-12-24T09:00:00Z');
    expect(await (await asLead(portal)).end()).toMatchObject({ code: 'not_yet' });
    portal.clock.set('2026-12-25T09:00:00Z');
    const again = await asLead(portal);
    const { result } = await value(again.end());
    expect(result).toMatchObject({ why: 'latest-day', endedOn: '2026-12-25', verdict: 'not-shown' });
    expect(await value(again.end())).toMatchObject({ result });
    expect(await value(portal.call('listExperiments', {}))).toMatchObject({ experiments: [{ result }] });
  });

  it('counts what became of everybody, and ends by itself in the night after its plan is fulfilled', async () => {
    const portal = await openPortal({ offices: [wide] });
    const { start } = await asLead(portal);
    const { perArm } = await value(start());
    expect(perArm).toBe(16);
    const people = await booked(portal, 48);
    portal.clock.set('2026-11-23T09:00:00Z');
    await portal.run('remind');
    // Booked too late to be reminded.
    const late = await booked(portal, 12, 'late');
    const inB = people.filter(({ id }) => armOf(experimentId, id) === 'b');
    const givesBack = inB[1];
    if (givesBack) await value(portal.call('cancelAppointment', givesBack, { token: givesBack.token }));
    await portal.deliver();
    portal.clock.set('2026-11-24T16:30:00Z');
    const inA = people.filter((one) => !inB.includes(one));
    for (const group of [inA, inB.filter((one) => one !== givesBack), late]) await comeInTurn(portal, group);
    expect(await portal.run('end-experiments')).toMatchObject({ done: 0 });
    const { experiments } = await value(portal.call('listExperiments', {}));
    expect(experiments).toMatchObject([{ progress: { through: '2026-11-23', known: 0 } }]);

    portal.clock.set('2026-11-25T04:37:00Z');
    expect(await portal.run('end-experiments')).toMatchObject({ done: 1 });
    const ended = await value(portal.call('listExperiments', {}));
    expect(ended.experiments[0]?.result).toMatchObject({ endedOn: '2026-11-25', why: 'reached', verdict: 'not-shown' });
    const { a, b } = ended.experiments[0]?.result?.halves ?? {};
    expect([a?.people, b?.people]).toEqual([perArm, perArm]);
    const { timeline } = await value(portal.call('getFigures', {}));
    expect(timeline.map(({ on, experiment }) => [on, experiment])).toEqual([
      ['2026-11-10', experimentId],
      ['2026-11-25', experimentId],
    ]);
    portal.clock.forward({ hours: 24 });
    expect(await portal.run('end-experiments')).toMatchObject({ done: 0 });
    const again = await value(portal.call('listExperiments', {}));
    expect(again.experiments).toEqual(ended.experiments);
  });

  it('is stopped early with a reason only, claims nothing then, and makes room for another', async () => {
    const portal = await openPortal({ offices: [wide] });
    const { start, end } = await asLead(portal);
    await value(start());
    const because = { de: 'Der Satz war missverständlich.' };
    expect(await end({ de: 'kurz' })).toMatchObject({ code: 'invalid_request' });
    const { result } = await value(end(because));
    expect(result).toEqual({ endedOn: '2026-11-10', why: 'stopped', because, verdict: 'too-early' });
    expect(await value(end({ de: 'Ein anderer Grund als vorher.' }))).toMatchObject({ result });
    const { timeline } = await value(portal.call('getFigures', {}));
    expect(timeline.map(({ text }) => text.de)).toEqual([
      'Versuch begonnen: Hilft eine Bitte um Absage?',
      'Versuch abgebrochen: Hilft eine Bitte um Absage?',
    ]);
    await value(start({}, 'noch-einer'));
    await booked(portal, 6);
    portal.clock.set('2026-11-23T09:00:00Z');
    await portal.run('remind');
    expect(portal.stored().filter(({ kind }) => kind === 'reminded')).toHaveLength(6);
  });

  it('is shown before it is begun: how many it needs, and until when they will have come', async () => {
    const portal = await openPortal({ offices: [wide] });
    const { preview } = await asLead(portal);
    expect(await value(preview())).toEqual({ perArm: 16, firstReminders: '2026-11-11' });
    const people = await booked(portal, 26);
    portal.clock.set('2026-11-24T16:30:00Z');
    await comeInTurn(portal, people);
    await portal.run('count');
    portal.clock.set('2026-11-25T09:00:00Z');
    const shown = await value((await asLead(portal)).preview());
    // 26 people in 28 days, told as 25; 32 are needed.
    expect(shown).toMatchObject({ recent: { people: 25, missedPercent: 50 }, reachedBy: '2027-01-01' });
    expect(await value(portal.call('listExperiments', {}))).toMatchObject({ experiments: [] });
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
    ['an end before anybody was reminded', { until: '2026-11-11' }, '/plan/until too_soon'],
    ['an end too far away', { until: '2027-11-10' }, '/plan/until too_far_ahead'],
    ['two texts that are the same', { texts: { a: aPlan.texts.b, b: aPlan.texts.b } }, '/plan/texts/b/de no_effect'],
    ['a language without its text', { texts: { b: { ...aPlan.texts.b, nl: '' } } }, '/plan/texts/b/nl required'],
  ])('is refused with the reason: %s', async (_, changes, problem) => {
    const { start, preview } = await asLead(await openPortal());
    for (const answer of [await preview(changes), await start(changes)]) {
      const fields = answer.ok ? [] : (answer.fields ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
      expect(fields).toEqual([problem]);
    }
  });

  it('that there is not cannot end', async () => {
    expect(await (await asLead(await openPortal())).end()).toMatchObject({ code: 'not_found' });
  });

  it('is for leads', async () => {
    const { call } = await signIn(await openPortal());
    const asked = { experimentId, plan: aPlan };
    expect(await call('startExperiment', asked)).toMatchObject({ code: 'not_permitted' });
    expect(await call('previewExperiment', asked)).toMatchObject({ code: 'not_permitted' });
    expect(await call('endExperiment', { experimentId })).toMatchObject({ code: 'not_permitted' });
  });
});
