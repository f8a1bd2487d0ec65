import { type ActionFailure, fail } from '@sveltejs/kit';
import { isWorthAnotherTry, orErrorPage, orOverloaded } from '#lib/server/api.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import { strangeSignIn } from '#shared/contracts/text.ts';
import { longestSentence, Score } from '#shared/domain/heard/feedback.ts';
import type { Result } from '#shared/result.ts';

/** What is wrong with a sentence: so many characters too many, or a sign that nobody sees. */
export type SentenceProblem = { readonly over: number } | { readonly sign: string };

export type FeedbackProblem =
  | 'unknown'
  | 'tooMany'
  | 'gone'
  | { readonly noScore: boolean; readonly text: SentenceProblem | undefined };

/** What was typed, and why it was not taken. */
export type RefusedFeedback = { readonly score: string; readonly text: string; readonly problem: FeedbackProblem };

/** Whether an answer has arrived just now, or had before. */
export type HeardBefore = 'now' | 'before';

/** Typed texts longer than this come from no keyboard and are not shown again in full. */
const mostKept = 20_000;

export function typedText(form: FormData, name: string): string {
  return (
    String(form.get(name) ?? '')
      .replace(/\r\n?/g, '\n')
      // Pasted with a table; nobody could find it to take it out.
      .replaceAll('\t', ' ')
      .slice(0, mostKept)
  );
}

export function sentenceProblem(text: string): SentenceProblem | undefined {
  const said = text.normalize('NFC').trim();
  if (said.length > longestSentence) return { over: said.length - longestSentence };
  const sign = strangeSignIn(said.replaceAll('\n', ' '), { isName: false });
  return sign && { sign: sign.text };
}

type Said = { readonly score: number; readonly text?: string };

/** What a form says: sent with `send`, or refused with all that was typed. `heard` where the API has it, now or before. */
export async function hear(
  form: FormData,
  send: (said: Said) => Promise<Result<unknown, ErrorCode>>,
): Promise<HeardBefore | 'not_yet' | ActionFailure<RefusedFeedback>> {
  const typed = { score: String(form.get('score') ?? ''), text: typedText(form, 'text') };
  const score = Score.safeParse(Number(typed.score));
  const text = sentenceProblem(typed.text);
  if (!score.success || text) return fail(422, { ...typed, problem: { noScore: !score.success, text } });
  const answer = await orOverloaded(send({ score: score.data, ...(typed.text.trim() !== '' && { text: typed.text }) }));
  if (answer.ok) return 'now';
  const { code } = answer;
  if (code === 'already_answered' || code === 'idempotency_key_reused') return 'before';
  if (code === 'not_yet') return 'not_yet';
  if (isWorthAnotherTry(code)) return fail(503, { ...typed, problem: 'unknown' as const });
  if (code === 'too_many_requests') return fail(429, { ...typed, problem: 'tooMany' as const });
  if (code === 'invalid_request') return fail(422, { ...typed, problem: 'gone' as const });
  return orErrorPage<never>(answer);
}

/** What the address of a page says about an answer that was just sent. */
export function heardIn(url: URL): HeardBefore | undefined {
  const heard = url.searchParams.get('heard');
  if (heard === null) return undefined;
  return heard === 'before' ? 'before' : 'now';
}
