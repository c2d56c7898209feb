import { CONTENT_SECURITY_POLICY, HEADER_ONLY_POLICY } from './csp.ts';

/**
 * What a server sends with every answer, whatever its status. The policy stands in every page too; in a header it also
 * holds for workers, and can forbid frames.
 */
export const RESPONSE_HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; ${HEADER_ONLY_POLICY}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;
