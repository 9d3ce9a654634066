import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { messageOf, StartError } from '../errors.ts';
import { prepareFolder } from './dataFolder.ts';
import { lockFolder } from './folderLock.ts';
import { seal, unseal } from './sealed.ts';
import type { Store, StoredPiece, StoreWrite } from './store.ts';
import { verifyFile } from './verifyFile.ts';

type Key = [string, string, number] | [string, string, string];

// No room name may hold '#', so records never mix with rooms.
const RECORDS = '#';
const FILE = 'store.lmdb';
const MARKER = 'store.json';

const damaged = (folder: string, detail: string): StartError =>
  new StartError(
    'store-damaged',
    `The store in ${folder} is damaged: ${detail}.`,
    `Put back a copy of ${FILE} from your backup, or start with another --data folder. Nothing was changed.`,
  );

/** Where `lmdbStore` keeps its file. */
export interface LmdbStoreOptions {
  /** The data folder; made if it is missing. One running server per folder. */
  readonly folder: string;
}

const openFile = async (folder: string): Promise<RootDatabase<Buffer, Key>> => {
  const path = join(folder, FILE);
  const marker = join(folder, MARKER);
  const size = existsSync(path) ? statSync(path).size : 0;
  // Without the marker an empty file is a first start that was cut short; with it, it is a loss.
  if (size === 0 && existsSync(marker)) throw damaged(folder, `${FILE} is missing or empty`);
  if (size > 0) {
    const fault = await verifyFile(path);
    if (fault) throw damaged(folder, fault);
  }
  try {
    const db = open<Buffer, Key>({
      path,
      noSubdir: true,
      encoding: 'binary',
      // Otherwise a commit resolves before it is on disk.
      overlappingSync: false,
      // Otherwise a failed commit also rejects a promise inside the library that nobody can reach, which ends
      // the process. The group commit gathers the writes of a turn anyway.
      eventTurnBatching: false,
    });
    writeFileSync(marker, '{"format":1}\n');
    return db;
  } catch (error) {
    throw damaged(folder, messageOf(error));
  }
};

const pieces = (db: RootDatabase<Buffer, Key>, room: string, kind: string): StoredPiece[] => {
  const range = db.getRange({ start: [room, kind, 0], end: [room, kind, Number.MAX_SAFE_INTEGER] });
  const found: StoredPiece[] = [];
  for (const { key, value } of range) found.push({ seq: key[2] as number, bytes: unseal(value) });
  return found;
};

const seqs = (db: RootDatabase<Buffer, Key>, room: string, kind: string, upTo?: number): number[] => {
  const end: Key = [room, kind, upTo === undefined ? Number.MAX_SAFE_INTEGER : upTo + 1];
  const found: number[] = [];
  for (const key of db.getKeys({ start: [room, kind, 0], end })) found.push(key[2] as number);
  return found;
};

// Each write has a promise of its own besides that of its batch; when a commit fails, one that nobody looks at
// would end the process.
const quiet = (written: Promise<unknown> | undefined): void => void written?.catch?.(() => undefined);

/** The failure behind a failed commit, which the library hands over as another promise. */
const causeOf = async (error: unknown): Promise<unknown> => {
  const cause = (error as { commitError?: Promise<never> } | null)?.commitError;
  if (!cause) return error;
  // It is rejected in the same turn or never.
  const soon = new Promise((resolve) => setImmediate(resolve, error));
  return Promise.race([cause.catch((reason: unknown) => reason), soon]);
};

const putSnapshot = (db: RootDatabase<Buffer, Key>, room: string, seq: number, bytes: Uint8Array): void => {
  const others = seqs(db, room, 'snap').filter((other) => other !== seq);
  const kept = others.pop();
  quiet(db.put([room, 'snap', seq], seal(bytes)));
  for (const old of others) quiet(db.remove([room, 'snap', old]));
  for (const old of seqs(db, room, 'log', kept ?? 0)) quiet(db.remove([room, 'log', old]));
};

const erase = (db: RootDatabase<Buffer, Key>, room: string, before: readonly StoreWrite[]): void => {
  for (const kind of ['log', 'snap']) {
    for (const seq of seqs(db, room, kind)) quiet(db.remove([room, kind, seq]));
  }
  // Writes of the same commit cannot be read yet.
  for (const change of before) {
    if (change.kind === 'append' && change.room === room) quiet(db.remove([room, 'log', change.seq]));
    if (change.kind === 'snapshot' && change.room === room) quiet(db.remove([room, 'snap', change.seq]));
  }
};

const write = (db: RootDatabase<Buffer, Key>, change: StoreWrite, before: readonly StoreWrite[]): void => {
  switch (change.kind) {
    case 'append':
      quiet(db.put([change.room, 'log', change.seq], seal(change.bytes)));
      return;
    case 'snapshot':
      putSnapshot(db, change.room, change.seq, change.bytes);
      return;
    case 'record': {
      const key: Key = [RECORDS, change.table, change.id];
      if (change.bytes) quiet(db.put(key, seal(change.bytes)));
      else quiet(db.remove(key));
      return;
    }
    case 'erase':
      erase(db, change.room, before);
  }
};

/**
 * The store for one machine: one LMDB file in a folder. Opening checks the whole file and takes the folder
 * for this process. Rejects with a `StartError` when the folder cannot be used or the file is damaged.
 */
export const lmdbStore = async ({ folder }: LmdbStoreOptions): Promise<Store> => {
  prepareFolder(folder);
  const unlock = lockFolder(folder);
  const db = await openFile(folder).catch((error: unknown) => {
    unlock();
    throw error;
  });
  let last: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;

  return {
    async load(room) {
      return { snapshots: pieces(db, room, 'snap').reverse().slice(0, 2), log: pieces(db, room, 'log') };
    },
    async records(table) {
      const range = db.getRange({ start: [RECORDS, table, ''], end: [RECORDS, table, '\uffff'] });
      return Array.from(range, ({ key, value }) => ({ id: key[2] as string, bytes: unseal(value) }));
    },
    commit(writes) {
      if (closing) return Promise.reject(new Error('The store is closed.'));
      // One after the other, because a snapshot reads what earlier writes left.
      const done = last.then(async () => {
        try {
          await db.batch(() => {
            writes.forEach((change, index) =>
              write(db, change, writes.slice(0, change.kind === 'erase' ? index : 0)),
            );
          });
        } catch (error) {
          throw await causeOf(error);
        }
      });
      last = done.catch(() => undefined);
      return done;
    },
    close() {
      closing ??= last.then(() => db.close()).finally(unlock);
      return closing;
    },
  };
};
