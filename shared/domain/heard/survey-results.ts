import * as z from 'zod';

/** How many chose one of these: levels 1 to 5, or places of options from 0. Several stand together where one alone would be few. */
const ResultBin = z.strictObject({ of: z.array(z.int()), count: z.int() });
export type ResultBin = z.infer<typeof ResultBin>;

/** `bins` cover all levels or options; `few`: answers by fewer people than may be told. */
export const QuestionResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bins'), answers: z.int(), bins: z.array(ResultBin) }),
  z.strictObject({ kind: z.literal('texts'), answers: z.int() }),
  z.strictObject({ kind: z.literal('few') }),
]);
export type QuestionResult = z.infer<typeof QuestionResult>;

/** `answers`: people who answered at all; questions in the order of the survey. */
export const SurveyResults = z.strictObject({ answers: z.int(), questions: z.array(QuestionResult) });
export type SurveyResults = z.infer<typeof SurveyResults>;
