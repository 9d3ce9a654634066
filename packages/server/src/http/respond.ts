import type { ServerResponse } from 'node:http';
import { securityHeaders } from './headers.ts';

/** What an API error tells: a word for programs, and for people what is wrong and what to do about it. */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  /** Where in a file the fault is, when it is in a file. */
  readonly path?: string;
  readonly line?: number;
}

/** Answers with `body` as JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
};

/** Answers with an error in the one form all API errors have. */
export const sendError = (response: ServerResponse, status: number, error: ErrorBody): void =>
  sendJson(response, status, { error });

/** Answers 405 and says which methods would do. */
export const sendMethodNotAllowed = (response: ServerResponse, allowed: readonly string[]): void => {
  response.setHeader('Allow', allowed.join(', '));
  sendError(response, 405, {
    code: 'method-not-allowed',
    message: `This address does not answer ${response.req.method}.`,
    cure: `Use ${allowed.join(' or ')}.`,
  });
};
