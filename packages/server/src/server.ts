import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type * as Y from 'yjs';
import { messageOf, StartError } from './errors.ts';
import { healthOf } from './http/health.ts';
import { listenOn } from './http/listen.ts';
import { sendError, sendJson, sendMethodNotAllowed } from './http/respond.ts';
import { type StaticFiles, staticFiles } from './http/staticFiles.ts';
import { Hub } from './hub/hub.ts';
import { type Authenticate, everyoneEdits } from './hub/identity.ts';
import { refuseUpgrade } from './hub/refuse.ts';
import { answerApi } from './maps/api.ts';
import { Catalogue } from './maps/catalogue.ts';
import { examplesFolder, seedExamples } from './maps/seed.ts';
import type { Store } from './store/store.ts';

/** What a server is made of. Only the store is required. */
export interface ServerOptions {
  /** Where maps are kept. The server closes it. */
  readonly store: Store;
  /** Folder of the built app; without it only the API and the documents are served. */
  readonly appDir?: string;
  /** Folder with project files a new store starts with, `null` for none. The three that come along by default. */
  readonly examples?: string | null;
  /** Decides who may join a document, before the connection is made. Everybody may edit by default. */
  readonly authenticate?: Authenticate;
  /** Whether a page of this origin may open a document. Every origin may by default: map ids are secrets. */
  readonly allowOrigin?: (origin: string | undefined, request: IncomingMessage) => boolean;
  /** Largest message a client may send, in bytes. 16 MB by default. */
  readonly maxMessage?: number;
  /** How long a document nobody has open stays in memory, in milliseconds. 30 seconds by default. */
  readonly idleAfter?: number;
  /** Pause between attempts while the store fails, in milliseconds. One second by default. */
  readonly retryAfter?: number;
  /**
   * Brings a document of an older version up to date. Called with each document as it is loaded, before
   * anybody sees it; what it changes is stored like any edit.
   */
  readonly migrate?: (doc: Y.Doc, room: string) => void;
  /** Gets one line per event worth knowing. Tokens and content are never in it. */
  readonly log?: (line: string) => void;
}

/** Where to listen. */
export interface ListenOptions {
  /** 0 for any free port; 4300 by default. */
  readonly port?: number;
  /** 127.0.0.1 by default: this machine only. */
  readonly host?: string;
}

/** A running collaboration server. */
export interface JourneyServer {
  /** Listens on a port of its own and resolves to the address. Rejects with `StartError`. */
  listen(options?: ListenOptions): Promise<string>;
  /** The address while listening, else `null`. */
  readonly url: string | null;
  /** Answers the document connections of a host's HTTP server; other upgrades are left to the host. */
  attach(server: Server): void;
  /** Answers a request if it belongs to this server; resolves to `false` when it does not. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Saves everything, asks clients to come back later, and lets go of port and store. */
  close(): Promise<void>;
}

const SYNC_PREFIX = '/sync';

const openApp = async (appDir: string | undefined): Promise<StaticFiles | null> => {
  if (appDir === undefined) return null;
  if (!statSync(join(appDir, 'index.html'), { throwIfNoEntry: false })?.isFile()) {
    throw new StartError(
      'app-missing',
      `There is no built app in ${appDir}.`,
      'Build it with “npm run build”, or name another folder with --app.',
    );
  }
  return staticFiles(appDir);
};

/**
 * Makes a server: documents for unmodified y-websocket clients below `/sync`, the maps API below `/api`,
 * `/health`, and the app. Seeds the examples into a store that never held a map.
 */
export const createServer = async (options: ServerOptions): Promise<JourneyServer> => {
  const { store, log = () => undefined } = options;
  const app = await openApp(options.appDir);
  let catalogue: Catalogue | null = null;
  const hub = new Hub({
    store,
    prefix: SYNC_PREFIX,
    exists: (room) => catalogue?.hasRoom(room) ?? false,
    authenticate: options.authenticate ?? everyoneEdits,
    allowOrigin: options.allowOrigin ?? (() => true),
    maxMessage: options.maxMessage ?? 16 * 1024 * 1024,
    idleAfter: options.idleAfter ?? 30_000,
    retryAfter: options.retryAfter ?? 1_000,
    migrate: options.migrate,
    onChange: (room) => catalogue?.touched(room),
    log,
  });
  const maps = new Catalogue({ store, committer: hub.committer, rooms: hub.rooms, log });
  await maps.load();
  catalogue = maps;
  const examples = options.examples === undefined ? examplesFolder() : options.examples;
  await seedExamples(store, maps, examples, log);

  const own = createHttpServer();
  const attached: { server: Server; upgrade: (...args: [IncomingMessage, Duplex, Buffer]) => void }[] = [];
  let url: string | null = null;
  let stopping: Promise<void> | null = null;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const pathname = (request.url ?? '/').split('?')[0] ?? '/';
    if (pathname === '/health' || pathname === '/healthz') {
      if (request.method !== 'GET' && request.method !== 'HEAD') sendMethodNotAllowed(response, ['GET']);
      else {
        const { code, health } = healthOf(hub, stopping !== null);
        sendJson(response, code, health);
      }
      return true;
    }
    if (pathname.startsWith('/api/')) {
      await answerApi(request, response, pathname, maps, log);
      return true;
    }
    if (pathname.startsWith(`${SYNC_PREFIX}/`)) {
      sendError(response, 426, {
        code: 'websocket-only',
        message: 'Documents are served over WebSocket only.',
        cure: 'Connect with the y-websocket client.',
      });
      return true;
    }
    return app ? app(request, response, pathname) : false;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    try {
      return await answer(request, response);
    } catch (error) {
      log(`A request failed: ${messageOf(error)}`);
      if (response.headersSent) response.destroy();
      else {
        sendError(response, 500, {
          code: 'failed',
          message: 'The server could not answer this.',
          cure: 'Try again in a moment.',
        });
      }
      return true;
    }
  };

  const attach = (server: Server, refuseOthers: boolean): void => {
    const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      if (hub.owns(request.url)) void hub.upgrade(request, socket, head);
      else if (refuseOthers) refuseUpgrade(socket, 404, 'There is nothing to connect to here.');
    };
    server.on('upgrade', upgrade);
    attached.push({ server, upgrade });
  };

  own.on('request', (request, response) => {
    void handle(request, response).then((done) => {
      if (done) return;
      sendError(response, 404, {
        code: 'not-found',
        message: 'There is nothing at this address.',
        cure: 'Check the address.',
      });
    });
  });
  // A broken request line ends that connection only.
  own.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  attach(own, true);

  const stop = async (): Promise<void> => {
    hub.refuseNew();
    await maps.flush();
    await hub.drain();
    for (const { server, upgrade } of attached) server.off('upgrade', upgrade);
    if (own.listening) {
      await new Promise<void>((resolve) => {
        own.close(() => resolve());
        own.closeAllConnections();
      });
    }
    url = null;
    await store.close();
  };

  return {
    async listen({ port = 4300, host = '127.0.0.1' } = {}) {
      url = await listenOn(own, port, host);
      return url;
    },
    get url() {
      return url;
    },
    attach: (server) => attach(server, false),
    handle,
    close() {
      stopping ??= stop();
      return stopping;
    },
  };
};
