import { type CitizenRouteName, routes } from '../../shared/contracts/routes.ts';
import { ok } from '../../shared/result.ts';
import { renderApiPage } from './api-page.ts';
import { describeApi } from './openapi.ts';
import type { Handlers } from './serve.ts';

/** The routes that tell about the API itself. Document and page are made when first asked for, then kept. */
export function aboutApi(): Pick<Handlers<CitizenRouteName>, 'getApiDocument' | 'readApiDocument'> {
  let document: ReturnType<typeof describeApi> | undefined;
  let page: string | undefined;
  return {
    getApiDocument: async () => {
      document ??= describeApi(routes);
      return ok(document);
    },
    readApiDocument: async () => {
      page ??= renderApiPage(routes);
      return ok(page);
    },
  };
}
