import * as z from 'zod';

const Settings = z.object({
  /** Where the API answers, without path: `https://abc.execute-api.eu-central-1.amazonaws.com`. */
  API_ORIGIN: z.url(),
  /** Shared with the API: it believes host and client address only together with this secret. */
  ORIGIN_SECRET: z.string().min(1),
  /** Where the source code can be had; without it, the page says to ask by mail. */
  SOURCE_URL: z.url().optional(),
});

/** Reads the environment of the web function; throws with the names of what is missing or wrong. */
export function readSettings(environment: Record<string, string | undefined>) {
  const { API_ORIGIN, ORIGIN_SECRET, SOURCE_URL } = Settings.parse(environment);
  return { apiOrigin: API_ORIGIN, originSecret: ORIGIN_SECRET, sourceUrl: SOURCE_URL };
}
