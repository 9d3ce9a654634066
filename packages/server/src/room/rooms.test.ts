import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Committer } from '../commit/committer.ts';
import { Connection, type Socket } from '../connection/connection.ts';
import { fenceFrame, syncRequestFrame, updateFrame } from '../protocol/messages.ts';
import { memoryStore } from '../store/memoryStore.ts';
import type { Store, StoredRoom } from '../store/store.ts';
import { loadDocument } from './loadDocument.ts';
import { COMPACT_AFTER_BYTES, COMPACT_AFTER_ENTRIES } from './roomDocument.ts';
import { Rooms, type RoomsOptions } from './rooms.ts';

const made: Rooms[] = [];
afterEach(() => {
  for (const rooms of made.splice(0)) rooms.dispose();
});

const roomsOn = (store: Store, options: Partial<RoomsOptions> = {}): Rooms => {
  const committer = new Committer(store, 20);
  const rooms = new Rooms({ store, committer, idleAfter: 20, log: () => undefined, ...options });
  made.push(rooms);
  return rooms;
};

const person = () => {
  const sent: Uint8Array[] = [];
  const socket = {
    buffered: 0,
    send: (frame: Uint8Array) => void sent.push(frame),
    close: vi.fn(),
    terminate: vi.fn(),
    ping: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
  } satisfies Socket;
  return { sent, socket, connection: new Connection(socket, { role: 'editor' }) };
};

const textUpdate = (word: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, word);
  return Y.encodeStateAsUpdate(doc);
};
const textOf = (rooms: Rooms): Promise<string> =>
  rooms.use('r', (room) => room.document.doc.getText('t').toString());
const write = (rooms: Rooms, word: string): Promise<unknown> =>
  rooms.use('r', (room) => room.document.apply(textUpdate(word)));

describe('opening', () => {
  test('one load serves everybody who asks meanwhile, and nothing is sent before it is done', async () => {
    const store = memoryStore();
    await store.commit([{ kind: 'append', room: 'r', seq: 1, bytes: textUpdate('stored') }]);
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const load = vi.fn(async (room: string) => {
      await gate;
      return store.load(room);
    });
    const rooms = roomsOn({ ...store, load });
    const people = [person(), person(), person()];
    const joins = people.map(({ connection }) => rooms.join('r', connection));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(people.map(({ sent }) => sent.length)).toEqual([0, 0, 0]);
    open();
    const [room, ...others] = await Promise.all(joins);
    expect(others).toEqual([room, room]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(people.map(({ sent }) => sent.length)).toEqual([1, 1, 1]);
    expect(room?.document.doc.getText('t').toString()).toBe('stored');
  });

  test('a failed load closes with 1013, leaves nothing behind, and the next try works', async () => {
    const store = memoryStore();
    let broken = true;
    const load: Store['load'] = (room) =>
      broken ? Promise.reject(new Error('read error')) : store.load(room);
    const rooms = roomsOn({ ...store, load });
    const { socket, sent, connection } = person();
    await rooms.join('r', connection);
    expect(socket.close).toHaveBeenCalledWith(1013, expect.any(String));
    expect(sent).toEqual([]);
    expect(rooms.open).toEqual([]);
    broken = false;
    expect(await rooms.join('r', person().connection)).not.toBeNull();
  });

  test('a connection that left while the room was loading is not let in', async () => {
    const rooms = roomsOn(memoryStore());
    const { connection } = person();
    const joining = rooms.join('r', connection);
    connection.closed = true;
    expect(await joining).toBeNull();
    expect(rooms.open[0]?.connections.size ?? 0).toBe(0);
  });
});

describe('idle rooms', () => {
  test('are compacted, leave memory, and come back whole', async () => {
    const store = memoryStore();
    const rooms = roomsOn(store);
    const { connection } = person();
    const room = await rooms.join('r', connection);
    room?.receive(connection, updateFrame(textUpdate('kept')));
    room?.leave(connection);
    await expect.poll(() => rooms.open.length).toBe(0);
    const stored = await store.load('r');
    expect(stored.snapshots).toHaveLength(1);
    expect(await textOf(rooms)).toBe('kept');
  });

  test('somebody who comes while the room is unloading keeps it', async () => {
    const inner = memoryStore();
    let release = (): void => undefined;
    const commit: Store['commit'] = async (writes) => {
      if (writes.some((change) => change.kind === 'snapshot')) {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      await inner.commit(writes);
    };
    const rooms = roomsOn({ ...inner, commit }, { idleAfter: 5 });
    await write(rooms, 'one ');
    const before = rooms.open[0];
    await new Promise((resolve) => setTimeout(resolve, 40));
    const { connection } = person();
    const joined = await rooms.join('r', connection);
    expect(joined).toBe(before);
    release();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(rooms.open).toEqual([before]);
    joined?.receive(connection, updateFrame(textUpdate('two ')));
    expect(await textOf(rooms)).toHaveLength(8);
  });

  test('a room whose changes are not stored stays in memory until they are', async () => {
    const inner = memoryStore();
    let broken = false;
    const commit: Store['commit'] = (writes) =>
      broken ? Promise.reject(new Error('full')) : inner.commit(writes);
    const rooms = roomsOn({ ...inner, commit }, { idleAfter: 5 });
    await textOf(rooms);
    broken = true;
    await write(rooms, 'precious');
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await textOf(rooms)).toBe('precious');
    broken = false;
    await expect.poll(() => rooms.open.length).toBe(0);
    expect(await textOf(rooms)).toBe('precious');
  });
});

describe('compaction', () => {
  test('happens while people work, and every state on the way can be loaded', async () => {
    const store = memoryStore();
    const rooms = roomsOn(store);
    const { connection, sent } = person();
    const room = await rooms.join('r', connection);
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => room?.receive(connection, updateFrame(update)));
    const turns = COMPACT_AFTER_ENTRIES * 2 + 50;
    for (let turn = 0; turn < turns; turn++) {
      doc.getText('t').insert(turn, 'x');
      if (turn % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (turn % 100 === 0) {
        const { doc: loaded, complete } = loadDocument(await store.load('r'));
        expect(complete).toBe(true);
        expect(loaded.getText('t').length).toBeGreaterThanOrEqual(turn - 10);
      }
    }
    room?.receive(connection, fenceFrame(Uint8Array.of(1)));
    await expect.poll(() => sent.some((frame) => frame[0] === 102)).toBe(true);
    await expect.poll(async () => (await store.load('r')).snapshots.length).toBe(2);
    const stored = await store.load('r');
    expect(stored.log.length).toBeLessThan(turns);
    expect(loadDocument(stored).doc.getText('t').length).toBe(turns);
    const withoutNewest: StoredRoom = { ...stored, snapshots: stored.snapshots.slice(1) };
    expect(loadDocument(withoutNewest).doc.getText('t').length).toBe(turns);
  });
});

describe('damage', () => {
  const stored = async (spoil: (room: StoredRoom) => StoredRoom): Promise<Store> => {
    const store = memoryStore();
    const doc = new Y.Doc();
    let seq = 0;
    const append = async (word: string): Promise<void> => {
      const before = Y.encodeStateVector(doc);
      doc.getText('t').insert(doc.getText('t').length, word);
      seq += 1;
      await store.commit([{ kind: 'append', room: 'r', seq, bytes: Y.encodeStateAsUpdate(doc, before) }]);
    };
    const snapshot = () =>
      store.commit([{ kind: 'snapshot', room: 'r', seq, bytes: Y.encodeStateAsUpdate(doc) }]);
    await append('a');
    await append('b');
    await snapshot();
    await append('c');
    await snapshot();
    await append('d');
    return { ...store, load: async (room) => spoil(await store.load(room)) };
  };
  const spoilSnapshot = (room: StoredRoom, ...which: number[]): StoredRoom => ({
    ...room,
    snapshots: room.snapshots.map((piece, index) =>
      which.includes(index) ? { ...piece, bytes: null } : piece,
    ),
  });

  test('a bad newest snapshot: the one before and the log give all of it, and the room is flagged', async () => {
    const rooms = roomsOn(await stored((room) => spoilSnapshot(room, 0)));
    expect(await textOf(rooms)).toBe('abcd');
    expect(rooms.faults).toEqual([{ room: 'r', damage: ['The snapshot at entry 3 is damaged.'] }]);
  });

  test('both snapshots bad: the room is refused, not served empty', async () => {
    const rooms = roomsOn(await stored((room) => spoilSnapshot(room, 0, 1)));
    const { socket, sent, connection } = person();
    await rooms.join('r', connection);
    expect(socket.close).toHaveBeenCalledWith(1013, expect.any(String));
    expect(sent).toEqual([]);
    expect(rooms.faults).toHaveLength(1);
  });

  test('a bad log entry: the rest is served, flagged, and never compacted away', async () => {
    const store = await stored((room) => ({
      ...room,
      log: room.log.map((piece) => (piece.seq === 4 ? { ...piece, bytes: null } : piece)),
    }));
    const rooms = roomsOn(store);
    expect(await textOf(rooms)).toBe('abc');
    expect(rooms.faults[0]?.damage).toEqual(['Log entry 4 is damaged.']);
    await write(rooms, 'more');
    await expect.poll(() => rooms.open.length).toBe(0);
    expect((await store.load('r')).snapshots.map((piece) => piece.seq)).toEqual([3, 2]);
    expect((await store.load('r')).log.map((piece) => piece.seq)).toEqual([3, 4, 5]);
  });
});

test('a document that broke is loaded again from the store: the culprit is out, the others come back', async () => {
  const rooms = roomsOn(memoryStore());
  const [culprit, other] = [person(), person()];
  const room = await rooms.join('r', culprit.connection);
  await rooms.join('r', other.connection);
  room?.receive(other.connection, updateFrame(textUpdate('safe')));
  if (room) vi.spyOn(room.document, 'apply').mockReturnValue('broken');
  room?.receive(culprit.connection, updateFrame(textUpdate('poison')));
  expect(culprit.socket.close).toHaveBeenCalledWith(4400, expect.any(String));
  expect(other.socket.close).toHaveBeenCalledWith(1012, expect.any(String));
  expect(await rooms.join('r', person().connection)).not.toBe(room);
  expect(await textOf(rooms)).toBe('safe');
});

test('a document that broke is never written over what is stored', async () => {
  const inner = memoryStore();
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const kinds: string[] = [];
  const commit: Store['commit'] = async (writes) => {
    kinds.push(...writes.map((write) => write.kind));
    await gate;
    await inner.commit(writes);
  };
  const rooms = roomsOn({ ...inner, commit });
  const culprit = person();
  const room = await rooms.join('r', culprit.connection);
  // Enough for a compaction, and still on its way to the store when the document breaks.
  room?.receive(culprit.connection, updateFrame(textUpdate('x'.repeat(COMPACT_AFTER_BYTES))));
  const poison = textUpdate('poison');
  if (room) {
    room.document.doc.once('beforeTransaction', () => {
      throw new Error('cannot be applied');
    });
  }
  room?.receive(culprit.connection, updateFrame(poison));
  expect(culprit.socket.close).toHaveBeenCalledWith(4400, expect.any(String));
  release();
  expect(await textOf(rooms)).toHaveLength(COMPACT_AFTER_BYTES);
  expect(kinds).toEqual(['append']);
});

test('a document that broke while the store failed is loaded again with what was accepted before', async () => {
  const inner = memoryStore();
  let failing = true;
  const commit: Store['commit'] = (writes) =>
    failing ? Promise.reject(new Error('full')) : inner.commit(writes);
  const rooms = roomsOn({ ...inner, commit });
  const culprit = person();
  const room = await rooms.join('r', culprit.connection);
  room?.receive(culprit.connection, updateFrame(textUpdate('safe')));
  if (room) vi.spyOn(room.document, 'apply').mockReturnValue('broken');
  room?.receive(culprit.connection, updateFrame(textUpdate('poison')));
  const seen = textOf(rooms);
  await new Promise((resolve) => setTimeout(resolve, 30));
  failing = false;
  expect(await seen).toBe('safe');
  await write(rooms, 'next ');
  await vi.waitFor(async () => expect((await inner.load('r')).log.map(({ seq }) => seq)).toEqual([1, 2]));
});

test('a document is brought up to date before anybody sees it, and that is stored', async () => {
  const store = memoryStore();
  const migrate = (doc: Y.Doc): void => {
    if (doc.getMap('meta').get('version') !== 2) doc.getMap('meta').set('version', 2);
  };
  const rooms = roomsOn(store, { migrate });
  const version = await rooms.use('r', (room) => room.document.doc.getMap('meta').get('version'));
  expect(version).toBe(2);
  await expect.poll(async () => (await store.load('r')).log.length).toBe(1);
  await expect.poll(() => rooms.open.length).toBe(0);
  await textOf(rooms);
  expect((await store.load('r')).log).toHaveLength(1);
});

test('newcomers with nothing share one encoding', async () => {
  const rooms = roomsOn(memoryStore());
  await write(rooms, 'shared');
  await rooms.use('r', (room) => {
    const nothing = Y.encodeStateVector(new Y.Doc());
    expect(room.document.missingFor(nothing)).toBe(room.document.missingFor(nothing));
  });
});

test('a client that repeats what is stored adds nothing to the log', async () => {
  const store = memoryStore();
  const rooms = roomsOn(store);
  const { connection } = person();
  const room = await rooms.join('r', connection);
  const update = textUpdate('once');
  for (let i = 0; i < 3; i++) room?.receive(connection, updateFrame(update));
  room?.receive(connection, syncRequestFrame(Y.encodeStateVector(new Y.Doc())));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await store.load('r')).log).toHaveLength(1);
});
