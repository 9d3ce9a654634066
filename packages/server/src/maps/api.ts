import type { IncomingMessage, ServerResponse } from 'node:http';
import { serializeProject } from '@journeywright/core';
import { messageOf } from '../errors.ts';
import { securityHeaders } from '../http/headers.ts';
import { RequestError, readJsonObject } from '../http/readBody.ts';
import { sendError, sendJson, sendMethodNotAllowed } from '../http/respond.ts';
import type { Catalogue } from './catalogue.ts';
import { projectOfRequest, titleOf } from './createMap.ts';
import { type MapEntry, summaryOf } from './entry.ts';

/** Largest request with a file in it, and without, in bytes. */
export const MAX_FILE_REQUEST = 32 * 1024 * 1024;
const MAX_SMALL_REQUEST = 64 * 1024;

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly catalogue: Catalogue;
  readonly id: string;
}

type Handler = (call: Call) => Promise<void> | void;

const notFound = (): RequestError =>
  new RequestError(404, {
    code: 'no-such-map',
    message: 'There is no such map. It may have been deleted.',
    cure: 'Check the link, or open another map from the list.',
  });

const found = (entry: MapEntry | null): MapEntry => {
  if (!entry) throw notFound();
  return entry;
};

const download = async ({ response, catalogue, id }: Call): Promise<void> => {
  found(catalogue.get(id));
  const snapshot = await catalogue.snapshot(id);
  const body = Buffer.from(serializeProject(snapshot));
  const title =
    summaryOf(snapshot)
      .title.trim()
      .replace(/[\p{Cc}\s/\\:*?"<>|]+/gu, ' ')
      .slice(0, 80) || 'map';
  const ascii = title.replace(/[^\x20-\x7e]+/g, '_');
  // Beyond encodeURIComponent, these may not stand in the header either.
  // Half a surrogate pair cannot be encoded; and a few characters may not stand in the header either.
  const encoded = encodeURIComponent(Buffer.from(title).toString()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Content-Disposition': `attachment; filename="${ascii}.json"; filename*=UTF-8''${encoded}.json`,
    'Cache-Control': 'no-store',
  });
  response.end(body);
};

const collection: Readonly<Record<string, Handler>> = {
  GET: async ({ response, catalogue }) => sendJson(response, 200, { maps: await catalogue.list() }),
  POST: async ({ request, response, catalogue }) => {
    const snapshot = projectOfRequest(await readJsonObject(request, MAX_FILE_REQUEST));
    const [entry] = await catalogue.create([{ snapshot }]);
    sendJson(response, 201, entry);
  },
};

const single: Readonly<Record<string, Handler>> = {
  GET: ({ response, catalogue, id }) => sendJson(response, 200, found(catalogue.get(id))),
  PATCH: async ({ request, response, catalogue, id }) => {
    found(catalogue.get(id));
    const title = titleOf(await readJsonObject(request, MAX_SMALL_REQUEST));
    sendJson(response, 200, found(await catalogue.rename(id, title)));
  },
  DELETE: async ({ response, catalogue, id }) => {
    found(catalogue.get(id));
    await catalogue.remove(id);
    response.writeHead(204, securityHeaders).end();
  },
};

const actions: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  file: { GET: download },
  restore: {
    POST: async ({ response, catalogue, id }) => sendJson(response, 200, found(await catalogue.restore(id))),
  },
  duplicate: {
    POST: async ({ response, catalogue, id }) => {
      found(catalogue.get(id));
      sendJson(response, 201, await catalogue.duplicate(id));
    },
  },
};

const route = (pathname: string): { handlers: Readonly<Record<string, Handler>>; id: string } | null => {
  if (pathname === '/api/maps') return { handlers: collection, id: '' };
  const match = /^\/api\/maps\/([A-Za-z0-9_-]{1,64})(?:\/([a-z]+))?$/.exec(pathname);
  if (!match?.[1]) return null;
  const handlers =
    match[2] === undefined ? single : Object.hasOwn(actions, match[2]) ? actions[match[2]] : null;
  return handlers ? { handlers, id: match[1] } : null;
};

const fail = (response: ServerResponse, error: unknown, log: (line: string) => void): void => {
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof RequestError) {
    // The rest of a refused body is not read, so the connection cannot be used again.
    if (error.status === 413) response.setHeader('Connection', 'close');
    sendError(response, error.status, error.body);
  } else {
    log(`A request failed: ${messageOf(error)}`);
    sendError(response, 503, {
      code: 'not-saved',
      message: 'The server could not do this at the moment. Nothing was lost.',
      cure: 'Try again in a moment; if it goes on, ask whoever runs the server to look at /health.',
    });
  }
};

/** Answers everything below `/api/`. Never rejects. */
export const answerApi = async (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  catalogue: Catalogue,
  log: (line: string) => void,
): Promise<void> => {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const target = route(pathname);
  try {
    if (!target) throw notFound();
    if (method !== 'GET' && request.headers['sec-fetch-site'] === 'cross-site') {
      throw new RequestError(403, {
        code: 'other-site',
        message: 'Pages of other sites may not change maps here.',
        cure: 'Open the map on this server.',
      });
    }
    const handler = Object.hasOwn(target.handlers, method) ? target.handlers[method] : undefined;
    if (!handler) {
      sendMethodNotAllowed(response, Object.keys(target.handlers));
      return;
    }
    await handler({ request, response, catalogue, id: target.id });
  } catch (error) {
    fail(response, error, log);
  }
};
