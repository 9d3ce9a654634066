import type { Session, SessionStatus } from '@journeywright/core';
import { readAuthMessage } from 'y-protocols/auth';
import { messageAuth, WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { LocalEdit } from '../origins.ts';
import { QuietAwareness } from '../presence/quietAwareness.ts';
import { sharedPresence } from '../presence/sharedPresence.ts';
import { sharedSession } from '../session/sharedSession.ts';
import { createStatusSource } from '../session/statusSource.ts';
import { type Cache, isCacheOrigin, openCache, within } from './cache.ts';
import { closingWords } from './closing.ts';
import { createFences } from './fence.ts';
import { savedWords } from './saveState.ts';

export interface OpenSessionOptions {
  /** The WebSocket address of the server without the room, for example `wss://example.org/sync`. */
  readonly url: string;
  /** The room, for example `k3x9:map`. */
  readonly room: string;
  /** How this user is called. */
  readonly name: string;
  /** A CSS colour as `#rrggbb`; one of the palette unless given. */
  readonly color?: string;
  /** Whether this device keeps a copy, so that the map opens and can be edited without the server. */
  readonly offline: boolean;
  /** Added to the address of every connection, for example a token. Read again at each reconnect. */
  readonly params?: Record<string, string>;
  /** The WebSocket class where there is none built in. */
  readonly WebSocket?: typeof globalThis.WebSocket;
  /** Whether windows of one browser talk to each other without the server. True unless given. */
  readonly betweenWindows?: boolean;
}

/** A session on a server's room. `dispose` also closes the connection. */
export interface OpenSession extends Session {
  readonly doc: Y.Doc;
  /** Deletes the copy this device keeps, and ends the session. Edits the server lacks are gone with it. */
  forget(): Promise<void>;
}

/** How long the server waits for the copy on this device to be read first, in milliseconds. */
const copyFirst = 1_500;

const hasContent = (doc: Y.Doc): boolean => doc.store.clients.size > 0;

/**
 * Opens a room and stays with it: through server restarts and without a network. The session exists at once;
 * its status says when the document is `loaded` and where edits are.
 */
export function openSession(options: OpenSessionOptions): OpenSession {
  const doc = new Y.Doc();
  const awareness = new QuietAwareness(doc);
  const provider = new WebsocketProvider(options.url, options.room, doc, {
    awareness,
    connect: false,
    disableBc: options.betweenWindows === false,
    ...(options.params && { params: options.params }),
    ...(options.WebSocket && { WebSocketPolyfill: options.WebSocket }),
  });
  const color = options.color === undefined ? {} : { color: options.color };
  const presence = sharedPresence(awareness, { user: { name: options.name, ...color } });
  const status = createStatusSource({ connection: 'connecting', saved: 'saving', loaded: false });

  let cache: Cache | null = null;
  let opening: Promise<Cache | null> = Promise.resolve(null);
  let cached = false;
  let connection: 'connecting' | 'online' | 'offline' = 'connecting';
  /** Edits made here and readings of the copy, counted together in the order in which they came. */
  let marks = 0;
  let stored = 0;
  /** The last mark of each edit the server has not confirmed; a run of typing is one edit. */
  let edits: readonly number[] = [];
  /** Readings of the copy that the server may lack. */
  let readings: readonly number[] = [];
  let carried = 0;
  let confirms: boolean | null = null;
  let ended = false;

  function show(more: Partial<SessionStatus> = {}): void {
    if (ended) return;
    const pending = carried + edits.length;
    const facts = { connection, pending, unverified: readings.length > 0, confirms, cached };
    status.update({ connection, pending, saved: savedWords(facts), ...more });
    if (cached) cache?.notePending(pending);
  }

  const fences = createFences(provider, {
    made: () => marks,
    onStored(mark) {
      stored = Math.max(stored, mark);
      readings = readings.filter((at) => at > stored);
      edits = edits.filter((at) => at > stored);
      if (readings.length === 0) carried = 0;
      if (stored < marks) fences.ask();
      show();
    },
    onConfirms(answer) {
      confirms = answer;
      if (!answer) fences.ask();
      show();
    },
  });

  function onUpdate(_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void {
    if (transaction.local) {
      marks++;
      const goesOn = origin instanceof LocalEdit && origin.joins;
      edits = [...(goesOn ? edits.slice(0, -1) : edits), marks];
    } else if (isCacheOrigin(origin)) readings = [...readings, ++marks];
    else return;
    fences.ask();
    show();
  }

  // Bad presence from somebody else must not stop the connection from being read.
  const readPresence = provider.messageHandlers[1];
  provider.messageHandlers[1] = (...args) => {
    try {
      readPresence?.(...args);
    } catch {
      // Left out: the next presence of that person replaces it.
    }
  };

  provider.messageHandlers[messageAuth] = (_encoder, decoder) =>
    readAuthMessage(decoder, doc, (_doc, reason) => show({ readOnly: closingWords(0, reason, cached) }));

  function online(synced: boolean): void {
    if (!synced) return;
    connection = 'online';
    show({ loaded: true });
    fences.ask();
  }

  function offline(): void {
    connection = 'offline';
    show();
  }

  function closed({ code, reason }: { code: number; reason: string }): void {
    connection = 'offline';
    show({ readOnly: closingWords(code, reason, cached) });
  }

  doc.on('update', onUpdate);
  provider.on('sync', online);
  provider.on('connection-close', offline);
  provider.on('connection-error', offline);
  provider.on('closed', closed);

  const session = sharedSession({
    doc,
    presence,
    status,
    originOf: (origin) => (isCacheOrigin(origin) ? 'load' : null),
  });

  function copyLost(): void {
    cached = false;
    show();
  }

  async function readCopy(copy: Cache): Promise<void> {
    const count = await copy.read;
    if (ended || count === null) return;
    cached = true;
    carried = readings.length > 0 ? count : 0;
    show(hasContent(doc) ? { loaded: true } : {});
  }

  async function start(): Promise<void> {
    if (options.offline) {
      opening = openCache(`journeywright:${provider.serverUrl}/${options.room}`, doc, copyLost);
      cache = await opening;
      if (ended) return cache?.stop();
      if (cache) await within(readCopy(cache), copyFirst, undefined);
    }
    if (!ended) provider.connect();
  }
  void start();

  function dispose(): void {
    if (ended) return;
    ended = true;
    session.dispose();
    presence.stop();
    fences.stop();
    provider.destroy();
    cache?.stop();
    doc.destroy();
  }

  return {
    ...session,
    presence,
    doc,
    dispose,
    async forget() {
      dispose();
      const copy = await opening;
      await copy?.clear();
    },
  };
}
