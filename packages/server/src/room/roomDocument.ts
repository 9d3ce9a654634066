import * as Y from 'yjs';
import type { Committer, CommitRoom } from '../commit/committer.ts';
import { mergeWherePossible } from '../protocol/merge.ts';
import { type LoadedDocument, loadDocument } from './loadDocument.ts';
import type { StoredRoom } from '../store/store.ts';

/** When a room is compacted: whichever is reached first. */
export const COMPACT_AFTER_ENTRIES = 400;
export const COMPACT_AFTER_BYTES = 256 * 1024;

/** What became of an update. `malformed`: nothing happened. `broken`: the document must be thrown away. */
export type Applied = 'stored' | 'nothing-new' | 'malformed' | 'broken';

const same = (a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean =>
  a === b || (!!a && !!b && a.length === b.length && a.every((byte, index) => byte === b[index]));

/** A room's document together with its place in the log. */
export class RoomDocument {
  readonly doc: Y.Doc;
  readonly damage: readonly string[];
  readonly complete: boolean;
  /** Ticket of the last update queued for the store. */
  ticket = 0;
  readonly #committer: Committer;
  #head: number;
  #logEntries: number;
  #logBytes: number;
  #room: CommitRoom | null = null;
  #collected: Uint8Array[] | null = null;
  #whole: Uint8Array | null = null;
  #compacting: Promise<void> | null = null;
  #broken = false;

  constructor(stored: StoredRoom, committer: Committer) {
    const loaded: LoadedDocument = loadDocument(stored);
    this.doc = loaded.doc;
    this.damage = loaded.damage;
    this.complete = loaded.complete;
    this.#head = loaded.head;
    this.#logEntries = loaded.logEntries;
    this.#logBytes = loaded.logBytes;
    this.#committer = committer;
    this.doc.on('update', (update: Uint8Array) => {
      this.#whole = null;
      if (this.#collected) this.#collected.push(update);
      else this.#append(update, update);
    });
  }

  /** Whose updates these are; set once, before the first update. */
  bind(room: CommitRoom): void {
    this.#room = room;
  }

  /** Applies what a client sent and queues it for the store. */
  apply(update: Uint8Array): Applied {
    try {
      // An update cut inside its delete set changes the document before it throws, so look first.
      Y.decodeUpdate(update);
    } catch {
      return 'malformed';
    }
    const { pendingStructs: structs, pendingDs: deletes } = this.doc.store;
    const collected: Uint8Array[] = [];
    this.#collected = collected;
    try {
      Y.applyUpdate(this.doc, update);
    } catch {
      this.#broken = true;
      return 'broken';
    } finally {
      this.#collected = null;
    }
    const { store } = this.doc;
    const sameWaiting = same(structs?.update, store.pendingStructs?.update) && same(deletes, store.pendingDs);
    if (collected.length === 0 && sameWaiting) return 'nothing-new';
    const merged = mergeWherePossible(collected);
    const relay = merged.length > 1 ? Uint8Array.from(update) : (merged[0] ?? null);
    // What waits for its predecessors fires no event; only the raw update holds it.
    this.#append(sameWaiting && relay ? relay : Uint8Array.from(update), relay);
    return 'stored';
  }

  /** What a client with `stateVector` lacks. Throws when that is not a state vector. */
  missingFor(stateVector: Uint8Array): Uint8Array {
    const known = Y.decodeStateVector(stateVector);
    if (known.size > 0) return Y.encodeStateAsUpdate(this.doc, stateVector);
    // Newcomers share one encoding per version of the room.
    this.#whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.#whole;
  }

  /** Whether the log has grown long enough to be compacted. */
  get wantsCompaction(): boolean {
    return (
      !this.#broken && (this.#logEntries >= COMPACT_AFTER_ENTRIES || this.#logBytes >= COMPACT_AFTER_BYTES)
    );
  }

  /**
   * Stores the full state in place of the log so far. Does nothing when there is nothing to gain, or when
   * something stored is missing from the document, or an update was half applied to it, and the log would be
   * lost for good. Rejects when the store fails.
   */
  compact(): Promise<void> {
    if (this.#compacting) return this.#compacting;
    if (this.#broken || !this.complete || !this.#room || this.#logEntries === 0) return Promise.resolve();
    const entries = this.#logEntries;
    const bytes = this.#logBytes;
    this.#whole ??= Y.encodeStateAsUpdate(this.doc);
    const write = { kind: 'snapshot', room: this.#room.name, seq: this.#head, bytes: this.#whole } as const;
    this.#compacting = this.#committer
      .write([write])
      .then(() => {
        this.#logEntries -= entries;
        this.#logBytes -= bytes;
      })
      .finally(() => {
        this.#compacting = null;
      });
    return this.#compacting;
  }

  #append(bytes: Uint8Array, relay: Uint8Array | null): void {
    if (!this.#room) throw new Error('The document is not bound to a room yet.');
    this.#head += 1;
    this.#logEntries += 1;
    this.#logBytes += bytes.length;
    this.ticket = this.#committer.add({ room: this.#room, seq: this.#head, bytes, relay });
  }
}
