import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runStoreTests } from '../../testing/storeTests.ts';
import type { StartError } from '../errors.ts';
import { lmdbStore } from './lmdbStore.ts';
import { memoryStore } from './memoryStore.ts';

describe('memory store', () => {
  runStoreTests(async () => ({ store: memoryStore() }), test);
});

describe('LMDB store', () => {
  runStoreTests(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jw-store-'));
    const store = await lmdbStore({ folder });
    return {
      store,
      reopen: async () => {
        await store.close();
        return lmdbStore({ folder });
      },
      dispose: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }, test);
});

describe('LMDB store at rest', () => {
  let folder: string;
  const file = () => join(folder, 'store.lmdb');
  const startError = async (): Promise<StartError> => {
    const outcome = await lmdbStore({ folder }).then(
      async (store) => {
        await store.close();
        return null;
      },
      (error: StartError) => error,
    );
    if (!outcome) throw new Error('the store opened');
    return outcome;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jw-store-'));
    const store = await lmdbStore({ folder });
    for (let seq = 1; seq <= 60; seq++) {
      await store.commit([{ kind: 'append', room: 'a:map', seq, bytes: new Uint8Array(900).fill(seq) }]);
    }
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['cut in half', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['cut to one page and a bit', (whole: Buffer) => whole.subarray(0, 5000)],
    ['emptied', () => Buffer.alloc(0)],
    ['overwritten with text', (whole: Buffer) => Buffer.alloc(whole.length, 'x')],
    ['replaced by a short file', () => Buffer.from('hello')],
  ])('a file %s is refused with a cure and left as it is', async (_, spoil) => {
    const spoiled = Buffer.from(spoil(readFileSync(file())));
    writeFileSync(file(), spoiled);
    const error = await startError();
    expect(error.code).toBe('store-damaged');
    expect(error.cure).toContain('backup');
    expect(readFileSync(file()).equals(spoiled)).toBe(true);
  });

  test('a missing file beside the marker is a loss, not a first start', async () => {
    rmSync(file());
    expect((await startError()).code).toBe('store-damaged');
  });

  test('one changed byte in a value is told, and the other entries are still there', async () => {
    const whole = readFileSync(file());
    const at = whole.indexOf(Buffer.alloc(900, 33));
    whole[at + 450] = 0;
    writeFileSync(file(), whole);
    const store = await lmdbStore({ folder });
    const { log } = await store.load('a:map');
    await store.close();
    expect(log.filter((piece) => piece.bytes === null).map((piece) => piece.seq)).toEqual([33]);
    expect(log).toHaveLength(60);
  });

  test('a folder in use is refused, and free again after closing', async () => {
    const store = await lmdbStore({ folder });
    const error = await startError();
    expect(error.code).toBe('data-in-use');
    expect(error.message).toContain(String(process.pid));
    await store.close();
    await (await lmdbStore({ folder })).close();
  });

  test.each([
    ['that no longer runs', { pid: 2 ** 22 + 5, host: hostname(), started: null }],
    ['whose number another process has now', { pid: process.ppid, host: hostname(), started: '1' }],
  ])('a lock left by a process %s is taken over', async (_, holder) => {
    writeFileSync(join(folder, 'server.lock'), JSON.stringify(holder));
    const store = await lmdbStore({ folder });
    expect((await store.load('a:map')).log).toHaveLength(60);
    await store.close();
  });

  test('a lock of another machine holds while it is fresh', async () => {
    writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid: 1, host: 'elsewhere', started: null }));
    expect((await startError()).code).toBe('data-in-use');
  });

  test('a file where the folder should be is told as such', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect((await startError()).code).toBe('data-not-a-folder');
  });
});
