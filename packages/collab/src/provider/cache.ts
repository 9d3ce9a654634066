import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** The copy of a document this device keeps. */
export interface Cache {
  /**
   * Resolves when the copy has been read: with the number of edits of earlier visits that the server had not
   * confirmed (0 or more; possibly too few), or with null when the copy cannot be used.
   */
  readonly read: Promise<number | null>;
  /** Remembers how many edits are not confirmed, for the next visit. */
  notePending(count: number): void;
  stop(): void;
  /** Deletes the copy. */
  clear(): Promise<void>;
}

/** Whether an update came from a copy on this device. */
export const isCacheOrigin = (origin: unknown): boolean => origin instanceof IndexeddbPersistence;

const pendingKey = 'pending';
const probeName = 'journeywright-probe';
/** How long a device may take to say whether it keeps anything, in milliseconds. */
const patience = 2_000;

/** What `work` gives, or `otherwise` when it fails or takes longer than `limit` milliseconds. */
export function within<T>(work: Promise<T>, limit: number, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limit, otherwise);
    work.then(resolve, () => resolve(otherwise)).finally(() => clearTimeout(timer));
  });
}

/** Whether this device lets us keep anything: private windows and blocked sites may have no database. */
async function canKeep(): Promise<boolean> {
  try {
    if (typeof indexedDB === 'undefined' || indexedDB === null) return false;
    const request = indexedDB.open(probeName);
    const opened = new Promise<boolean>((resolve) => {
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
      request.onblocked = () => resolve(false);
    });
    return await within(opened, patience, false);
  } catch {
    return false;
  }
}

/**
 * Opens the copy named `name` and begins to read it into `doc`; null when this device keeps nothing.
 * @param onLost called when nothing more can be kept: the device is full, or somebody deleted the copy.
 */
export async function openCache(name: string, doc: Y.Doc, onLost: () => void): Promise<Cache | null> {
  if (!(await canKeep())) return null;
  const persistence = new IndexeddbPersistence(name, doc);
  let noted: unknown = 0;
  let next = 0;
  let writing = true;

  const stop = (): void => void persistence.destroy().catch(() => {});

  function watch(database: IDBDatabase | null): void {
    let lost = false;
    // A closed database throws at the next edit, and one that is full loses it without a word.
    for (const sign of ['versionchange', 'close', 'abort'])
      database?.addEventListener(sign, () => {
        if (lost) return;
        lost = true;
        stop();
        onLost();
      });
  }

  async function readCopy(): Promise<number | null> {
    try {
      await persistence.whenSynced;
      watch(persistence.db);
      noted = await persistence.get(pendingKey);
      writing = false;
      const carried = typeof noted === 'number' && noted > 0 ? noted : 0;
      next = carried;
      return carried;
    } catch {
      return null;
    }
  }

  async function write(): Promise<void> {
    writing = true;
    try {
      while (next !== noted) {
        const count = next;
        await persistence.set(pendingKey, count);
        noted = count;
      }
    } catch {
      // The count is only a courtesy; the edits themselves are kept with the document.
    }
    writing = false;
  }

  return {
    read: readCopy(),
    notePending(count) {
      next = count;
      if (!writing) void write();
    },
    stop,
    clear: () => persistence.clearData(),
  };
}
