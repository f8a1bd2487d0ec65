import { isFew } from '../figures/few-people.ts';
import { fewestAnswers } from './feedback.ts';
import type { SurveyQuestion } from './survey.ts';
import type { SurveyAnswer } from './survey-answer.ts';
import type { QuestionResult, ResultBin, SurveyResults } from './survey-results.ts';

/**
 * What may be told of the answers to a survey that has ended; undefined where there are fewer than five. A count of 1 to 4
 * never stands alone, and nothing else that is told adds up to it: levels are put together with the next, options with
 * the smallest others.
 */
export function resultsOf(
  questions: readonly SurveyQuestion[],
  answers: readonly SurveyAnswer[],
): SurveyResults | undefined {
  if (answers.length < fewestAnswers) return undefined;
  return {
    answers: answers.length,
    questions: questions.map((question, index) => resultOf(question, given(answers, index))),
  };
}

/** All texts that were given to a question, in order of the alphabet: the order of arrival tells who wrote what. */
export function textsOf(answers: readonly SurveyAnswer[], question: number): readonly string[] {
  return given(answers, question)
    .filter((one) => typeof one === 'string')
    .toSorted((one, other) => one.localeCompare(other, 'de'));
}

function given(answers: readonly SurveyAnswer[], question: number): readonly (number | string)[] {
  return answers.flatMap((answer) => {
    const one = answer[question] ?? null;
    return one === null || one === '' ? [] : [one];
  });
}

function resultOf(question: SurveyQuestion, said: readonly (number | string)[]): QuestionResult {
  if (said.length < fewestAnswers) return { kind: 'few' };
  if (question.kind === 'text') return { kind: 'texts', answers: said.length };
  const choices = question.kind === 'scale' ? [1, 2, 3, 4, 5] : question.options.map((_, index) => index);
  const counts = choices.map((choice) => ({ of: [choice], count: said.filter((one) => one === choice).length }));
  const bins = question.kind === 'scale' ? neighboursTogether(counts) : smallestTogether(counts);
  return { kind: 'bins', answers: said.length, bins: [...bins] };
}

const isSmall = ({ count }: ResultBin) => isFew(count);

const together = (bins: readonly ResultBin[]): ResultBin => ({
  of: bins.flatMap(({ of }) => of).toSorted((one, other) => one - other),
  count: bins.reduce((sum, { count }) => sum + count, 0),
});

/** Levels from the lowest on: each bin takes the next level until it is large enough. */
function neighboursTogether(levels: readonly ResultBin[]): readonly ResultBin[] {
  if (!levels.some(isSmall)) return levels;
  const bins: ResultBin[] = [];
  let open: ResultBin[] = [];
  for (const level of levels) {
    open.push(level);
    const bin = together(open);
    if (bin.count < fewestAnswers) continue;
    bins.push(bin);
    open = [];
  }
  const last = bins.pop();
  return last === undefined ? [together(open)] : [...bins, together([last, ...open])];
}

/** The smallest options as one, as many as it takes; at least two of them, so that none is known by the sum. */
function smallestTogether(options: readonly ResultBin[]): readonly ResultBin[] {
  if (!options.some(isSmall)) return options;
  const bySize = options.toSorted((one, other) => one.count - other.count);
  const fewEnd = bySize.findLastIndex(isSmall) + 1;
  let size = Math.max(2, fewEnd);
  while (size < bySize.length && together(bySize.slice(0, size)).count < fewestAnswers) size += 1;
  const merged = bySize.slice(0, size);
  const rest = options.filter((one) => !merged.includes(one));
  return [...rest, together(merged)];
}
