import { type Draft, flatDraft, linesOf, localized, needed, number, rowsIn } from '#lib/catalogue-edit/draft.ts';
import type { Api } from '#lib/server/api.ts';
import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { ServiceEffectView, ServiceToEditView } from '#shared/contracts/staff/services.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import { LifeEvent } from '#shared/domain/service.ts';
import type { Entry } from './edit-entry.ts';

type Change = RequestOf<Routes['previewService']>['change'];

/** A stored service as a form shows it. */
export function draftOfService({ service }: Pick<ServiceToEditView, 'service'>): Draft {
  const { keywords, leika, lifeEvents, combinableWith, public: isPublic, ...rest } = service;
  const marks = (list: string, ids: readonly string[]) => ids.map((id) => [`${list}.${id}.row`, '1'] as const);
  return {
    ...flatDraft({ ...rest, keywords: keywords.join('\n'), leika: leika.join('\n') }),
    ...Object.fromEntries([...marks('combinableWith', combinableWith), ...marks('lifeEvents', lifeEvents)]),
    ...(isPublic && { public: 'on' }),
  };
}

/** A service that nobody has written yet. */
export const emptyService: Draft = { unit: 'person', maxCount: '1' };

/** What the API is asked: what is empty is left out. */
function changeOfService(draft: Draft): Change {
  const url = draft['online.url'];
  const hasOnline = rowsIn(draft, 'online').length > 0;
  const optional = (name: string) => {
    const text = localized(draft, name);
    return text === undefined ? {} : { [name]: text };
  };
  return {
    kind: 'edit',
    service: {
      name: needed(draft, 'name'),
      summary: needed(draft, 'summary'),
      keywords: linesOf(draft['keywords']),
      lifeEvents: LifeEvent.options.filter((event) => draft[`lifeEvents.${event}.row`] !== undefined),
      leika: linesOf(draft['leika']),
      unit: draft['unit'] === 'piece' ? 'piece' : 'person',
      maxCount: number(draft['maxCount']),
      combinableWith: rowsIn(draft, 'combinableWith'),
      public: draft['public'] !== undefined,
      ...(draft['rank'] !== undefined && { rank: number(draft['rank']) }),
      ...(hasOnline && {
        online: {
          text: needed(draft, 'online.text'),
          needs: rowsIn(draft, 'online.needs').map((row) => needed(draft, `online.needs.${row}`)),
          url: url ?? '',
        },
      }),
      extraFields: rowsIn(draft, 'extraFields').map((row) => questionOf(draft, `extraFields.${row}`)),
      papers: rowsIn(draft, 'papers').map((row) => paperOf(draft, `papers.${row}`)),
      links: rowsIn(draft, 'links').map((row) => ({
        title: needed(draft, `links.${row}.title`),
        url: draft[`links.${row}.url`] ?? '',
      })),
      ...optional('description'),
      ...optional('fees'),
      ...optional('deadline'),
      ...optional('whoComes'),
    },
  };
}

/** A service for the edit form; `serviceId` may be that of one to come. */
export function serviceEntry(call: Api, serviceId: ServiceId): Entry<ServiceEffectView> {
  return {
    lists: ['papers', 'extraFields', 'links', 'online.needs'],
    async stored() {
      const answer = await call('getServiceToEdit', { serviceId });
      if (!answer.ok) return undefined;
      const { version, changed } = answer.value;
      return { draft: draftOfService(answer.value), version, changed };
    },
    preview: async (draft) => await call('previewService', { serviceId, change: changeOfService(draft) }),
    save: async (draft, how) => await call('saveService', { serviceId, change: changeOfService(draft), ...how }),
    fieldOf: (_draft, pointer) =>
      pointer
        .replace(/^\/change\/service\//, '')
        .replace(/^\//, '')
        .replace(/^(keywords|leika|combinableWith|lifeEvents)\/.*$/, '$1')
        .replaceAll('/', '.'),
  };
}

function questionOf(draft: Draft, at: string) {
  const hint = localized(draft, `${at}.hint`);
  return {
    id: draft[`${at}.id`] ?? '',
    label: needed(draft, `${at}.label`),
    ...(hint && { hint }),
    required: draft[`${at}.required`] === 'true',
    maxLength: number(draft[`${at}.maxLength`]),
  };
}

function paperOf(draft: Draft, at: string) {
  const [note, formUrl] = [localized(draft, `${at}.note`), draft[`${at}.formUrl`]];
  return { name: needed(draft, `${at}.name`), ...(note && { note }), ...(formUrl !== undefined && { formUrl }) };
}
