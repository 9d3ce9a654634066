import type { Store, StoredPiece, StoreWrite } from './store.ts';

interface MemoryRoom {
  snapshots: StoredPiece[];
  log: StoredPiece[];
}

const copyOf = (piece: StoredPiece): StoredPiece => ({
  seq: piece.seq,
  bytes: piece.bytes && Uint8Array.from(piece.bytes),
});

/** A store that forgets everything when the process ends: for tests and for trying things out. */
export const memoryStore = (): Store => {
  const rooms = new Map<string, MemoryRoom>();
  const tables = new Map<string, Map<string, Uint8Array>>();
  let closed = false;

  const roomOf = (name: string): MemoryRoom => {
    const room = rooms.get(name) ?? { snapshots: [], log: [] };
    rooms.set(name, room);
    return room;
  };

  const write = (change: StoreWrite): void => {
    switch (change.kind) {
      case 'append':
        roomOf(change.room).log.push({ seq: change.seq, bytes: Uint8Array.from(change.bytes) });
        return;
      case 'snapshot': {
        const room = roomOf(change.room);
        const others = room.snapshots.filter((piece) => piece.seq !== change.seq);
        const kept = others[0];
        room.snapshots = [{ seq: change.seq, bytes: Uint8Array.from(change.bytes) }, ...(kept ? [kept] : [])];
        room.log = room.log.filter((piece) => piece.seq > (kept?.seq ?? 0));
        return;
      }
      case 'record': {
        const table = tables.get(change.table) ?? new Map<string, Uint8Array>();
        tables.set(change.table, table);
        if (change.bytes) table.set(change.id, Uint8Array.from(change.bytes));
        else table.delete(change.id);
        return;
      }
      case 'erase':
        rooms.delete(change.room);
    }
  };

  const check = (): void => {
    if (closed) throw new Error('The store is closed.');
  };

  return {
    async load(name) {
      check();
      const room = rooms.get(name);
      return { snapshots: (room?.snapshots ?? []).map(copyOf), log: (room?.log ?? []).map(copyOf) };
    },
    async records(table) {
      check();
      return [...(tables.get(table) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, bytes]) => ({ id, bytes: Uint8Array.from(bytes) }));
    },
    async commit(writes) {
      check();
      for (const change of writes) write(change);
    },
    async close() {
      closed = true;
    },
  };
};
