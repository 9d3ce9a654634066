import {
  type AnyRecord,
  type ChangeSet,
  changeSet,
  emptySnapshot,
  memorySession,
  type Op,
  projectId,
  put,
  type Session,
  type Snapshot,
  set,
  splice,
  type TableName,
} from '@journeywright/core';
import * as Y from 'yjs';
import { sharedSession } from '../src/session/sharedSession.ts';
import { encodeProject } from '../src/ydoc/encode.ts';

/** One person's document and session. */
export interface Peer {
  readonly doc: Y.Doc;
  readonly session: Session;
  edit(label: string, ...ops: Op[]): void;
  set(table: TableName, id: string, field: string, value: unknown): void;
  type(table: TableName, id: string, field: string, at: number, insert: string, remove?: number): void;
  record(table: TableName, id: string): AnyRecord | undefined;
}

export const ids = {
  stage: 'stg_before',
  otherStage: 'stg_after',
  point: 'cpt_desk',
  lane: 'lan_actions',
  card: 'crd_walks',
} as const;

const at = { lane: ids.lane, stage: null, contactPoint: ids.point };

/** A small project to edit together. */
export function smallProject(): Snapshot {
  const session = memorySession({ snapshot: emptySnapshot });
  const made: ChangeSet = changeSet('project.create', 'Create', [
    put('project', { id: projectId, title: 'Hotel' }),
    put('journeys', { id: 'jny_stay', title: 'A stay' }),
    put('stages', { id: ids.stage, journey: 'jny_stay', title: 'Before', order: 'V' }),
    put('stages', { id: ids.otherStage, journey: 'jny_stay', title: 'After', order: 'W' }),
    put('contactPoints', {
      id: ids.point,
      title: 'Front desk',
      place: { stage: ids.stage, order: 'V' },
    }),
    put('lanes', { id: ids.lane, journey: 'jny_stay', title: 'Actions', order: 'V' }),
    put('cards', { id: ids.card, text: 'Walks in', place: { ...at, order: 'V' } }),
  ]);
  const result = session.commit(made, { undo: 'none' });
  if (!result.ok) throw new Error(result.refusal.message);
  return session.getSnapshot();
}

/** A peer whose client id decides who wins ties: the higher one. */
export function createPeer(clientId: number, seed?: Uint8Array): Peer {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  if (seed) Y.applyUpdate(doc, seed);
  const session = sharedSession({ doc });
  function edit(label: string, ...ops: Op[]): void {
    const result = session.commit(changeSet('test.edit', label, ops), { undo: 'step' });
    if (!result.ok) throw new Error(result.refusal.message);
  }
  return {
    doc,
    session,
    edit,
    set: (table, id, field, value) => edit(`Set ${field}`, set(table, id, field, value)),
    type: (table, id, field, where, insert, remove = 0) =>
      edit('Type', splice(table, id, field, where, remove, insert)),
    record: (table, id) => session.getSnapshot().tables[table].get(id) as AnyRecord | undefined,
  };
}

/** Two or more people with the same small project, who exchange what they did when `sync` is called. */
export function together(count = 2, seed = encodeProject(smallProject())): { peers: Peer[]; sync(): void } {
  const peers = Array.from({ length: count }, (_, index) => createPeer(index + 1, seed));
  return {
    peers,
    sync() {
      const updates = peers.map(({ doc }) => Y.encodeStateAsUpdate(doc));
      for (const { doc } of peers) for (const update of updates) Y.applyUpdate(doc, update);
    },
  };
}
