import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Survey } from '../../../shared/domain/heard/survey.ts';
import { SurveyAnswer } from '../../../shared/domain/heard/survey-answer.ts';
import type { SurveyAnswers, Surveys } from '../../ports/heard.ts';
import type { Repeat } from '../repeat.ts';
import { type EntriesDeps, entriesIn } from '../staff-entries.ts';
import type { Table } from '../table.ts';
import { answeredKey, surveyAnswerKey, surveyAnswersPk, surveyKey, surveysPk } from './heard-keys.ts';

export function surveysIn(deps: EntriesDeps): Surveys {
  return entriesIn(deps, { pk: surveysPk, key: surveyKey, schema: Survey });
}

const StoredAnswer = z.object({ answer: SurveyAnswer });
const unwritten = { condition: 'attribute_not_exists(pk)' } as const;

/** See `SurveyAnswers`: an item each, written together with the mark of who has answered. */
export function surveyAnswersIn({ table, repeat }: { readonly table: Table; readonly repeat: Repeat }): SurveyAnswers {
  return {
    async add(tenant, { survey, id, mark, keepUntil }, answer) {
      const steps = [
        { item: { ...surveyAnswerKey(tenant, { survey, id }), answer, ttl: keepUntil }, ...unwritten },
        { item: { ...answeredKey(tenant, mark), ttl: keepUntil }, ...unwritten },
      ];
      const sent = await repeat(() => table.transact(steps));
      if (sent.kind === 'done') return 'kept';
      const [said] = sent.verdicts;
      if (said?.kind !== 'refused') return 'answered';
      // Sent before: the reply was lost, or the same key was used for something else.
      return isDeepStrictEqual(StoredAnswer.parse(said.stored).answer, answer) ? 'kept' : 'other';
    },
    async all(tenant, survey) {
      const rows = await table.query({ pk: surveyAnswersPk(tenant, survey) });
      return rows.map((row) => StoredAnswer.parse(row).answer);
    },
  };
}
