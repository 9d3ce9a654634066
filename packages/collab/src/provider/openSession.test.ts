import {
  changeSet,
  emptySnapshot,
  memorySession,
  projectId,
  projectOf,
  put,
  type Session,
  set,
  splice,
} from '@journeywright/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { createFakeServer, type FakeServer } from '../../testing/fakeServer.ts';
import { encodeProject, readProject } from '../ydoc/encode.ts';
import { writeSchema } from '../ydoc/schema.ts';
import { type OpenSession, openSession } from './openSession.ts';

const seed = (): Uint8Array => {
  const session = memorySession({ snapshot: emptySnapshot });
  session.commit(changeSet('x', 'x', [put('project', { id: projectId, title: 'Hotel' })]), { undo: 'none' });
  return encodeProject(session.getSnapshot());
};

describe('openSession', () => {
  let server: FakeServer;
  const open: OpenSession[] = [];

  const join = (name = 'Ada', more: Partial<Parameters<typeof openSession>[0]> = {}): OpenSession => {
    const session = openSession({
      url: 'ws://test.invalid/sync',
      room: 'k3:map',
      name,
      offline: true,
      betweenWindows: false,
      WebSocket: server.WebSocket,
      ...more,
    });
    open.push(session);
    return session;
  };
  const rename = (session: Session, title: string): boolean =>
    session.commit(changeSet('record.set', 'Rename', [set('project', projectId, 'title', title)]), {
      undo: 'step',
    }).ok;
  const title = (session: Session): string => projectOf(session.getSnapshot()).title;
  const advance = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers();
    server = createFakeServer(seed());
  });
  afterEach(() => {
    for (const session of open.splice(0)) session.dispose();
    vi.useRealTimers();
  });

  it('is not loaded, and takes no edits, until the document has come', async () => {
    const session = join();
    expect(session.getStatus()).toMatchObject({ connection: 'connecting', loaded: false });
    const early = session.commit(changeSet('x', 'x', [put('journeys', { id: 'jny_a' })]), { undo: 'step' });
    expect(early.ok ? null : early.refusal.code).toBe('not-loaded');
    await advance(10);
    expect(session.getStatus()).toMatchObject({ connection: 'online', loaded: true, saved: 'saved' });
    expect(title(session)).toBe('Hotel');
  });

  it('says saved only when the server has stored the last edit', async () => {
    const session = join();
    await advance(200);
    server.slowDisk = true;
    rename(session, 'Inn');
    rename(session, 'Inn and bar');
    expect(session.getStatus()).toMatchObject({ saved: 'saving', pending: 2 });
    await advance(2_000);
    expect(session.getStatus()).toMatchObject({ saved: 'saving', pending: 2 });
    expect(projectOf(readProject(server.stored())).title).toBe('Hotel');
    server.catchUp();
    await advance(200);
    expect(session.getStatus()).toMatchObject({ saved: 'saved', pending: 0 });
    expect(projectOf(readProject(server.stored())).title).toBe('Inn and bar');
  });

  it('does not take the answer to an earlier fence for the last edit', async () => {
    const session = join();
    await advance(200);
    server.slowDisk = true;
    rename(session, 'One');
    await advance(150);
    rename(session, 'Two');
    server.catchUp();
    server.slowDisk = true;
    await advance(1);
    expect(session.getStatus()).toMatchObject({ saved: 'saving', pending: 1 });
  });

  it('sends at most one fence every 100 ms, of at most 16 bytes', async () => {
    const session = join();
    await advance(500);
    server.received.length = 0;
    for (let i = 0; i < 50; i++) {
      rename(session, `Name ${i}`);
      await advance(10);
    }
    await advance(300);
    const fences = server.received.filter((bytes) => bytes[0] === 102);
    expect(fences.length).toBeGreaterThan(2);
    expect(fences.length).toBeLessThanOrEqual(8);
    for (const fence of fences) expect(fence[1]).toBeLessThanOrEqual(16);
    expect(session.getStatus().saved).toBe('saved');
  });

  it('says sent when the server never answers fences', async () => {
    server.answersFences = false;
    const session = join();
    await advance(200);
    rename(session, 'Inn');
    expect(session.getStatus().saved).toBe('saving');
    await advance(4_000);
    expect(session.getStatus()).toMatchObject({ saved: 'sent', connection: 'online' });
    rename(session, 'Inn again');
    await advance(500);
    expect(session.getStatus()).toMatchObject({ saved: 'sent', pending: 0 });
  });

  it('counts a run of typing as one change', async () => {
    const session = join();
    await advance(200);
    server.slowDisk = true;
    const type = (at: number, letter: string, undo: 'step' | 'merge') =>
      session.commit(
        changeSet('record.splice', 'Type', [splice('project', projectId, 'title', at, 0, letter)]),
        { undo },
      );
    for (const [at, letter] of ['G', 'r', 'a', 'n', 'd', ' '].entries())
      type(at, letter, at === 0 ? 'step' : 'merge');
    expect(title(session)).toBe('Grand Hotel');
    expect(session.getStatus()).toMatchObject({ saved: 'saving', pending: 1 });
    rename(session, 'Inn');
    expect(session.getStatus().pending).toBe(2);
    server.slowDisk = false;
    server.catchUp();
    await advance(400);
    expect(session.getStatus()).toMatchObject({ saved: 'saved', pending: 0 });
  });

  it('goes on by itself after the server was killed, and sends again what was not stored', async () => {
    const session = join();
    const other = join('Grace');
    await advance(200);
    server.slowDisk = true;
    rename(session, 'Lost?');
    await advance(150);
    server.kill();
    expect(session.getStatus()).toMatchObject({ connection: 'offline', saved: 'in memory', pending: 1 });
    rename(session, 'Written offline');
    expect(session.getStatus().pending).toBe(2);
    await advance(10_000);
    server.slowDisk = false;
    server.start();
    await advance(5_000);
    expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saved', pending: 0 });
    expect(projectOf(readProject(server.stored())).title).toBe('Written offline');
    expect(title(other)).toBe('Written offline');
    session.undo();
    await advance(200);
    expect(title(other)).toBe('Lost?');
  });

  it('does not say saved before it has sent what the server lacks', async () => {
    const session = join();
    await advance(200);
    server.kill();
    rename(session, 'Written offline');
    server.asksLate = true;
    server.start();
    await advance(3_000);
    expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saving', pending: 1 });
    expect(projectOf(readProject(server.stored())).title).toBe('Hotel');
    server.ask();
    await advance(200);
    expect(session.getStatus()).toMatchObject({ saved: 'saved', pending: 0 });
    expect(projectOf(readProject(server.stored())).title).toBe('Written offline');
  });

  it('does not take the answer to an earlier fence for a copy that was read late', async () => {
    const session = join();
    await advance(200);
    server.slowDisk = true;
    rename(session, 'One');
    await advance(150);
    const copy = new Y.Doc();
    copy.getMap('personas').set('per_kept', new Y.Map());
    server.catchUp();
    server.slowDisk = true;
    Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(copy), Object.create(IndexeddbPersistence.prototype));
    await advance(1);
    expect(session.getStatus()).toMatchObject({ saved: 'saving', pending: 0 });
    server.kill();
    expect(session.getStatus().saved).toBe('in memory');
    server.slowDisk = false;
    server.start();
    await advance(3_000);
    expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saved' });
    expect(server.stored().getMap('personas').has('per_kept')).toBe(true);
  });

  it('does not take the question of another window for one of the server', async () => {
    const session = join('Ada', { betweenWindows: true });
    await advance(200);
    server.kill();
    rename(session, 'Written offline');
    server.asksLate = true;
    server.start();
    await advance(3_000);
    expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saving', pending: 1 });
    join('Ada again', { betweenWindows: true });
    await advance(1_000);
    expect(projectOf(readProject(server.stored())).title).toBe('Hotel');
    expect(session.getStatus()).toMatchObject({ saved: 'saving', pending: 1 });
  });

  it('takes no answer that belongs to an earlier connection', async () => {
    const session = join();
    await advance(200);
    server.slowDisk = true;
    rename(session, 'Lost?');
    await advance(200);
    const old = server.received.filter((bytes) => bytes[0] === 102).at(-1) as Uint8Array;
    server.kill();
    server.start();
    await advance(3_000);
    server.send(old);
    await advance(200);
    expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saving', pending: 1 });
  });

  it.each([
    [4404, 'This map was deleted.'],
    [4403, 'You may no longer edit this map.'],
    [4410, 'moved away'],
  ])('stops for good on close code %i, with words, and keeps what is shown', async (code, words) => {
    const session = join();
    await advance(200);
    server.close(code, 'moved away');
    await advance(10_000);
    expect(server.connections).toBe(1);
    expect(session.getStatus().readOnly).toContain(words);
    expect(session.getStatus()).toMatchObject({ connection: 'offline', loaded: true });
    expect(title(session)).toBe('Hotel');
    expect(rename(session, 'x')).toBe(false);
  });

  it('is read-only, and not saved, once the server said that it takes no edits', async () => {
    const session = join();
    await advance(200);
    server.answersFences = false;
    rename(session, 'Not mine to name');
    const reason = 'You may look at this map but not change it.';
    server.send(Uint8Array.from([2, 0, reason.length, ...Buffer.from(reason)]));
    await advance(5_000);
    expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saving', pending: 1 });
    expect(session.getStatus().readOnly).toContain(reason);
    expect(rename(session, 'x')).toBe(false);
  });

  it('is read-only when the document is of a newer version', async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seed());
    writeSchema(doc, { model: 99 });
    server = createFakeServer(Y.encodeStateAsUpdate(doc));
    const session = join();
    await advance(200);
    expect(session.getStatus().readOnly).toContain('newer version');
    expect(rename(session, 'x')).toBe(false);
    expect(title(session)).toBe('Hotel');
  });

  it('shows people to each other, and does not send their movements back', async () => {
    const ada = join('Ada');
    const grace = join('Grace');
    await advance(200);
    expect(ada.presence.others().map((other) => other.user.name)).toEqual(['Grace']);
    server.received.length = 0;
    for (let i = 1; i <= 10; i++) {
      grace.presence.update({ cursor: { x: i, y: i } });
      await advance(10);
    }
    await advance(100);
    expect(ada.presence.others()[0]?.cursor).toEqual({ x: 10, y: 10 });
    expect(server.received.filter((bytes) => bytes[0] === 1).length).toBeLessThanOrEqual(4);
    grace.dispose();
    await advance(10);
    expect(ada.presence.others()).toEqual([]);
  });

  it('reads on after nonsense from the server', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const session = join();
    const other = join('Grace');
    await advance(200);
    const nonsense = [
      [1, 4, 1, 1, 1, 7],
      [102, 3, 9, 9, 9],
      [102, 200],
      [0, 2, 3, 1, 2, 3],
      [77, 1],
    ];
    for (const bytes of nonsense) server.send(Uint8Array.from(bytes));
    await advance(50);
    rename(other, 'Still here');
    await advance(200);
    expect(title(session)).toBe('Still here');
    expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saved' });
    vi.restoreAllMocks();
  });

  it('tells nobody after it was disposed', async () => {
    const session = join();
    await advance(200);
    let told = 0;
    session.subscribeStatus(() => told++);
    session.dispose();
    await advance(5_000);
    expect(told).toBe(0);
  });
});
