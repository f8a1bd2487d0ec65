import { composeIssuing, openIssueOutside } from './compose/issue-certificates.ts';
import { composeUsage } from './compose/usage.ts';
import { IssueEnv, readEnv } from './env.ts';

const env = readEnv(IssueEnv);
const outside = openIssueOutside(env);
const usage = composeUsage(env, outside);

/** The table's stream, requests only (NEW_AND_OLD_IMAGES, ReportBatchItemFailures), and the timer. */
export const handler = usage.metered(composeIssuing(env, { ...outside, mailer: usage.mailer(outside.mailer) }));
