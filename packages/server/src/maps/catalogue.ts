import {
  applyChangeSet,
  changeSet,
  completeRecord,
  projectId,
  put,
  type Snapshot,
  set,
} from '@journeywright/core';
import { applyToDoc, encodeProject, ImportEdit, readProject } from '@journeywright/collab';
import type { Committer } from '../commit/committer.ts';
import { CloseCode } from '../connection/closeCodes.ts';
import { messageOf } from '../errors.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Store, StoreWrite } from '../store/store.ts';
import {
  decodeEntry,
  encodeEntry,
  type MapEntry,
  mapOfRoom,
  newMapId,
  publicEntry,
  roomOfMap,
  type StoredEntry,
  summaryOf,
} from './entry.ts';

const TABLE = 'maps';
/** How long after a change title and counts are read again, in milliseconds. */
const REFRESH_AFTER = 2_000;

/** What the catalogue works with. */
export interface CatalogueParts {
  readonly store: Store;
  readonly committer: Committer;
  readonly rooms: Rooms;
  readonly log: (line: string) => void;
}

/** A map to be made; times are now unless given. */
export interface NewMap {
  readonly snapshot: Snapshot;
  readonly created?: Date;
  readonly example?: true;
}

const recordOf = (entry: StoredEntry): StoreWrite => ({
  kind: 'record',
  table: TABLE,
  id: entry.id,
  bytes: encodeEntry(entry),
});

/** The entry, deleted at that time or not at all; what else happened to it stays. */
const withDeleted = (
  { deleted: _deleted, ...entry }: StoredEntry,
  deleted: string | undefined,
): StoredEntry => ({
  ...entry,
  ...(deleted !== undefined && { deleted }),
});

/** The maps of one server. Titles live in the documents; the list only remembers them. */
export class Catalogue {
  readonly #parts: CatalogueParts;
  readonly #entries = new Map<string, StoredEntry>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(parts: CatalogueParts) {
    this.#parts = parts;
  }

  /** Reads the list from the store. */
  async load(): Promise<void> {
    for (const record of await this.#parts.store.records(TABLE)) {
      const entry = record.bytes && decodeEntry(record.bytes);
      if (entry) this.#entries.set(entry.id, entry);
      else await this.#rebuild(record.id);
    }
  }

  /** Every map there is, the latest change first. */
  async list(): Promise<readonly MapEntry[]> {
    const shown = [...this.#entries.values()].filter((entry) => !entry.deleted);
    await Promise.all(shown.filter((entry) => entry.stale).map((entry) => this.#refresh(entry.id)));
    return shown
      .flatMap(({ id }) => this.get(id) ?? [])
      .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1));
  }

  /** How many maps were ever made here, deleted ones included. */
  get size(): number {
    return this.#entries.size;
  }

  /** The entry of a map that is there. */
  get(id: string): MapEntry | null {
    const entry = this.#entries.get(id);
    return entry && !entry.deleted ? publicEntry(entry) : null;
  }

  /** Whether a room belongs to a map that is there. */
  hasRoom(room: string): boolean {
    const id = mapOfRoom(room);
    return id !== null && this.get(id) !== null;
  }

  /** Makes maps, all or none. `also` is stored with them. */
  async create(maps: readonly NewMap[], also: readonly StoreWrite[] = []): Promise<readonly MapEntry[]> {
    const made = maps.map(({ snapshot, created = new Date(), example }) => {
      const time = created.toISOString();
      const entry: StoredEntry = {
        id: newMapId(),
        ...summaryOf(snapshot),
        created: time,
        updated: time,
        ...(example && { example }),
      };
      return { entry, bytes: encodeProject(snapshot) };
    });
    const writes = made.flatMap(({ entry, bytes }): StoreWrite[] => [
      { kind: 'append', room: roomOfMap(entry.id), seq: 1, bytes },
      recordOf(entry),
    ]);
    await this.#parts.committer.write([...writes, ...also]);
    for (const { entry } of made) this.#entries.set(entry.id, entry);
    return made.map(({ entry }) => publicEntry(entry));
  }

  /** The project in a map's document as it is now, unsaved edits of open rooms included. */
  snapshot(id: string): Promise<Snapshot> {
    return this.#parts.rooms.use(roomOfMap(id), (room) => readProject(room.document.doc));
  }

  /** Gives the map another title by editing its document. */
  async rename(id: string, title: string): Promise<MapEntry | null> {
    await this.#parts.rooms.use(roomOfMap(id), async (room) => {
      const { doc } = room.document;
      const known = readProject(doc).tables.project.has(projectId);
      const op = known
        ? set('project', projectId, 'title', title)
        : put('project', completeRecord('project', { id: projectId, title }));
      applyToDoc(doc, { ops: [op] }, new ImportEdit('project.rename'));
      await this.#durable(room);
    });
    await this.#refresh(id);
    return this.get(id);
  }

  /** Makes a map with the content this one has now. */
  async duplicate(id: string): Promise<MapEntry | null> {
    const original = await this.snapshot(id);
    const title = `${summaryOf(original).title || 'Untitled map'} (copy)`;
    const change = changeSet('project.rename', 'Rename', [set('project', projectId, 'title', title)]);
    const copy = applyChangeSet(original, change).snapshot;
    return (await this.create([{ snapshot: copy }]))[0] ?? null;
  }

  /** Takes the map off the list and closes it for everybody. It is kept and can be restored. */
  async remove(id: string): Promise<void> {
    await this.#change(id, (entry) => withDeleted(entry, new Date().toISOString()));
    // Somebody may have put it back while this was being stored.
    if (this.get(id)) return;
    this.#parts.rooms.closeRoom(roomOfMap(id), CloseCode.deleted, 'the map was deleted');
  }

  /** Puts a deleted map back. `null` when there never was such a map. */
  async restore(id: string): Promise<MapEntry | null> {
    if (!this.#entries.has(id)) return null;
    await this.#change(id, (entry) => withDeleted(entry, undefined));
    return this.get(id);
  }

  /** A document changed: its entry gets a new time now, title and counts a little later. */
  touched(room: string): void {
    const id = mapOfRoom(room);
    const entry = id === null ? undefined : this.#entries.get(id);
    if (!entry) return;
    const next: StoredEntry = { ...entry, updated: new Date().toISOString(), stale: true };
    this.#entries.set(entry.id, next);
    // Written once per burst, so that the list is right again even after a hard kill.
    if (!entry.stale) this.#parts.committer.write([recordOf(next)]).catch(() => undefined);
    if (this.#timers.has(entry.id)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(entry.id);
      void this.#refresh(entry.id);
    }, REFRESH_AFTER);
    timer.unref();
    this.#timers.set(entry.id, timer);
  }

  /** Brings all entries up to date and ends the timers. */
  async flush(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    const stale = [...this.#entries.values()].filter((entry) => entry.stale && !entry.deleted);
    await Promise.all(stale.map((entry) => this.#refresh(entry.id)));
  }

  async #refresh(id: string): Promise<void> {
    try {
      const summary = summaryOf(await this.snapshot(id));
      await this.#change(id, ({ stale: _stale, ...entry }) => ({ ...entry, ...summary }));
    } catch (error) {
      this.#parts.log(`The list entry of map ${id} could not be brought up to date: ${messageOf(error)}`);
    }
  }

  async #change(id: string, change: (entry: StoredEntry) => StoredEntry): Promise<void> {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const next = change(entry);
    this.#entries.set(id, next);
    try {
      await this.#parts.committer.write([recordOf(next)]);
    } catch (error) {
      const now = this.#entries.get(id);
      if (now === next) this.#entries.set(id, entry);
      else if (now) this.#entries.set(id, withDeleted(now, entry.deleted));
      throw error;
    }
  }

  #durable(room: Room): Promise<void> {
    const { committer } = this.#parts;
    if (committer.failure) return Promise.reject(new Error(committer.failure.message));
    return new Promise((resolve, reject) => {
      committer.whenDurable(room.document.ticket, resolve);
      void committer.settled().then(() => {
        if (committer.failure) reject(new Error(committer.failure.message));
      });
    });
  }

  /** A damaged entry must not hide a map whose document is fine. */
  async #rebuild(id: string): Promise<void> {
    this.#parts.log(`The list entry of map ${id} is damaged; it is made again from the document.`);
    const time = new Date().toISOString();
    const blank = { title: '', stages: 0, contactPoints: 0, cards: 0 };
    this.#entries.set(id, { id, ...blank, created: time, updated: time, stale: true });
  }
}
