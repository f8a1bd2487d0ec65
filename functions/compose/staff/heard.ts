import type { sentencesRoutes } from '../../../shared/contracts/staff/sentences-routes.ts';
import type { surveysRoutes } from '../../../shared/contracts/staff/surveys-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { feedbacksIn } from '../../store/heard/feedbacks.ts';
import { surveyAnswersIn, surveysIn } from '../../store/heard/surveys.ts';
import { judgeSentence } from '../../use-cases/heard/judge-sentence.ts';
import { listSentences } from '../../use-cases/heard/list-sentences.ts';
import { advanceSurvey } from '../../use-cases/surveys/advance-survey.ts';
import { answerStaffSurvey } from '../../use-cases/surveys/answer-staff-survey.ts';
import { getStaffSurvey } from '../../use-cases/surveys/get-survey.ts';
import { getSurveyResults } from '../../use-cases/surveys/get-survey-results.ts';
import { listStaffSurveys } from '../../use-cases/surveys/list-open-surveys.ts';
import { listSurveysToSteer } from '../../use-cases/surveys/list-surveys-to-steer.ts';
import { saveSurvey } from '../../use-cases/surveys/save-survey.ts';
import { writeSurvey } from '../../use-cases/surveys/write-survey.ts';
import type { StaffFoundation } from './foundation.ts';

/** What people wrote, for leads to judge; surveys, for leads to write and for staff to answer. */
export function heardStaffHandlers(
  foundation: StaffFoundation,
  guard: Guard,
): Handlers<keyof typeof sentencesRoutes | keyof typeof surveysRoutes> {
  const deps = {
    ...foundation,
    feedbacks: feedbacksIn(foundation),
    surveys: surveysIn(foundation),
    surveyAnswers: surveyAnswersIn(foundation),
  };
  return {
    listSentences: guard('listSentences', listSentences(deps)),
    judgeSentence: guard('judgeSentence', judgeSentence(deps)),
    listStaffSurveys: guard('listStaffSurveys', listStaffSurveys(deps)),
    getStaffSurvey: guard('getStaffSurvey', getStaffSurvey(deps)),
    answerStaffSurvey: guard('answerStaffSurvey', answerStaffSurvey(deps)),
    listSurveysToSteer: guard('listSurveysToSteer', listSurveysToSteer(deps)),
    writeSurvey: guard('writeSurvey', writeSurvey(deps)),
    saveSurvey: guard('saveSurvey', saveSurvey(deps)),
    advanceSurvey: guard('advanceSurvey', advanceSurvey(deps)),
    getSurveyResults: guard('getSurveyResults', getSurveyResults(deps)),
  };
}
