/** One change to what is stored. A commit takes a list of them and does all or none. */
export type StoreWrite =
  /** Adds one update to a room's log. `seq` counts from 1 without gaps within the room. */
  | {
      readonly kind: 'append';
      readonly room: string;
      readonly seq: number;
      readonly bytes: Uint8Array;
    }
  /**
   * Stores the full state of a room as of log entry `seq`. The snapshot before it stays, and so does the log
   * since that one, so that either snapshot with the log after it gives the whole document; anything older goes.
   */
  | {
      readonly kind: 'snapshot';
      readonly room: string;
      readonly seq: number;
      readonly bytes: Uint8Array;
    }
  /** Sets, or with `null` removes, a record beside the rooms (the list of maps, for one). */
  | {
      readonly kind: 'record';
      readonly table: string;
      readonly id: string;
      readonly bytes: Uint8Array | null;
    }
  /** Removes everything stored for a room. */
  | { readonly kind: 'erase'; readonly room: string };

/** A stored piece; `bytes` is `null` when its checksum does not match. */
export interface StoredPiece {
  readonly seq: number;
  readonly bytes: Uint8Array | null;
}

/** Everything stored for one room. A room never written has empty lists. */
export interface StoredRoom {
  /** Newest first, at most two. */
  readonly snapshots: readonly StoredPiece[];
  /** Oldest first: every entry since the older snapshot. */
  readonly log: readonly StoredPiece[];
}

/** A record beside the rooms; `bytes` is `null` when its checksum does not match. */
export interface StoredRecord {
  readonly id: string;
  readonly bytes: Uint8Array | null;
}

/**
 * Where rooms live. Implementations pass `runStoreTests`. Reads see every commit that has resolved. Bytes
 * handed in are not changed afterwards by the caller; bytes handed out belong to the caller.
 */
export interface Store {
  /** Everything stored for `room`. Rejects when the store cannot be read. */
  load(room: string): Promise<StoredRoom>;
  /** All records of `table`, ordered by id. */
  records(table: string): Promise<readonly StoredRecord[]>;
  /**
   * Does all of `writes` in order, or none. Resolves once they survive the end of the process and of the
   * machine; rejects when they were not stored.
   */
  commit(writes: readonly StoreWrite[]): Promise<void>;
  /** Waits for the commit in hand, then lets go of all resources. */
  close(): Promise<void>;
}
