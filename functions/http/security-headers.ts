import { apiPageStyleHash } from './api-page-style.ts';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const nothingLoads = "default-src 'none'; frame-ancestors 'none'";
const pageWithStyle = `default-src 'none'; style-src 'sha256-${apiPageStyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Headers of every answer. Data loads nothing; the one HTML page may use its own style sheet and nothing else. */
export function securityHeaders(contentType: string): Record<string, string> {
  const policy = contentType.startsWith('text/html') ? pageWithStyle : nothingLoads;
  return { ...everywhere, 'content-security-policy': policy };
}
