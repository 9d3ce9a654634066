import { changeSet, projectId, projectOf, type Session, set } from '@journeywright/core';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { createFakeServer, type FakeServer } from '../../testing/fakeServer.ts';
import { smallProject } from '../../testing/peers.ts';
import { encodeProject, readProject } from '../ydoc/encode.ts';
import { type OpenSession, openSession } from './openSession.ts';

describe('the copy on this device', () => {
  let server: FakeServer;
  const open: OpenSession[] = [];

  const join = (more: Partial<Parameters<typeof openSession>[0]> = {}): OpenSession => {
    const session = openSession({
      url: 'ws://test.invalid/sync/',
      room: 'k3:map',
      name: 'Ada',
      offline: true,
      betweenWindows: false,
      WebSocket: server.WebSocket,
      ...more,
    });
    open.push(session);
    return session;
  };
  const rename = (session: Session, title: string): void => {
    const change = changeSet('project.rename', 'Rename', [set('project', projectId, 'title', title)]);
    expect(session.commit(change, { undo: 'step' }).ok).toBe(true);
  };
  const title = (session: Session): string => projectOf(session.getSnapshot()).title;
  const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5_000, interval: 10 });
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    server = createFakeServer(encodeProject(smallProject()));
  });
  afterEach(async () => {
    for (const session of open.splice(0)) session.dispose();
    await settled();
    vi.unstubAllGlobals();
  });

  it('opens without the server, counts edits over visits, and is confirmed when the server is back', async () => {
    const first = join();
    await until(() => expect(first.getStatus()).toMatchObject({ saved: 'saved', loaded: true }));
    rename(first, 'Inn');
    await until(() => expect(first.getStatus()).toMatchObject({ saved: 'saved', pending: 0 }));
    await settled();
    server.kill();
    first.dispose();

    const second = join();
    const origins: string[] = [];
    second.subscribe((event) => origins.push(event.origin));
    await until(() => expect(second.getStatus()).toMatchObject({ loaded: true, connection: 'offline' }));
    expect(origins).toEqual(['load']);
    expect(title(second)).toBe('Inn');
    expect(second.getStatus()).toMatchObject({ saved: 'kept on this device', pending: 0 });
    rename(second, 'Inn by the sea');
    rename(second, 'Inn at the lake');
    expect(second.getStatus()).toMatchObject({ saved: 'kept on this device', pending: 2 });
    await settled();
    second.dispose();

    const third = join();
    await until(() => expect(third.getStatus()).toMatchObject({ loaded: true, connection: 'offline' }));
    expect(title(third)).toBe('Inn at the lake');
    expect(third.getStatus()).toMatchObject({ saved: 'kept on this device', pending: 2 });
    expect(third.undo()).toBeNull();
    rename(third, 'Inn');
    expect(third.getStatus().pending).toBe(3);
    server.start();
    await until(() =>
      expect(third.getStatus()).toMatchObject({ connection: 'online', saved: 'saved', pending: 0 }),
    );
    expect(projectOf(readProject(server.stored())).title).toBe('Inn');
  });

  it('never says saved of a copy the server has not confirmed', async () => {
    const first = join();
    await until(() => expect(first.getStatus().saved).toBe('saved'));
    server.slowDisk = true;
    rename(first, 'Inn');
    await settled();
    first.dispose();
    server.kill();
    server.start();
    server.slowDisk = true;
    const second = join();
    await until(() => expect(second.getStatus().connection).toBe('online'));
    expect(title(second)).toBe('Inn');
    expect(second.getStatus()).toMatchObject({ saved: 'saving', pending: 1 });
    await settled();
    expect(second.getStatus().saved).toBe('saving');
    server.catchUp();
    await until(() => expect(second.getStatus()).toMatchObject({ saved: 'saved', pending: 0 }));
  });

  it('does not show an empty copy as if it were the map', async () => {
    server.kill();
    const session = join();
    await until(() => expect(session.getStatus().connection).toBe('offline'));
    await settled();
    expect(session.getStatus().loaded).toBe(false);
    server.start();
    await until(() => expect(session.getStatus().loaded).toBe(true));
    expect(title(session)).toBe('Hotel');
  });

  it('keeps rooms apart, and forgets one when asked', async () => {
    const mine = join();
    const other = join({ room: 'other:map' });
    await until(() => expect([mine, other].map((one) => one.getStatus().saved)).toEqual(['saved', 'saved']));
    rename(mine, 'Mine');
    await settled();
    server.kill();
    other.dispose();
    await mine.forget();
    const again = join();
    const kept = join({ room: 'other:map' });
    await until(() => expect(kept.getStatus().loaded).toBe(true));
    expect(again.getStatus().loaded).toBe(false);
  });

  it('forgets a copy that is still being opened', async () => {
    const first = join();
    await until(() => expect(first.getStatus().saved).toBe('saved'));
    await settled();
    server.kill();
    first.dispose();
    await join().forget();
    const again = join();
    await until(() => expect(again.getStatus().connection).toBe('offline'));
    await settled();
    expect(again.getStatus().loaded).toBe(false);
  });

  it('goes on in memory, and says so, when the copy is taken away meanwhile', async () => {
    const session = join();
    await until(() => expect(session.getStatus().saved).toBe('saved'));
    await settled();
    // What another window, or clearing the data of the site, does.
    indexedDB.deleteDatabase('journeywright:ws://test.invalid/sync/k3:map');
    await settled();
    server.kill();
    rename(session, 'Inn');
    expect(title(session)).toBe('Inn');
    await settled();
    expect(session.getStatus()).toMatchObject({ saved: 'in memory', pending: 1 });
    server.start();
    await until(() => expect(session.getStatus()).toMatchObject({ saved: 'saved', pending: 0 }));
  });

  it('says in memory when the device is full', async () => {
    const session = join();
    await until(() => expect(session.getStatus().saved).toBe('saved'));
    await settled();
    server.kill();
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort();
      return {} as IDBRequest<IDBValidKey>;
    });
    rename(session, 'Inn');
    await settled();
    full.mockRestore();
    expect(title(session)).toBe('Inn');
    expect(session.getStatus()).toMatchObject({ saved: 'in memory', pending: 1 });
  });

  const without: [string, unknown][] = [
    ['there is none', undefined],
    [
      'opening it throws',
      {
        open: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    ],
    [
      'opening it fails',
      {
        open: () => {
          const request: { onerror?: () => void } = {};
          setTimeout(() => request.onerror?.());
          return request;
        },
      },
    ],
    ['opening it never ends', { open: () => ({}) }],
  ];
  it.each(without)('is done without where %s, and says so', async (_why, database) => {
    vi.stubGlobal('indexedDB', database);
    const session = join();
    await until(() => expect(session.getStatus()).toMatchObject({ loaded: true, saved: 'saved' }));
    server.kill();
    rename(session, 'Inn');
    expect(session.getStatus()).toMatchObject({ connection: 'offline', saved: 'in memory', pending: 1 });
    server.start();
    await until(() => expect(session.getStatus()).toMatchObject({ saved: 'saved', pending: 0 }));
  });
});
