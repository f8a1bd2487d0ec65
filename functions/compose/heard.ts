import type { feedbackRoutes } from '../../shared/contracts/heard/feedback-routes.ts';
import type { surveyRoutes } from '../../shared/contracts/heard/survey-routes.ts';
import type { Handlers } from '../http/serve.ts';
import { feedbacksIn } from '../store/heard/feedbacks.ts';
import { surveyAnswersIn, surveysIn } from '../store/heard/surveys.ts';
import { giveFeedback } from '../use-cases/heard/give-feedback.ts';
import { tellGaveUp } from '../use-cases/heard/tell-gave-up.ts';
import { answerSurvey } from '../use-cases/surveys/answer-survey.ts';
import { getSurvey } from '../use-cases/surveys/get-survey.ts';
import { listSurveys } from '../use-cases/surveys/list-open-surveys.ts';
import type { composeFoundation } from './outside.ts';

/** What citizens say: of a visit, of giving up, in a survey. */
export function heardHandlers(
  foundation: ReturnType<typeof composeFoundation>,
): Handlers<keyof typeof feedbackRoutes | keyof typeof surveyRoutes> {
  const deps = {
    ...foundation,
    feedbacks: feedbacksIn(foundation),
    surveys: surveysIn(foundation),
    surveyAnswers: surveyAnswersIn(foundation),
  };
  return {
    giveFeedback: giveFeedback(deps),
    tellGaveUp: tellGaveUp(deps),
    listSurveys: listSurveys(deps),
    getSurvey: getSurvey(deps),
    answerSurvey: answerSurvey(deps),
  };
}
