import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsOf, textsOf } from '../../../shared/domain/heard/results-of.ts';
import type { SurveyQuestion } from '../../../shared/domain/heard/survey.ts';
import { answerProblems } from '../../../shared/domain/heard/survey-answer.ts';

const text = { de: 'Frage' };
const option = (de: string) => ({ de });
const scale: SurveyQuestion = { kind: 'scale', text };
const choice: SurveyQuestion = { kind: 'choice', text, options: ['a', 'b', 'c', 'd'].map(option) };
const free: SurveyQuestion = { kind: 'text', text };

/** So many answers of each value, to one question. */
const counted = (counts: readonly number[], first: number) =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => [index + first]));
const binsOf = (question: SurveyQuestion, counts: readonly number[]) => {
  const [result] = resultsOf([question], counted(counts, question.kind === 'scale' ? 1 : 0))?.questions ?? [];
  return result?.kind === 'bins' ? result.bins.map(({ of, count }) => [of.join('+'), count]) : result?.kind;
};

describe('results of a survey', () => {
  it('tells nothing of fewer than five answers', () => {
    expect(resultsOf([scale], counted([4, 0, 0, 0, 0], 1))).toBeUndefined();
  });

  it('shows every level where none is chosen by few', () => {
    expect(binsOf(scale, [0, 5, 0, 7, 20])).toEqual([
      ['1', 0],
      ['2', 5],
      ['3', 0],
      ['4', 7],
      ['5', 20],
    ]);
  });

  it('puts a level that few chose together with the next', () => {
    expect(binsOf(scale, [3, 4, 9, 1, 20])).toEqual([
      ['1+2', 7],
      ['3', 9],
      ['4+5', 21],
    ]);
    expect(binsOf(scale, [5, 0, 0, 0, 1])).toEqual([['1+2+3+4+5', 6]]);
  });

  it('puts options that few chose together with the smallest others', () => {
    expect(binsOf(choice, [30, 1, 12, 8])).toEqual([
      ['0', 30],
      ['2', 12],
      ['1+3', 9],
    ]);
    expect(binsOf(choice, [30, 2, 2, 0])).toEqual([['0+1+2+3', 34]]);
  });

  it('withholds a question that few have answered, and only counts texts', () => {
    const answers = [...counted([6], 1), [1, 'eins'], [null, 'zwei'], [2, '']];
    expect(resultsOf([scale, free], answers)?.questions[1]).toEqual({ kind: 'few' });
    expect(textsOf(answers, 1)).toEqual(['eins', 'zwei']);
  });

  it('never shows a count of 1 to 4, and loses none, whatever was answered', () => {
    const counts = fc.array(fc.nat(12), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(scale, choice), counts, (question, some) => {
        const answers = counted(some, question.kind === 'scale' ? 1 : 0);
        const [result] = resultsOf([question], answers)?.questions ?? [];
        if (result?.kind !== 'bins') {
          expect(answers.length).toBeLessThan(5);
          return;
        }
        expect(result.bins.filter(({ count }) => count > 0 && count < 5)).toEqual([]);
        expect(result.bins.reduce((sum, { count }) => sum + count, 0)).toBe(answers.length);
        const all = result.bins.flatMap(({ of }) => of).toSorted();
        expect(all).toEqual(question.kind === 'scale' ? [1, 2, 3, 4, 5] : [0, 1, 2, 3]);
      }),
    );
  });
});

describe('an answer to a survey', () => {
  const questions = [scale, choice, free];

  it.each([[[5, 3, 'gut']], [[null, null, 'nur Text']], [[1]], [[null, 0]]])('%j is one', (answer) => {
    expect(answerProblems(questions, answer)).toEqual([]);
  });

  it.each([
    [[], 0, 'required'],
    [[null, null, ''], 0, 'required'],
    [[0], 0, 'not_allowed'],
    [[6], 0, 'not_allowed'],
    [['5'], 0, 'wrong_type'],
    [[null, 4], 1, 'not_allowed'],
    [[null, null, 3], 2, 'wrong_type'],
    [[1, 1, 'a', 1], 3, 'too_many'],
  ] as const)('%j is none', (answer, question, code) => {
    expect(answerProblems(questions, [...answer])).toEqual([{ question, code }]);
  });
});
