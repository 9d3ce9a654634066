import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type * as Y from 'yjs';
import { Committer } from '../commit/committer.ts';
import { CloseCode } from '../connection/closeCodes.ts';
import { Connection } from '../connection/connection.ts';
import { wsSocket } from '../connection/wsSocket.ts';
import { messageOf } from '../errors.ts';
import { roomOfPath } from '../protocol/roomName.ts';
import type { Room } from '../room/room.ts';
import { Rooms } from '../room/rooms.ts';
import type { Store } from '../store/store.ts';
import type { Authenticate, Denied, Identity } from './identity.ts';
import { refuseUpgrade } from './refuse.ts';

/** What the sync side of the server is made of. */
export interface HubOptions {
  readonly store: Store;
  /** Path before the room name, without a slash at the end. */
  readonly prefix: string;
  /** Whether there is a room of this name. */
  readonly exists: (room: string) => boolean | Promise<boolean>;
  readonly authenticate: Authenticate;
  /** Whether a page of this origin may connect; `undefined` when no origin was sent. */
  readonly allowOrigin: (origin: string | undefined, request: IncomingMessage) => boolean;
  /** Largest message, in bytes. */
  readonly maxMessage: number;
  readonly idleAfter: number;
  readonly retryAfter: number;
  readonly migrate?: ((doc: Y.Doc, room: string) => void) | undefined;
  readonly onChange?: ((room: string) => void) | undefined;
  readonly log: (line: string) => void;
}

const TICK = 1_000;

const isDenied = (answer: Identity | Denied): answer is Denied => 'status' in answer;

/** Accepts WebSocket connections and leads them to their rooms. */
export class Hub {
  readonly rooms: Rooms;
  readonly committer: Committer;
  readonly #options: HubOptions;
  readonly #wss: WebSocketServer;
  readonly #connections = new Map<WebSocket, Connection>();
  readonly #ticking: NodeJS.Timeout;
  #draining = false;

  constructor(options: HubOptions) {
    this.#options = options;
    this.committer = new Committer(options.store, options.retryAfter);
    this.rooms = new Rooms({ ...options, committer: this.committer });
    // Twice the limit, so that a message somewhat over it can still be told why it was refused.
    this.#wss = new WebSocketServer({
      noServer: true,
      maxPayload: options.maxMessage * 2,
      perMessageDeflate: false,
      clientTracking: false,
    });
    this.#ticking = setInterval(() => {
      for (const connection of this.#connections.values()) connection.tick();
    }, TICK);
    this.#ticking.unref();
  }

  get connections(): number {
    return this.#connections.size;
  }

  /** Whether a request path belongs to this hub. */
  owns(url: string | undefined): boolean {
    return roomOfPath((url ?? '').split('?')[0] ?? '', this.#options.prefix) !== null;
  }

  /** Answers an upgrade below the prefix: with a connection, or with an HTTP status. Never rejects. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Without a listener a reset during or after the checks would end the process.
    socket.on('error', () => undefined);
    try {
      const refusal = await this.#check(request);
      if ('status' in refusal) {
        refuseUpgrade(socket, refusal.status, refusal.reason ?? 'Refused.');
        return;
      }
      if (socket.destroyed) return;
      this.#wss.handleUpgrade(request, socket, head, (ws) =>
        this.#accept(ws, refusal.room, refusal.identity),
      );
    } catch (error) {
      this.#options.log(`An upgrade failed: ${messageOf(error)}`);
      refuseUpgrade(socket, 500, 'The server could not handle the request.');
    }
  }

  /** From now on new connections are refused. */
  refuseNew(): void {
    this.#draining = true;
  }

  /** Commits, compacts what is cheap, closes everybody with "restart", and lets go. */
  async drain(): Promise<void> {
    this.refuseNew();
    const { committer, rooms } = this;
    await committer.settled();
    await rooms.compactAll(Date.now() + 5_000);
    rooms.closeAll(CloseCode.restart, 'the server is restarting');
    for (const connection of this.#connections.values()) {
      connection.close(CloseCode.restart, 'the server is restarting');
    }
    const deadline = Date.now() + 2_000;
    while (this.#connections.size > 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (const connection of this.#connections.values()) connection.terminate();
    clearInterval(this.#ticking);
    await committer.settled();
    committer.stop();
    if (committer.waiting > 0) {
      this.#options.log(`${committer.waiting} changes could not be stored; their authors still hold them.`);
    }
    rooms.dispose();
    this.#wss.close();
  }

  async #check(request: IncomingMessage): Promise<Denied | { room: string; identity: Identity }> {
    const { prefix, allowOrigin, exists, authenticate } = this.#options;
    const url = request.url ?? '';
    const room = roomOfPath(url.split('?')[0] ?? '', prefix)?.name;
    if (this.#draining) return { status: 503, reason: 'The server is restarting.' };
    if (!room) return { status: 400, reason: 'That is not the name of a document.' };
    if (!allowOrigin(request.headers.origin, request)) {
      return { status: 403, reason: 'Pages of this origin may not connect.' };
    }
    const identity = await authenticate({
      room,
      url,
      headers: request.headers,
      remoteAddress: request.socket.remoteAddress,
    });
    if (isDenied(identity)) {
      const valid = identity.status >= 400 && identity.status <= 599;
      return { status: valid ? identity.status : 403, reason: identity.reason ?? 'Refused.' };
    }
    if (!(await exists(room))) return { status: 404, reason: 'There is no such document.' };
    return { room, identity };
  }

  #accept(ws: WebSocket, name: string, identity: Identity): void {
    const connection = new Connection(wsSocket(ws), identity);
    this.#connections.set(ws, connection);
    connection.pause();
    let room: Room | null = null;
    const fail = (error: unknown): void => {
      this.#options.log(`A connection to ${name} failed: ${messageOf(error)}`);
      connection.close(CloseCode.failed, 'the server failed');
    };
    const join = async (): Promise<void> => {
      room = await this.rooms.join(name, connection);
      // It may have been deleted while it was being loaded.
      if (!(await this.#options.exists(name))) connection.close(CloseCode.deleted, 'the map was deleted');
    };
    const joined = join().catch(fail);
    ws.on('message', (data: Buffer, isBinary: boolean) => {
      if (data.length > this.#options.maxMessage) {
        connection.close(CloseCode.tooLarge, 'message too large');
      } else if (isBinary) {
        // Nothing arrives before the room is open, because the connection is paused until then.
        try {
          room?.receive(connection, data);
        } catch (error) {
          fail(error);
        }
      }
    });
    ws.on('pong', () => connection.heard());
    // `ws` closes the socket after an error by itself; without a listener the process would end.
    ws.on('error', () => undefined);
    ws.on('close', () => {
      connection.closed = true;
      this.#connections.delete(ws);
      void joined.then(() => room?.leave(connection));
    });
  }
}
