import { versionMap } from '@journeywright/core';
import type * as Y from 'yjs';
import { metaMap } from './layout.ts';

const schemaKey = 'schema';

/** The version of each migration sequence a document is at; empty when it does not say. */
export function readSchema(doc: Y.Doc): Readonly<Record<string, number>> {
  const value = metaMap(doc).get(schemaKey);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** Writes down the version of each migration sequence. Only whoever makes or migrates a document does. */
export function writeSchema(doc: Y.Doc, versions: Readonly<Record<string, number>> = versionMap()): void {
  metaMap(doc).set(schemaKey, { ...versions });
}

/** Whether a document was written by a newer version than this one, which therefore must not change it. */
export function isNewerSchema(
  versions: Readonly<Record<string, number>>,
  known: Readonly<Record<string, number>> = versionMap(),
): boolean {
  return Object.entries(versions).some(([sequence, version]) => version > (known[sequence] ?? 0));
}
