import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fewestAnswers } from '../../../shared/domain/heard/feedback.ts';
import { resultsOf, textsOf } from '../../../shared/domain/heard/results-of.ts';
import { type SurveyQuestion, standingOf } from '../../../shared/domain/heard/survey.ts';
import type { SurveyAnswer } from '../../../shared/domain/heard/survey-answer.ts';
import { wordsOf } from '../../../shared/domain/heard/words.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { SurveyAnswers, Surveys } from '../../ports/heard.ts';
import { steeredSurvey, type TodayDeps, todayIn } from './survey-view.ts';

export type GetSurveyResultsDeps = TodayDeps & {
  readonly surveys: Pick<Surveys, 'read'>;
  readonly surveyAnswers: Pick<SurveyAnswers, 'all'>;
};

/**
 * What came of a survey, for the lead. While it is open there is a count only, in steps of five: results that grow answer
 * by answer would tell who answered what.
 */
export function getSurveyResults(deps: GetSurveyResultsDeps): Handler<Routes['getSurveyResults'], StaffCaller> {
  return async ({ surveyId }, { home }) => {
    const [found, today] = await Promise.all([deps.surveys.read(home, surveyId), todayIn(deps, home)]);
    if (found === undefined || found.state === 'discarded') return fail('not_found');
    const standing = standingOf(found, today);
    const survey = steeredSurvey(found, standing);
    const answers = standing === 'draft' ? [] : await deps.surveyAnswers.all(home, surveyId);
    if (standing !== 'ended') {
      const steps = Math.floor(answers.length / fewestAnswers) * fewestAnswers;
      return ok({ survey, answers: steps, texts: [] });
    }
    const results = found.results ?? resultsOf(found.questions, answers);
    if (results === undefined) return ok({ survey, answers: answers.length, texts: [] });
    return ok({ survey, answers: results.answers, results, texts: textsByQuestion(found.questions, answers) });
  };
}

function textsByQuestion(questions: readonly SurveyQuestion[], answers: readonly SurveyAnswer[]) {
  return questions.flatMap((question, index) =>
    question.kind === 'text' ? [{ question: index, texts: textsOf(answers, index).map(markedWords) }] : [],
  );
}

function markedWords(text: string) {
  return wordsOf(text).map(({ text: word, before, mark }) => ({ text: word, before, marked: mark !== undefined }));
}
