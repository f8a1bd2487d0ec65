// The shape of error pages, which SvelteKit takes from here.
/// <reference path="../../web/src/app.d.ts" />
import { describe, expect, it } from 'vitest';
import { ApiUnreachable, type Call } from '../../shared/contracts/client.ts';
import { type Entry, editEntry } from '../../web/src/lib/server/catalogue-edit/edit-entry.ts';
import { officeEntry } from '../../web/src/lib/server/catalogue-edit/office-form.ts';
import { serviceEntry } from '../../web/src/lib/server/catalogue-edit/service-form.ts';
import { type Change, pressed } from '../../web/src/lib/server/plan/change-hours.ts';
import { readPress } from '../../web/src/lib/server/plan/press.ts';
import { openPortal } from '../http/portal.ts';
import { at, book, value } from '../http/steps.ts';
import { makeOffice, makeService, officeId, openingRule } from '../support/make.ts';
import { grant, signIn } from '../support/staff.ts';

const here = officeId('rathaus-mitte');
const { id: serviceId } = makeService();

/** A town with two who may edit it; of the first's saving the first reply gets lost on the way. */
async function house() {
  const portal = await openPortal({ offices: [makeOffice(), makeOffice({ id: 'buergerbuero-sued', number: 18 })] });
  const lead = await signIn(portal, { name: 'Quendolin Quitte', grants: [grant('lead-clerk')] });
  const other = await signIn(portal, { name: 'Sina Schlehe', grants: [grant('lead-clerk')] });
  const lost = new Set<string>();
  const call: Call = async (name, input, options) => {
    const answer = await lead.call(name, input, options);
    if (!name.startsWith('save') || lost.has(name)) return answer;
    lost.add(name);
    throw new ApiUnreachable('The connection was lost.');
  };
  return { portal, call, sure: lead.call, other: other.call };
}

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.set(name, text);
  return form;
};

describe('hours whose saving was not answered', () => {
  const change: Change = {
    kind: 'hours',
    hours: { rules: [openingRule()], closures: [{ from: at.date, until: at.date }] },
  };
  const press = (call: Call, fields: Readonly<Record<string, string>>) =>
    pressed({ call, officeId: here, change, expectedVersion: 1 }, readPress(formOf(fields), 'this change'));
  const save = { intent: 'save', seen: 'this change', stranded: at.date, choice: 'rebook' };

  it('are saved by pressing again, and whoever lost the place is told', async () => {
    const { portal, call } = await house();
    await book(portal, 'key');
    await portal.deliver();
    const before = portal.mailbox.length;
    await expect(press(call, save)).rejects.toThrow(ApiUnreachable);
    expect(await press(call, save)).toMatchObject({
      kind: 'saved',
      saved: { version: 2, groups: [{ date: at.date, count: 1, choice: 'rebook' }] },
    });
    await portal.deliver();
    expect(portal.mailbox.length).toBeGreaterThan(before);
  });

  it('are a conflict where somebody else has saved', async () => {
    const { sure, other } = await house();
    await value(other('saveHours', { officeId: here, change, expectedVersion: 1 }));
    expect(await press(sure, save)).toMatchObject({
      status: 409,
      conflict: { version: 2, theirs: [{ byName: 'Sina Schlehe' }] },
    });
  });

  it('are not saved before this change was seen, nor without a choice for each day', async () => {
    const { portal, sure } = await house();
    await book(portal, 'key');
    expect(await press(sure, { ...save, seen: 'another change' })).toMatchObject({ kind: 'shown', notSeen: true });
    const { choice: _, ...unchosen } = save;
    expect(await press(sure, unchosen)).toMatchObject({ status: 409, missing: [at.date], notSeen: false });
    const { stranded: __, ...elsewhere } = save;
    expect(await press(sure, elsewhere)).toMatchObject({ status: 409, missing: [at.date], notSeen: true });
    expect(await value(sure('getOfficeHours', { officeId: here }))).toMatchObject({ version: 1 });
  });
});

describe('an office or a service whose saving was not answered', () => {
  /** Looks at a changed name, and then saves it as often as told. */
  async function saved<Seen extends { readonly changes: readonly unknown[] }>(offer: Entry<Seen>, name: string) {
    const stored = await offer.stored();
    const fields = { ...stored?.draft, 'name.de': name, version: String(stored?.version) };
    const looked = await editEntry(formOf({ ...fields, intent: 'preview' }), offer);
    const seen = looked.kind === 'shown' ? looked.page.seen : undefined;
    return (as = seen ?? '') => editEntry(formOf({ ...fields, intent: 'save', seen: as }), offer);
  }

  it.each([
    { what: 'office', offerOf: (call: Call) => officeEntry(call, here) },
    { what: 'service', offerOf: (call: Call) => serviceEntry(call, serviceId) },
  ])('is saved by pressing again: $what', async ({ offerOf }) => {
    const { call } = await house();
    const save = await saved<{ readonly changes: readonly unknown[] }>(offerOf(call), 'Neuer Name');
    await expect(save()).rejects.toThrow(ApiUnreachable);
    expect(await save()).toEqual({ kind: 'saved', version: 2 });
  });

  it('is a conflict where somebody else has saved, and is not saved unseen', async () => {
    const { sure, other } = await house();
    const save = await saved(officeEntry(sure, here), 'Mein Name');
    expect(await save('another change')).toMatchObject({ kind: 'shown', page: { notSeen: true } });
    const theirs = await saved(officeEntry(other, here), 'Ihr Name');
    expect(await theirs()).toEqual({ kind: 'saved', version: 2 });
    expect(await save()).toMatchObject({
      status: 409,
      page: { version: 2, conflict: { differences: [expect.anything()] } },
    });
  });
});
