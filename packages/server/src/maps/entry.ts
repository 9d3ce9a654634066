import { randomBytes } from 'node:crypto';
import type { Snapshot } from '@journeywright/core';
import { projectOf } from '@journeywright/core';

/** What the list of maps tells about one map. */
export interface MapEntry {
  /** Unguessable: whoever has it can open the map. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly created: string;
  /** When the map last changed, ISO 8601. */
  readonly updated: string;
  readonly stages: number;
  readonly contactPoints: number;
  readonly cards: number;
  readonly example?: true;
}

/** A map entry as it is stored. */
export interface StoredEntry extends MapEntry {
  /** When the map was deleted, ISO 8601; it is kept and can be restored. */
  readonly deleted?: string;
  /** Set while the document may have changed since title and counts were last read from it. */
  readonly stale?: true;
}

/** The part of an entry that is read from the document. */
export type Summary = Pick<MapEntry, 'title' | 'stages' | 'contactPoints' | 'cards'>;

/** The room of a map's document. */
export const roomOfMap = (id: string): string => `${id}:map`;

/** The map a room belongs to, or `null` when it is no map's room. */
export const mapOfRoom = (room: string): string | null => (room.endsWith(':map') ? room.slice(0, -4) : null);

/** A map id nobody can guess: 128 random bits. */
export const newMapId = (): string => randomBytes(16).toString('base64url');

/** Title and counts of a project. */
export const summaryOf = (snapshot: Snapshot): Summary => ({
  title: projectOf(snapshot).title,
  stages: snapshot.tables.stages.size,
  contactPoints: snapshot.tables.contactPoints.size,
  cards: snapshot.tables.cards.size,
});

/** What the API shows of a stored entry. */
export const publicEntry = ({ deleted: _deleted, stale: _stale, ...entry }: StoredEntry): MapEntry => entry;

/** An entry as bytes for the store. */
export const encodeEntry = (entry: StoredEntry): Uint8Array => Buffer.from(JSON.stringify(entry));

/** The entry in `bytes`, or `null` when that is no entry. */
export const decodeEntry = (bytes: Uint8Array): StoredEntry | null => {
  try {
    const entry = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<StoredEntry> | null;
    return typeof entry?.id === 'string' && typeof entry.updated === 'string' ? (entry as StoredEntry) : null;
  } catch {
    return null;
  }
};
