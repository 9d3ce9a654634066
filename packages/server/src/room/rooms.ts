import type * as Y from 'yjs';
import type { Committer } from '../commit/committer.ts';
import { CloseCode } from '../connection/closeCodes.ts';
import type { Connection } from '../connection/connection.ts';
import { messageOf } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { Room, type RoomOwner } from './room.ts';
import { RoomDocument } from './roomDocument.ts';

/** A room whose stored data is damaged, and how. */
export interface RoomFault {
  readonly room: string;
  readonly damage: readonly string[];
}

/** What a list of rooms needs from around it. */
export interface RoomsOptions {
  readonly store: Store;
  readonly committer: Committer;
  /** Milliseconds an empty room stays in memory. */
  readonly idleAfter: number;
  /** Called with each freshly loaded document before anybody sees it, to bring an old one up to date. */
  readonly migrate?: ((doc: Y.Doc, room: string) => void) | undefined;
  /** Called after every change of a document, whoever made it. */
  readonly onChange?: ((room: string) => void) | undefined;
  readonly log: (line: string) => void;
}

interface Entry {
  readonly ready: Promise<Room>;
  room: Room | null;
  holds: number;
  idle: NodeJS.Timeout | null;
}

/** Rooms by name: absent, loading, open, idle (nobody in it), unloading, absent again. */
export class Rooms implements RoomOwner {
  readonly #options: RoomsOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #faults = new Map<string, RoomFault>();
  readonly #leaving = new Set<Promise<void>>();

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  /** Rooms in memory. */
  get open(): readonly Room[] {
    return [...this.#entries.values()].flatMap((entry) => entry.room ?? []);
  }

  /** Rooms whose stored data was found damaged since the start. */
  get faults(): readonly RoomFault[] {
    return [...this.#faults.values()];
  }

  /** Lets `connection` into the room, loading it first; one load serves everybody who asks meanwhile. */
  async join(name: string, connection: Connection): Promise<Room | null> {
    try {
      return await this.use(name, (room) => {
        if (connection.closed) return null;
        room.join(connection);
        return room;
      });
    } catch (error) {
      this.#options.log(`Room ${name} cannot be opened: ${messageOf(error)}`);
      connection.close(CloseCode.tryLater, 'the document cannot be opened');
      return null;
    }
  }

  /** Runs `action` with the room open and keeps it open meanwhile. Rejects when it cannot be loaded. */
  async use<T>(name: string, action: (room: Room) => T | Promise<T>): Promise<T> {
    const entry = this.#entryFor(name);
    entry.holds += 1;
    try {
      const room = await entry.ready;
      return await action(room);
    } finally {
      entry.holds -= 1;
      if (entry.room && !this.#isUsed(entry)) this.empty(entry.room);
    }
  }

  /** Closes every connection of a room, if it is in memory. */
  closeRoom(name: string, code: number, reason: string): void {
    this.#entries.get(name)?.room?.closeAll(code, reason);
  }

  empty(room: Room): void {
    const entry = this.#entries.get(room.name);
    if (entry?.room !== room || this.#isUsed(entry)) return;
    if (entry.idle) clearTimeout(entry.idle);
    entry.idle = setTimeout(() => {
      entry.idle = null;
      const leaving = this.#unload(entry, room).finally(() => this.#leaving.delete(leaving));
      this.#leaving.add(leaving);
    }, this.#options.idleAfter);
    entry.idle.unref();
  }

  broken(room: Room, cause: string): void {
    const entry = this.#entries.get(room.name);
    if (entry?.room !== room) return;
    this.#options.log(`Room ${room.name} is loaded again from the store: ${cause}.`);
    if (entry.idle) clearTimeout(entry.idle);
    // What was accepted is in the log; the next load starts from there and clients come back by themselves.
    const { ticket } = room.document;
    const stored = new Promise<void>((resolve) => this.#options.committer.whenDurable(ticket, resolve));
    this.#adopt(
      room.name,
      stored.then(() => this.#load(room.name)),
    );
    room.closeAll(CloseCode.restart, 'the document is being loaded again');
    room.dispose();
  }

  /** Compacts every room that has something to compact, one after the other, until `deadline`. */
  async compactAll(deadline: number): Promise<void> {
    await Promise.all(this.#leaving);
    for (const room of this.open) {
      if (Date.now() > deadline) return;
      await room.document.compact().catch(() => undefined);
    }
  }

  /** Closes all connections and forgets all rooms. */
  closeAll(code: number, reason: string): void {
    for (const entry of this.#entries.values()) {
      if (entry.room) entry.room.closeAll(code, reason);
    }
  }

  /** Ends all timers and frees all documents. */
  dispose(): void {
    for (const entry of this.#entries.values()) {
      if (entry.idle) clearTimeout(entry.idle);
      entry.room?.dispose();
    }
    this.#entries.clear();
  }

  #isUsed(entry: Entry): boolean {
    return entry.holds > 0 || (entry.room?.connections.size ?? 0) > 0;
  }

  #entryFor(name: string): Entry {
    const known = this.#entries.get(name);
    if (known) {
      if (known.idle) clearTimeout(known.idle);
      known.idle = null;
      return known;
    }
    return this.#adopt(name, this.#load(name));
  }

  #adopt(name: string, ready: Promise<Room>): Entry {
    const entry: Entry = { ready, room: null, holds: 0, idle: null };
    this.#entries.set(name, entry);
    ready.then(
      (room) => {
        entry.room = room;
        if (!this.#isUsed(entry)) this.empty(room);
      },
      () => {
        // A failed load leaves nothing behind; the next one who asks tries again.
        if (this.#entries.get(name) === entry) this.#entries.delete(name);
      },
    );
    return entry;
  }

  async #load(name: string): Promise<Room> {
    const { store, committer, migrate, onChange, log } = this.#options;
    let document: RoomDocument;
    try {
      document = new RoomDocument(await store.load(name), committer);
    } catch (error) {
      this.#faults.set(name, { room: name, damage: [messageOf(error)] });
      throw error;
    }
    if (document.damage.length > 0) {
      this.#faults.set(name, { room: name, damage: document.damage });
      log(`Room ${name}: ${document.damage.join(' ')}`);
    }
    const room = new Room(name, document, committer, this);
    migrate?.(document.doc, name);
    if (onChange) document.doc.on('update', () => onChange(name));
    return room;
  }

  async #unload(entry: Entry, room: Room): Promise<void> {
    await room.document.compact().catch(() => undefined);
    await this.#options.committer.settled();
    if (this.#entries.get(room.name) !== entry || this.#isUsed(entry) || entry.idle) return;
    if (!this.#options.committer.isDurable(room.document.ticket)) {
      // Its last changes exist in memory only; it stays until they are stored.
      this.empty(room);
      return;
    }
    this.#entries.delete(room.name);
    room.dispose();
  }
}
