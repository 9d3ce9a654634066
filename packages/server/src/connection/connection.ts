import type { Identity } from '../hub/identity.ts';
import { mergeWherePossible } from '../protocol/merge.ts';
import { keepAliveFrame, updateFrame } from '../protocol/messages.ts';
import { CloseCode } from './closeCodes.ts';

/** The little a room needs of a socket, so that other socket libraries can be put behind it. */
export interface Socket {
  /** Bytes accepted by `send` that the network has not taken yet. */
  readonly buffered: number;
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  terminate(): void;
  ping(): void;
  /** Stops reading: the sender feels it as TCP back-pressure. */
  pause(): void;
  resume(): void;
}

/** Above this many buffered bytes presence is left out. */
const SKIP_PRESENCE = 64 * 1024;
/** Above this, updates are held back and sent as one when the reader has caught up. */
const HOLD_UPDATES = 4 * 1024 * 1024;
/** Above this, or after `GIVE_UP_AFTER`, the reader is asked to come back later. */
const GIVE_UP = 16 * 1024 * 1024;
const GIVE_UP_AFTER = 30_000;
const KEEP_ALIVE_AFTER = 15_000;
const PING_EVERY = 20_000;
const SILENT_AFTER = 60_000;
const CHALLENGE_AFTER = 2_000;
const CHALLENGE_TIME = 3_000;

/** One client in one room. */
export class Connection {
  readonly identity: Identity;
  /** Ticket of the last update received here. */
  ticket = 0;
  /** Whether the client has been given the document, so that updates mean something to it. */
  synced = false;
  closed = false;
  /** Whether this client has been told that it may not write. */
  denied = false;
  readonly #socket: Socket;
  #heldBack: Uint8Array[] = [];
  #heldBytes = 0;
  #behindSince = 0;
  #sentAt: number;
  #heardAt: number;
  #pingedAt: number;
  #challengedAt = 0;

  constructor(socket: Socket, identity: Identity, now = Date.now()) {
    this.#socket = socket;
    this.identity = identity;
    this.#sentAt = now;
    this.#heardAt = now;
    this.#pingedAt = now;
  }

  /** Something, a pong included, arrived. */
  heard(now = Date.now()): void {
    this.#heardAt = now;
    this.#challengedAt = 0;
  }

  send(frame: Uint8Array): void {
    if (this.closed) return;
    this.#sentAt = Date.now();
    this.#socket.send(frame);
  }

  /** Sends presence unless the reader is slow: the next one replaces it anyway. */
  sendPresence(frame: Uint8Array): void {
    if (this.#socket.buffered <= SKIP_PRESENCE) this.send(frame);
  }

  /** Sends `update`, framed as `frame`, or keeps it until a slow reader has caught up. */
  sendUpdate(update: Uint8Array, frame: Uint8Array): void {
    if (this.#heldBack.length === 0 && this.#socket.buffered <= HOLD_UPDATES) {
      this.send(frame);
      return;
    }
    if (this.#heldBack.length === 0) this.#behindSince = Date.now();
    this.#heldBack.push(update);
    this.#heldBytes += update.length;
    if (this.#socket.buffered + this.#heldBytes > GIVE_UP)
      this.close(CloseCode.tryLater, 'reading too slowly');
  }

  close(code: number, reason: string): void {
    if (this.closed) return;
    this.closed = true;
    this.#heldBack = [];
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.closed = true;
    this.#socket.terminate();
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    if (!this.closed) this.#socket.resume();
  }

  /** Asks a connection that has been silent for a while to show within seconds that it is still there. */
  challenge(now = Date.now()): void {
    if (this.#challengedAt > 0 || now - this.#heardAt < CHALLENGE_AFTER) return;
    this.#challengedAt = now;
    this.#socket.ping();
  }

  /** Keeps the connection alive and notices dead or slow ones. Called about once a second. */
  tick(now = Date.now()): void {
    if (this.closed) return;
    const silent = now - this.#heardAt > SILENT_AFTER;
    const unanswered = this.#challengedAt > 0 && now - this.#challengedAt > CHALLENGE_TIME;
    if (silent || unanswered) {
      this.terminate();
      return;
    }
    this.#catchUp(now);
    if (now - this.#pingedAt >= PING_EVERY) {
      this.#pingedAt = now;
      this.#socket.ping();
    }
    if (now - this.#sentAt >= KEEP_ALIVE_AFTER) this.send(keepAliveFrame);
  }

  #catchUp(now: number): void {
    if (this.#heldBack.length === 0) return;
    if (this.#socket.buffered <= SKIP_PRESENCE) {
      const merged = mergeWherePossible(this.#heldBack);
      this.#heldBack = [];
      this.#heldBytes = 0;
      for (const update of merged) this.send(updateFrame(update));
    } else if (now - this.#behindSince > GIVE_UP_AFTER) {
      this.close(CloseCode.tryLater, 'reading too slowly');
    }
  }
}
