import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { stepsOf } from '#lib/certificates/steps.ts';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry, orErrorPage } from '#lib/server/api.ts';
import { requestPath } from '#lib/server/certificates/own-request.ts';
import { productOf } from '#lib/server/certificates/product-page.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { IdempotencyKey } from '#shared/contracts/idempotency-key.ts';
import { statusOf } from '#shared/contracts/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who asks, as the login says; what was begun before and not sent comes first. */
export const load: PageServerLoad = async (event) => {
  const product = await productOf(event);
  const { view, call } = await citizenOf(event, product.level);
  const { requests } = orErrorPage(await call('listRequests', {}));
  const drafts = requests.filter(({ state, productId }) => state === 'draft' && productId === product.productId);
  return { product, view, drafts, key: randomUUID(), zone: knownTown(event.locals).zone };
};

export const actions = {
  default: async (event) => {
    const { locals, request } = event;
    const { productId, level } = await productOf(event);
    const { call } = await citizenOf(event, level);
    // The same form sent twice begins one request.
    const idempotencyKey = IdempotencyKey.catch(() => randomUUID()).parse((await request.formData()).get('key'));
    const answer = await call('beginRequest', { productId, language: locals.language }, { idempotencyKey });
    if (answer.ok) {
      const [first = 'check'] = stepsOf(answer.value);
      redirect(303, pathIn(locals.language, requestPath(answer.value.requestId, first)));
    }
    if (answer.code === 'limit_reached') return fail(409, { problem: 'limit' as const });
    if (answer.code === 'idempotency_key_reused') return fail(409, { problem: 'reused' as const });
    if (isWorthAnotherTry(answer.code)) return fail(statusOf[answer.code], { problem: 'unknown' as const });
    orErrorPage(answer);
    return undefined;
  },
} satisfies Actions;
