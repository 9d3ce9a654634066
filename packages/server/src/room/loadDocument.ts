import * as Y from 'yjs';
import type { StoredPiece, StoredRoom } from '../store/store.ts';

/** A document rebuilt from what is stored. */
export interface LoadedDocument {
  readonly doc: Y.Doc;
  /** The highest log entry or snapshot stored; the next update gets the one after it. */
  readonly head: number;
  /** Log entries, and their bytes, that the newest good snapshot does not hold yet. */
  readonly logEntries: number;
  readonly logBytes: number;
  /** What could not be read, in words; empty when all is well. */
  readonly damage: readonly string[];
  /** `false` when something stored is missing from the document. Such a room must not be compacted. */
  readonly complete: boolean;
}

interface Base {
  readonly seq: number;
  readonly doc: Y.Doc;
}

const baseOf = (piece: StoredPiece): Base | null => {
  if (!piece.bytes) return null;
  const doc = new Y.Doc();
  try {
    Y.decodeUpdate(piece.bytes);
    Y.applyUpdate(doc, piece.bytes);
    return { seq: piece.seq, doc };
  } catch {
    doc.destroy();
    return null;
  }
};

const findBase = (stored: StoredRoom, damage: string[]): Base | null => {
  for (const piece of stored.snapshots) {
    const base = baseOf(piece);
    if (base) return base;
    damage.push(`The snapshot at entry ${piece.seq} is damaged.`);
  }
  const startsAtFirst = stored.log[0]?.seq === 1 || (stored.log.length === 0 && damage.length === 0);
  return startsAtFirst ? { seq: 0, doc: new Y.Doc() } : null;
};

const applyEntry = (doc: Y.Doc, piece: StoredPiece): boolean => {
  if (!piece.bytes) return false;
  try {
    Y.applyUpdate(doc, piece.bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Rebuilds a room's document: newest good snapshot plus the log after it. Damage is told, never papered over.
 * Throws when nothing usable is left, so that a damaged room is never served as an empty one.
 */
export const loadDocument = (stored: StoredRoom): LoadedDocument => {
  const damage: string[] = [];
  const base = findBase(stored, damage);
  if (!base) throw new Error('Neither a snapshot nor the beginning of the log can be read.');
  let complete = true;
  let expected = base.seq + 1;
  let logBytes = 0;
  const after = stored.log.filter((piece) => piece.seq > base.seq);
  for (const piece of after) {
    if (piece.seq !== expected) {
      damage.push(`Log entries ${expected} to ${piece.seq - 1} are missing.`);
      complete = false;
    }
    expected = piece.seq + 1;
    logBytes += piece.bytes?.length ?? 0;
    if (!applyEntry(base.doc, piece)) {
      damage.push(`Log entry ${piece.seq} is damaged.`);
      complete = false;
    }
  }
  const head = Math.max(0, ...stored.snapshots.map((piece) => piece.seq), stored.log.at(-1)?.seq ?? 0);
  if (head >= expected) {
    damage.push(`Log entries ${expected} to ${head} are missing.`);
    complete = false;
  }
  return { doc: base.doc, head, logEntries: after.length, logBytes, damage, complete };
};
