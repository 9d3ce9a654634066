import { randomBytes } from 'node:crypto';

/** A value nobody can guess, for one answer. */
export const newNonce = (): string => randomBytes(16).toString('base64');

/**
 * What pages served from here may do: only this origin, no inline scripts. Style attributes are allowed because
 * positions on the canvas are set with them; style elements only with the nonce of this very answer.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

/** The page with the nonce where interface libraries look for it before they add a style element. */
export const withNonce = (page: string, nonce: string): string =>
  page.replace(/<head[^>]*>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`);

/** Headers every answer carries. Links to maps are secrets, so they never leave in a referrer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
