import { type AnyRecord, put, type Snapshot, set, tableNames } from '@journeywright/core';
import * as Y from 'yjs';
import { ImportEdit } from '../origins.ts';
import { applyToDoc } from './applyToDoc.ts';
import { readSnapshot } from './deriveSnapshot.ts';
import { writeSchema } from './schema.ts';

/** A new document holding this project, as a Yjs update (version 1), with the schema version written down. */
export function encodeProject(snapshot: Snapshot): Uint8Array {
  const doc = new Y.Doc();
  const live = tableNames.flatMap((table) =>
    [...snapshot.tables[table].values()].map((record) => put(table, record as unknown as AnyRecord)),
  );
  const removed = tableNames.flatMap((table) =>
    [...snapshot.removed[table].values()].flatMap((record) => [
      put(table, record as unknown as AnyRecord),
      set(table, record.id, 'removed', true),
    ]),
  );
  doc.transact(() => {
    writeSchema(doc);
    applyToDoc(doc, { ops: [...live, ...removed] }, new ImportEdit('project.create'));
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** The project a document holds. Never throws: what is not valid reads as its default. */
export function readProject(doc: Y.Doc): Snapshot {
  return readSnapshot(doc);
}
