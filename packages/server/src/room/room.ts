import * as Y from 'yjs';
import type { Committer, CommitRoom } from '../commit/committer.ts';
import { CloseCode } from '../connection/closeCodes.ts';
import type { Connection } from '../connection/connection.ts';
import { mergeWherePossible } from '../protocol/merge.ts';
import * as frames from '../protocol/messages.ts';
import { type Incoming, readMessages } from '../protocol/read.ts';
import { Presence } from './presence.ts';
import type { RoomDocument } from './roomDocument.ts';

/** Presence is gathered this long, in milliseconds, before it is relayed. */
export const PRESENCE_INTERVAL = 40;

/** What a room tells the list of rooms. */
export interface RoomOwner {
  /** The last one left, or the last use ended. */
  empty(room: Room): void;
  /** The document in memory can no longer be trusted and must be loaded again. */
  broken(room: Room, cause: string): void;
}

/** One open document and everybody in it. */
export class Room implements CommitRoom {
  readonly name: string;
  readonly document: RoomDocument;
  readonly connections = new Set<Connection>();
  readonly #committer: Committer;
  readonly #owner: RoomOwner;
  readonly #presence = new Presence<Connection>();
  #presenceTimer: NodeJS.Timeout | null = null;
  #unsaved = false;

  constructor(name: string, document: RoomDocument, committer: Committer, owner: RoomOwner) {
    this.name = name;
    this.document = document;
    this.#committer = committer;
    this.#owner = owner;
    document.bind(this);
  }

  /** Lets a connection in: it is asked for what it has and told who is here. */
  join(connection: Connection): void {
    if (this.#refuses(connection)) {
      connection.close(CloseCode.tryLater, 'changes cannot be saved at the moment');
      return;
    }
    this.connections.add(connection);
    connection.send(frames.syncRequestFrame(Y.encodeStateVector(this.document.doc)));
    const present = this.#presence.all();
    if (present.length > 0) connection.send(frames.presenceFrame(present));
    connection.resume();
  }

  /** Forgets a connection and tells the others. */
  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    if (this.#presence.leave(connection)) this.#schedulePresence();
    if (this.connections.size === 0) this.#owner.empty(this);
  }

  /** Takes in one frame. Never throws: the fault of one connection stays with it. */
  receive(connection: Connection, frame: Uint8Array): void {
    if (connection.closed || !this.connections.has(connection)) return;
    connection.heard();
    const { messages, fault } = readMessages(frame);
    for (const message of messages) {
      if (connection.closed) return;
      this.#handle(connection, message);
    }
    if (fault) connection.close(CloseCode.badMessage, 'unreadable message');
  }

  /** Closes every connection. */
  closeAll(code: number, reason: string): void {
    for (const connection of [...this.connections]) {
      connection.close(code, reason);
      this.leave(connection);
    }
  }

  /** Ends the timers and frees the document. */
  dispose(): void {
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer);
    this.document.doc.destroy();
  }

  durable(updates: readonly Uint8Array[]): void {
    for (const update of this.connections.size > 0 ? mergeWherePossible(updates) : []) {
      const frame = frames.updateFrame(update);
      for (const connection of this.connections) {
        if (connection.synced) connection.sendUpdate(update, frame);
      }
    }
    // A failed compaction harms nothing: the log is still there and the next commit tries again.
    if (this.document.wantsCompaction) this.document.compact().catch(() => undefined);
  }

  unsaved(): void {
    this.#unsaved = true;
    for (const connection of [...this.connections]) {
      if (connection.identity.role === 'viewer') continue;
      connection.close(CloseCode.tryLater, 'changes cannot be saved at the moment');
      this.leave(connection);
    }
  }

  saved(): void {
    this.#unsaved = false;
  }

  #refuses(connection: Connection): boolean {
    return connection.identity.role !== 'viewer' && (this.#unsaved || this.#committer.failure !== null);
  }

  #handle(connection: Connection, message: Incoming): void {
    switch (message.kind) {
      case 'sync-request':
        this.#answer(connection, message.stateVector);
        return;
      case 'update':
        this.#update(connection, message.update);
        return;
      case 'presence': {
        const { changed, disputed } = this.#presence.receive(connection, message.entries);
        for (const owner of disputed) owner.challenge();
        if (changed) this.#schedulePresence();
        return;
      }
      case 'presence-query':
        connection.send(frames.presenceFrame(this.#presence.all()));
        return;
      case 'fence': {
        // It would come back as "saved" for what was refused.
        if (connection.denied) return;
        const echo = frames.fenceFrame(message.payload);
        this.#committer.whenDurable(connection.ticket, () => connection.send(echo));
      }
    }
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    let missing: Uint8Array;
    try {
      missing = this.document.missingFor(stateVector);
    } catch {
      connection.close(CloseCode.badMessage, 'unreadable state vector');
      return;
    }
    connection.synced = true;
    // A newcomer must not see what the end of the process could still take back.
    const frame = frames.syncReplyFrame(missing);
    this.#committer.whenDurable(this.document.ticket, () => connection.send(frame));
  }

  #update(connection: Connection, update: Uint8Array): void {
    if (connection.identity.role === 'viewer') {
      this.#refuseViewer(connection, update);
      return;
    }
    switch (this.document.apply(update)) {
      case 'stored':
        connection.ticket = this.document.ticket;
        return;
      case 'nothing-new':
        // It may repeat what another connection sent a moment ago and is not on disk yet.
        connection.ticket = this.document.ticket;
        return;
      case 'malformed':
        connection.close(CloseCode.badMessage, 'unreadable update');
        return;
      case 'broken':
        connection.close(CloseCode.badMessage, 'update cannot be applied');
        this.#owner.broken(this, 'an update could be read but not applied');
    }
  }

  #refuseViewer(connection: Connection, update: Uint8Array): void {
    if (connection.denied) return;
    try {
      // Stock clients answer every sync request, so a viewer who has nothing new does nothing wrong.
      if (Y.snapshotContainsUpdate(Y.snapshot(this.document.doc), update)) return;
    } catch {
      connection.close(CloseCode.badMessage, 'unreadable update');
      return;
    }
    connection.denied = true;
    connection.send(frames.deniedFrame('You may look at this map but not change it.'));
  }

  #schedulePresence(): void {
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = null;
      const { entries, soleOwner } = this.#presence.takeChanges();
      if (entries.length === 0) return;
      const frame = frames.presenceFrame(entries);
      for (const connection of this.connections) {
        if (connection !== soleOwner) connection.sendPresence(frame);
      }
    }, PRESENCE_INTERVAL);
  }
}
