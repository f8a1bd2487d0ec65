import type { Call } from '#shared/contracts/client.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import {
  approveReasons,
  type CaseChanged,
  type CaseView,
  clerkActions,
  reissueReasons,
  rejectReasons,
  revokeReasons,
} from '#shared/contracts/staff/cases.ts';
import type { RequestId } from '#shared/domain/certificate/ids.ts';
import { Language } from '#shared/domain/language.ts';
import { questionBlocks, textBlocks } from '#shared/messages/staff-cases/text-blocks.ts';
import { fail, type Result } from '#shared/result.ts';

type Intent = CaseView['may'][number];

/** What was pressed, and what had been typed: shown again when it is refused. */
export type Typed = {
  readonly intent: Intent;
  readonly reason: string;
  readonly text: string;
  readonly blocks: string[];
};

/** The longest text that the API takes. */
const longest = 2000;

/** Undefined: no button of this page. */
export function typedIn(form: FormData): Typed | undefined {
  const intent = clerkActions.find((one) => one === form.get('intent'));
  if (intent === undefined) return undefined;
  const typed = (name: string) => String(form.get(name) ?? '');
  return { intent, reason: typed('reason'), text: typed('text').trim(), blocks: form.getAll('block').map(String) };
}

/** What is missing before anything is sent: a reason, or words. */
export function missingIn({ intent, reason, text, blocks }: Typed): 'reason' | 'text' | undefined {
  const needsReason = intent in reasonsOf;
  if (needsReason && !Object.entries(reasonsOf).some(([name, all]) => name === intent && all.includes(reason))) {
    return 'reason';
  }
  if (text.length > longest) return 'text';
  if (intent === 'ask') return text === '' && blocks.length === 0 ? 'text' : undefined;
  return intent === 'reject' && reason === 'other' && text.length < 3 ? 'text' : undefined;
}

const reasonsOf: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  approve: approveReasons,
  reject: rejectReasons,
  revoke: revokeReasons,
  reissue: reissueReasons,
};

type Seen = { readonly requestId: RequestId; readonly version: number; readonly extract: string };

/** Does what was pressed. `invalid_request` where something is missing all the same. */
export async function pressed(
  call: Call,
  form: FormData,
  { requestId, typed }: { readonly requestId: RequestId; readonly typed: Typed },
): Promise<Result<CaseChanged, ErrorCode>> {
  const seen = { requestId, version: Number(form.get('version')), extract: String(form.get('extract') ?? '') };
  const language = Language.safeParse(form.get('language')).data ?? 'de';
  switch (typed.intent) {
    case 'approve':
      return await approve(call, seen, typed);
    case 'ask':
      return await call('askCitizen', { requestId, version: seen.version, text: questionOf(typed, language) });
    case 'reject':
      return await reject(call, seen, { typed, language });
    case 'revoke':
      return await revoke(call, seen, typed);
    case 'reissue':
      return await reissue(call, seen, typed);
    case 'retry':
      return await call('retryIssue', { requestId, version: seen.version });
    case 'hand-over':
      return await call('handOver', { requestId, version: seen.version });
    case 'keep':
      return await call('keepCertificate', { requestId, version: seen.version });
    case 'document':
      return fail('invalid_request');
  }
}

async function approve(call: Call, seen: Seen, typed: Typed) {
  const reason = approveReasons.find((one) => one === typed.reason);
  return reason ? await call('approveCase', { ...seen, reason }) : fail('invalid_request');
}

async function reject(
  call: Call,
  { requestId, version }: Seen,
  { typed, language }: { readonly typed: Typed; readonly language: Language },
) {
  const reason = rejectReasons.find((one) => one === typed.reason);
  if (reason === undefined) return fail('invalid_request');
  const text = [textBlocks[language].rejections[reason], typed.text].filter((part) => part !== '').join('\n\n');
  return await call('rejectCase', { requestId, version, reason, text });
}

async function revoke(call: Call, { requestId, version }: Seen, typed: Typed) {
  const reason = revokeReasons.find((one) => one === typed.reason);
  return reason ? await call('revokeCertificate', { requestId, version, reason }) : fail('invalid_request');
}

async function reissue(call: Call, { requestId, version }: Seen, typed: Typed) {
  const reason = reissueReasons.find((one) => one === typed.reason);
  return reason ? await call('reissueCertificate', { requestId, version, reason }) : fail('invalid_request');
}

function questionOf({ blocks, text }: Typed, language: Language): string {
  const chosen = questionBlocks.filter((one) => blocks.includes(one));
  const sentences = chosen.map((one) => textBlocks[language].questions[one]);
  return [...sentences, ...(text === '' ? [] : [text])].join('\n\n');
}
