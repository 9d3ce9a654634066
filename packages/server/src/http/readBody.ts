import type { IncomingMessage } from 'node:http';
import type { ErrorBody } from './respond.ts';

/** A request that cannot be done, with the HTTP status and what to tell. */
export class RequestError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

const tooLarge = (limit: number): RequestError =>
  new RequestError(413, {
    code: 'too-large',
    message: `The request is larger than ${Math.floor(limit / (1024 * 1024))} MB.`,
    cure: 'Send a smaller file.',
  });

const collect = async (request: IncomingMessage, limit: number): Promise<string> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new RequestError(400, {
      code: 'not-utf-8',
      message: 'The request is not UTF-8 text.',
      cure: 'Send it as UTF-8.',
    });
  }
};

/** Reads a JSON object of at most `limit` bytes. Throws `RequestError` for anything else. */
export const readJsonObject = async (
  request: IncomingMessage,
  limit: number,
): Promise<Readonly<Record<string, unknown>>> => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new RequestError(415, {
      code: 'not-json',
      message: 'The request is not marked as JSON.',
      cure: 'Send it with “Content-Type: application/json”.',
    });
  }
  const text = await collect(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RequestError(400, {
      code: 'bad-json',
      message: `The request is not valid JSON: ${(error as Error).message}`,
      cure: 'Check commas, quotes and brackets near that place.',
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RequestError(400, {
      code: 'bad-json',
      message: 'The request is JSON, but not an object.',
      cure: 'Send an object such as { "title": "…" }.',
    });
  }
  return value as Readonly<Record<string, unknown>>;
};
