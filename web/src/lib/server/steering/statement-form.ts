import { type Draft, flatDraft, localized, needed } from '#lib/catalogue-edit/draft.ts';
import type { Api } from '#lib/server/api.ts';
import type { Entry } from '#lib/server/catalogue-edit/edit-entry.ts';
import { unitOfStatement } from '#lib/steering/steering-words.ts';
import { typedValue, valueOfTyped } from '#lib/steering/target-value.ts';
import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { StatementEffectView } from '#shared/contracts/staff/figures.ts';
import { kindOfStatement, Phase, type Statement, type StatementId } from '#shared/domain/figures/steering/statement.ts';
import type { Language } from '#shared/domain/language.ts';

type Change = Extract<RequestOf<Routes['previewStatement']>['change'], { kind: 'edit' }>;

/** What is said as a form shows it; the place in the roadmap and the day of a note are nothing to type. */
export function draftOfStatement(statement: Statement, language: Language): Draft {
  if (statement.kind === 'target') {
    const { value, by, id } = statement;
    return { value: typedValue(value, unitOfStatement(id), language), by };
  }
  if (statement.kind === 'note') return flatDraft({ text: statement.text });
  if (statement.kind === 'change') return flatDraft({ text: statement.text, on: statement.on });
  const { title, text, phase, promised, learned } = statement;
  return flatDraft({ title, text, phase, promised, learned });
}

/** What the API is asked. */
function changeOfDraft(id: StatementId, draft: Draft): Change {
  const kind = kindOfStatement(id);
  if (kind === 'target') {
    const value = valueOfTyped(draft['value'], unitOfStatement(id));
    return { kind: 'edit', content: { kind, value, by: draft['by'] ?? '' } };
  }
  const text = needed(draft, 'text');
  if (kind === 'note') return { kind: 'edit', content: { kind, text } };
  if (kind === 'change') return { kind: 'edit', content: { kind, text, on: draft['on'] ?? '' } };
  const learned = localized(draft, 'learned');
  return {
    kind: 'edit',
    content: {
      ...{ kind, text, title: needed(draft, 'title') },
      phase: Phase.safeParse(draft['phase']).data ?? 'planned',
      ...(draft['promised'] && { promised: draft['promised'] }),
      ...(learned && { learned }),
    },
  };
}

/** What is said, for the edit form. */
export function statementEntry(call: Api, statementId: StatementId, language: Language): Entry<StatementEffectView> {
  return {
    lists: [],
    isOnlyOne: true,
    async stored() {
      const answer = await call('getStatement', { statementId });
      if (!answer.ok || !answer.value.statement || answer.value.version === undefined) return undefined;
      const { statement, version, changed } = answer.value;
      return { draft: draftOfStatement(statement, language), version, changed };
    },
    preview: async (draft) =>
      await call('previewStatement', { statementId, change: changeOfDraft(statementId, draft) }),
    save: async (draft, how) =>
      await call('saveStatement', { statementId, change: changeOfDraft(statementId, draft), ...how }),
    fieldOf: (_draft, pointer) => pointer.replace(/^\/change\/content\//, '').replaceAll('/', '.'),
  };
}
