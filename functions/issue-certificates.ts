import { composeIssuing, openIssueOutside } from './compose/issue-certificates.ts';
import { IssueEnv, readEnv } from './env.ts';

const env = readEnv(IssueEnv);

/** The table's stream, requests only (NEW_AND_OLD_IMAGES, ReportBatchItemFailures), and the timer. */
export const handler = composeIssuing(env, openIssueOutside(env));
