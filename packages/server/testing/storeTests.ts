import assert from 'node:assert/strict';
import type { Store } from '../src/store/store.ts';

/** The one function of a test runner that `runStoreTests` needs; `test` of Vitest and of `node:test` fit. */
export type DefineTest = (name: string, run: () => Promise<void>) => unknown;

/** What `runStoreTests` asks of the author of a store. */
export interface StoreUnderTest {
  readonly store: Store;
  /**
   * Closes the store and opens the same data again. Left out by a store that keeps nothing across processes.
   */
  readonly reopen?: () => Promise<Store>;
  /** Removes what the test left behind. */
  readonly dispose?: () => Promise<void>;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const plain = (pieces: readonly { seq: number; bytes: Uint8Array | null }[]): unknown =>
  pieces.map((piece) => [piece.seq, piece.bytes && [...piece.bytes]]);

/**
 * Defines the tests every store must pass. `makeStore` gives a new empty store each time.
 *
 * @example runStoreTests(async () => ({ store: memoryStore() }), test);
 */
export const runStoreTests = (makeStore: () => Promise<StoreUnderTest>, test: DefineTest): void => {
  const check = (name: string, run: (made: StoreUnderTest) => Promise<void>): void => {
    test(name, async () => {
      const made = await makeStore();
      try {
        await run(made);
      } finally {
        await made.store.close().catch(() => undefined);
        await made.dispose?.();
      }
    });
  };

  check('a room never written is empty', async ({ store }) => {
    assert.deepEqual(await store.load('none:map'), { snapshots: [], log: [] });
  });

  check('log entries come back oldest first, past ten and past a hundred', async ({ store }) => {
    for (let seq = 1; seq <= 120; seq++) {
      await store.commit([{ kind: 'append', room: 'a:map', seq, bytes: bytes(seq) }]);
    }
    const { log } = await store.load('a:map');
    assert.deepEqual(
      plain(log),
      Array.from({ length: 120 }, (_, index) => [index + 1, [index + 1]]),
    );
  });

  check('one commit writes to several rooms, and rooms do not mix', async ({ store }) => {
    await store.commit([
      { kind: 'append', room: 'a', seq: 1, bytes: bytes(1) },
      { kind: 'append', room: 'a:map', seq: 1, bytes: bytes(2) },
      { kind: 'append', room: 'ab', seq: 1, bytes: bytes(3) },
    ]);
    assert.deepEqual(plain((await store.load('a')).log), [[1, [1]]]);
    assert.deepEqual(plain((await store.load('a:map')).log), [[1, [2]]]);
    assert.deepEqual(plain((await store.load('ab')).log), [[1, [3]]]);
  });

  check('a snapshot keeps the one before it and the log since that one', async ({ store }) => {
    const append = (seq: number) => ({ kind: 'append', room: 'r', seq, bytes: bytes(seq) }) as const;
    await store.commit([append(1), append(2), { kind: 'snapshot', room: 'r', seq: 2, bytes: bytes(20) }]);
    assert.deepEqual(plain((await store.load('r')).log), [
      [1, [1]],
      [2, [2]],
    ]);
    await store.commit([append(3), { kind: 'snapshot', room: 'r', seq: 3, bytes: bytes(30) }]);
    await store.commit([append(4), { kind: 'snapshot', room: 'r', seq: 4, bytes: bytes(40) }, append(5)]);
    const room = await store.load('r');
    assert.deepEqual(plain(room.snapshots), [
      [4, [40]],
      [3, [30]],
    ]);
    assert.deepEqual(plain(room.log), [
      [4, [4]],
      [5, [5]],
    ]);
  });

  check('a second snapshot at the same entry replaces the first', async ({ store }) => {
    await store.commit([{ kind: 'append', room: 'r', seq: 1, bytes: bytes(1) }]);
    await store.commit([{ kind: 'snapshot', room: 'r', seq: 1, bytes: bytes(10) }]);
    await store.commit([{ kind: 'snapshot', room: 'r', seq: 1, bytes: bytes(11) }]);
    const room = await store.load('r');
    assert.deepEqual(plain(room.snapshots), [[1, [11]]]);
    assert.deepEqual(plain(room.log), [[1, [1]]]);
  });

  check('records are set, replaced, listed in order and removed', async ({ store }) => {
    const record = (id: string, value: Uint8Array | null) =>
      ({ kind: 'record', table: 'maps', id, bytes: value }) as const;
    await store.commit([record('b', bytes(2)), record('a', bytes(1)), record('c', bytes(3))]);
    await store.commit([record('b', bytes(22)), record('c', null)]);
    assert.deepEqual(
      (await store.records('maps')).map(({ id, bytes: value }) => [id, value && [...value]]),
      [
        ['a', [1]],
        ['b', [22]],
      ],
    );
    assert.deepEqual(await store.records('other'), []);
  });

  check('erase removes one room and no other', async ({ store }) => {
    await store.commit([
      { kind: 'append', room: 'a', seq: 1, bytes: bytes(1) },
      { kind: 'snapshot', room: 'a', seq: 1, bytes: bytes(1) },
      { kind: 'append', room: 'b', seq: 1, bytes: bytes(1) },
    ]);
    await store.commit([{ kind: 'erase', room: 'a' }]);
    assert.deepEqual(await store.load('a'), { snapshots: [], log: [] });
    assert.equal((await store.load('b')).log.length, 1);
  });

  check('erase removes what the same commit wrote before it', async ({ store }) => {
    await store.commit([
      { kind: 'append', room: 'a', seq: 1, bytes: bytes(1) },
      { kind: 'snapshot', room: 'a', seq: 1, bytes: bytes(1) },
      { kind: 'erase', room: 'a' },
    ]);
    assert.deepEqual(await store.load('a'), { snapshots: [], log: [] });
  });

  check('bytes handed out belong to the caller', async ({ store }) => {
    await store.commit([{ kind: 'append', room: 'a', seq: 1, bytes: bytes(1, 2, 3) }]);
    (await store.load('a')).log[0]?.bytes?.fill(9);
    assert.deepEqual(plain((await store.load('a')).log), [[1, [1, 2, 3]]]);
  });

  check('empty and large values survive', async ({ store }) => {
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251);
    await store.commit([
      { kind: 'append', room: 'a', seq: 1, bytes: bytes() },
      { kind: 'append', room: 'a', seq: 2, bytes: large },
    ]);
    const { log } = await store.load('a');
    assert.equal(log[0]?.bytes?.length, 0);
    assert.ok(Buffer.from(log[1]?.bytes ?? bytes()).equals(large));
  });

  check('commits asked for together all happen, in order', async ({ store }) => {
    const all = Array.from({ length: 50 }, (_, index) =>
      store.commit([{ kind: 'append', room: 'a', seq: index + 1, bytes: bytes(index) }]),
    );
    all.push(store.commit([{ kind: 'snapshot', room: 'a', seq: 50, bytes: bytes(50) }]));
    await Promise.all(all);
    const room = await store.load('a');
    assert.equal(room.log.length, 50);
    assert.equal(room.snapshots[0]?.seq, 50);
  });

  check('a closed store refuses to commit', async ({ store }) => {
    await store.close();
    await assert.rejects(store.commit([{ kind: 'append', room: 'a', seq: 1, bytes: bytes(1) }]));
  });

  check('what was committed is there after closing and opening again', async ({ store, reopen }) => {
    if (!reopen) return;
    await store.commit([
      { kind: 'append', room: 'a', seq: 1, bytes: bytes(7) },
      { kind: 'snapshot', room: 'a', seq: 1, bytes: bytes(8) },
      { kind: 'record', table: 'maps', id: 'x', bytes: bytes(9) },
    ]);
    const again = await reopen();
    const room = await again.load('a');
    const records = await again.records('maps');
    await again.close();
    assert.deepEqual(plain(room.snapshots), [[1, [8]]]);
    assert.deepEqual(plain(room.log), [[1, [7]]]);
    assert.deepEqual(
      records.map((record) => record.id),
      ['x'],
    );
  });
};
