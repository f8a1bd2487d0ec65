import { type Draft, flatDraft, localized, needed, number, rowsIn } from '#lib/catalogue-edit/draft.ts';
import type { Api } from '#lib/server/api.ts';
import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { OfficeEffectView, OfficeToEditView } from '#shared/contracts/staff/offices.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { Access, type BookingRules } from '#shared/domain/office.ts';
import type { Entry } from './edit-entry.ts';

type OfficeBody = RequestOf<Routes['previewOffice']>['office'];

/** A stored office as a form shows it. Services that the town does not have any more are left as they are. */
export function draftOfOffice({ office }: Pick<OfficeToEditView, 'office'>): Draft {
  const { public: isPublic, services, ...rest } = office;
  const offered = services.flatMap(({ serviceId, minutes, extraMinutes }) => [
    [`services.${serviceId}.row`, '1'] as const,
    [`services.${serviceId}.minutes`, String(minutes)] as const,
    [`services.${serviceId}.extraMinutes`, String(extraMinutes)] as const,
  ]);
  return { ...flatDraft(rest), ...Object.fromEntries(offered), ...(isPublic && { public: 'on' }) };
}

/** What the API is asked: what is empty is left out. */
function officeOfDraft(draft: Draft): OfficeBody {
  const optional = (name: string, at = name) => {
    const text = localized(draft, at);
    return text === undefined ? {} : { [name]: text };
  };
  const rule = (name: keyof typeof BookingRules.shape) => number(draft[`rules.${name}`]);
  const yesOrNo = (name: string) => Access.shape.inductionLoop.safeParse(draft[`access.${name}`]).data ?? 'unknown';
  return {
    name: needed(draft, 'name'),
    address: {
      street: draft['address.street'] ?? '',
      postalCode: draft['address.postalCode'] ?? '',
      town: draft['address.town'] ?? '',
      ...optional('detail', 'address.detail'),
    },
    access: {
      stepFree: Access.shape.stepFree.safeParse(draft['access.stepFree']).data ?? 'unknown',
      inductionLoop: yesOrNo('inductionLoop'),
      accessibleToilet: yesOrNo('accessibleToilet'),
      ...optional('note', 'access.note'),
    },
    ...optional('directions'),
    ...(draft['phone'] !== undefined && { phone: draft['phone'] }),
    public: draft['public'] !== undefined,
    ...optional('releaseNote'),
    rules: {
      cellMinutes: rule('cellMinutes'),
      dayStart: draft['rules.dayStart'] ?? '',
      bufferMinutes: rule('bufferMinutes'),
      minNoticeMinutes: rule('minNoticeMinutes'),
      maxDaysAhead: rule('maxDaysAhead'),
      holdMinutes: rule('holdMinutes'),
      confirmMinutes: rule('confirmMinutes'),
      maxLivePerMailAndService: rule('maxLivePerMailAndService'),
      changeUntilMinutes: rule('changeUntilMinutes'),
    },
    services: rowsIn(draft, 'services').map((serviceId) => ({
      serviceId,
      minutes: number(draft[`services.${serviceId}.minutes`]),
      extraMinutes: number(draft[`services.${serviceId}.extraMinutes`]),
    })),
  };
}

/** An office for the edit form. */
export function officeEntry(call: Api, officeId: OfficeId): Entry<OfficeEffectView> {
  return {
    lists: [],
    async stored() {
      const answer = await call('getOfficeToEdit', { officeId });
      if (!answer.ok) return undefined;
      const { version, changed } = answer.value;
      return { draft: draftOfOffice(answer.value), version, changed };
    },
    preview: async (draft) => await call('previewOffice', { officeId, office: officeOfDraft(draft) }),
    save: async (draft, { expectedVersion, note }) =>
      await call('saveOffice', {
        officeId,
        office: officeOfDraft(draft),
        expectedVersion: Number(expectedVersion),
        ...(note !== undefined && { note }),
      }),
    fieldOf(draft, pointer) {
      const name = pointer.replace(/^\/office\//, '').replaceAll('/', '.');
      const [, row, field] = /^services\.(\d+)\.(\w+)$/.exec(name) ?? [];
      const serviceId = row === undefined ? undefined : rowsIn(draft, 'services')[Number(row)];
      if (serviceId === undefined) return name;
      return `services.${serviceId}.${field === 'extraMinutes' ? 'extraMinutes' : 'minutes'}`;
    },
  };
}
