import type { Route } from '../route.ts';
import { WhatIfBody, WhatIfPath, WhatIfView } from './what-if.ts';

/** What a change would do to the figures, before anybody makes it. */
export const whatIfRoutes = {
  tryWhatIf: {
    group: 'figures',
    method: 'POST',
    path: '/v1/staff/figures/what-if/{officeId}',
    audience: 'staff',
    needs: { capability: 'steer', at: 'municipality' },
    summary: 'Simulate a change at an office against the demand of the last weeks; nothing is changed',
    description:
      'The people are those of the log, the unserved included; the same question has the same answer while the day lasts. too_little_log: fewer than 20 days of the log tell of this town.',
    request: { path: WhatIfPath, body: WhatIfBody },
    response: { status: 200, schema: WhatIfView },
    errors: ['sign_in_needed', 'not_permitted', 'not_found', 'invalid_request', 'too_little_log'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
