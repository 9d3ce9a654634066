import { createServer as createHost } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { rawClient, type StockClient, stockClient, synced, until } from '../testing/clients.ts';
import * as frames from './protocol/messages.ts';
import { createServer, type JourneyServer, type ServerOptions } from './server.ts';
import { memoryStore } from './store/memoryStore.ts';
import type { Store } from './store/store.ts';

let server: JourneyServer;
let url: string;
const clients: StockClient[] = [];

const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  server = await createServer({ store: memoryStore(), examples: null, ...options });
  url = await server.listen({ port: 0 });
};
const newRoom = async (): Promise<string> => {
  const response = await fetch(`${url}/api/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'blank', title: 'Test' }),
  });
  expect(response.status).toBe(201);
  return `${((await response.json()) as { id: string }).id}:map`;
};
const join = (room: string, doc?: Y.Doc): StockClient => {
  const client = stockClient(url, room, doc);
  clients.push(client);
  return client;
};
const joined = async (room: string): Promise<StockClient> => {
  const client = join(room);
  await synced(client);
  return client;
};
const text = (client: StockClient): Y.Text => client.doc.getText('notes');
const health = async () => (await fetch(`${url}/health`)).json() as Promise<Record<string, unknown>>;

beforeEach(() => start());
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave();
  await server.close();
});

describe('two stock clients', () => {
  test('see each other’s edits and end equal', async () => {
    const room = await newRoom();
    const [a, b] = [await joined(room), await joined(room)];
    text(a).insert(0, 'from a ');
    text(b).insert(0, 'from b ');
    await until(() => text(a).length === 14 && text(b).length === 14, 'both edits at both');
    expect(text(a).toString()).toBe(text(b).toString());
  });

  test('a newcomer gets the whole document, project included', async () => {
    const room = await newRoom();
    const a = await joined(room);
    text(a).insert(0, 'here before');
    await a.fence();
    const b = await joined(room);
    expect(text(b).toString()).toBe('here before');
    expect(b.doc.getMap('lanes').size).toBe(3);
  });

  test('work done while disconnected arrives after reconnecting', async () => {
    const room = await newRoom();
    const [a, b] = [await joined(room), await joined(room)];
    a.provider.disconnect();
    text(a).insert(0, 'offline');
    a.provider.connect();
    await until(() => text(b).length > 0, 'offline work');
    expect(text(b).toString()).toBe('offline');
  });

  test('rooms do not mix', async () => {
    const [one, two] = [await joined(await newRoom()), await joined(await newRoom())];
    text(one).insert(0, 'one');
    await one.fence();
    await two.fence();
    expect(text(two).toString()).toBe('');
  });

  test('presence is shared, renewed and taken away when the other leaves', async () => {
    const room = await newRoom();
    const [a, b] = [await joined(room), await joined(room)];
    a.provider.awareness.setLocalStateField('user', { name: 'Ann' });
    const nameAtB = () => b.provider.awareness.getStates().get(a.doc.clientID)?.user?.name;
    await until(() => nameAtB() === 'Ann', 'Ann at b');
    const c = await joined(room);
    await until(() => c.provider.awareness.getStates().has(a.doc.clientID), 'Ann at a newcomer');
    // No goodbye: only the socket ends.
    (a.provider.ws as unknown as { terminate(): void }).terminate();
    a.provider.shouldConnect = false;
    await until(() => nameAtB() === undefined, 'Ann gone');
    expect(b.provider.awareness.getStates().has(a.doc.clientID)).toBe(false);
  });

  test('a client cannot rename or remove another', async () => {
    const room = await newRoom();
    const [a, b] = [await joined(room), await joined(room)];
    a.provider.awareness.setLocalStateField('user', { name: 'Ann' });
    await until(() => b.provider.awareness.getStates().has(a.doc.clientID), 'Ann at b');
    const mallory = await rawClient(url, room);
    const entry = { client: a.doc.clientID, clock: 99 };
    mallory.ws.send(frames.presenceFrame([{ ...entry, state: '{"user":{"name":"Mallory"}}' }]));
    mallory.ws.send(frames.presenceFrame([{ ...entry, state: 'null' }]));
    mallory.ws.send(frames.presenceFrame([{ client: 7, clock: 1, state: '{"user":{"name":"M"}}' }]));
    await until(() => b.provider.awareness.getStates().has(7), 'own presence of the third');
    expect(b.provider.awareness.getStates().get(a.doc.clientID)?.user?.name).toBe('Ann');
    mallory.ws.terminate();
  });
});

describe('durability', () => {
  const slowStore = (): { store: Store; gate: { open: boolean; broken: boolean } } => {
    const inner = memoryStore();
    const gate = { open: true, broken: false };
    const commit: Store['commit'] = async (writes) => {
      while (!gate.open) await new Promise((resolve) => setTimeout(resolve, 2));
      if (gate.broken) throw new Error('no space left on device');
      await inner.commit(writes);
    };
    return { store: { ...inner, commit }, gate };
  };

  test('nothing is relayed, fenced or shown to newcomers before it is stored', async () => {
    await server.close();
    const { store, gate } = slowStore();
    await start({ store });
    const room = await newRoom();
    const [a, b] = [await joined(room), await joined(room)];
    gate.open = false;
    text(a).insert(0, 'unsafe');
    const released = vi.fn();
    const fence = a.fence().then(released);
    const c = join(room);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(released).not.toHaveBeenCalled();
    expect(text(b).toString()).toBe('');
    expect(text(c).toString()).toBe('');
    gate.open = true;
    await fence;
    await until(() => text(b).toString() === 'unsafe' && text(c).toString() === 'unsafe', 'relay');
  });

  test('the sender gets its own update back', async () => {
    const room = await newRoom();
    const raw = await rawClient(url, room);
    raw.ws.send(frames.syncRequestFrame(Y.encodeStateVector(new Y.Doc())));
    await until(() => raw.frames.some((frame) => frame[0] === 0 && frame[1] === 1), 'reply');
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'mine');
    raw.ws.send(frames.updateFrame(Y.encodeStateAsUpdate(doc)));
    await until(() => raw.frames.some((frame) => frame[0] === 0 && frame[1] === 2), 'own update');
    expect(raw.frames.find((frame) => frame[1] === 2)?.includes('mine')).toBe(true);
    raw.ws.terminate();
  });

  test('a failing store sends writers away with 1013, /health says so, and all is well afterwards', async () => {
    await server.close();
    const { store, gate } = slowStore();
    await start({ store, retryAfter: 50 });
    const room = await newRoom();
    const a = await joined(room);
    const raw = await rawClient(url, room);
    gate.broken = true;
    text(a).insert(0, 'kept');
    expect(await raw.closed).toBe(1013);
    expect(await health()).toMatchObject({ status: 'unwritable', store: { message: /no space/ as never } });
    expect((await fetch(`${url}/health`)).status).toBe(503);
    const late = await rawClient(url, room);
    expect(await late.closed).toBe(1013);
    gate.broken = false;
    await until(() => a.provider.synced, 'the client comes back by itself', 15_000);
    await a.fence();
    expect((await health()).status).toBe('ok');
    expect(text(await joined(room)).toString()).toBe('kept');
  });

  test('an update that waits for its predecessor is kept across a restart', async () => {
    const store = { ...memoryStore(), close: async () => undefined };
    await server.close();
    await start({ store });
    const room = await newRoom();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getText('notes').insert(0, 'first ');
    doc.getText('notes').insert(6, 'second');
    const raw = await rawClient(url, room);
    raw.ws.send(frames.updateFrame(updates[1] as Uint8Array));
    raw.ws.send(frames.fenceFrame(Uint8Array.of(1)));
    await until(() => raw.frames.some((frame) => frame[0] === 102), 'fence');
    await server.close();
    await start({ store });
    const later = await rawClient(url, room);
    later.ws.send(frames.updateFrame(updates[0] as Uint8Array));
    later.ws.send(frames.fenceFrame(Uint8Array.of(2)));
    await until(() => later.frames.some((frame) => frame[0] === 102), 'fence');
    expect(text(await joined(room)).toString()).toBe('first second');
    later.ws.terminate();
  });
});

describe('admission', () => {
  const statusOf = async (path: string): Promise<number> => {
    const { WebSocket } = await import('ws');
    const ws = new WebSocket(`${url.replace('http', 'ws')}${path}`);
    return new Promise((resolve) => {
      ws.on('unexpected-response', (_, response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      });
      ws.on('open', () => {
        resolve(101);
        ws.terminate();
      });
      ws.on('error', () => undefined);
    });
  };

  test.each([
    ['/sync/unknown:map', 404],
    ['/sync/a%2Fb', 400],
    ['/sync/%', 400],
    ['/sync/..%2f..%2fetc', 400],
    [`/sync/${'a'.repeat(129)}`, 400],
    ['/sync/a%00', 400],
    ['/elsewhere', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect(await statusOf(path)).toBe(status);
  });

  test('authenticate decides, and a viewer may look but not write', async () => {
    await server.close();
    const refuse = { status: 403, reason: 'not yours' };
    await start({
      authenticate: ({ url: asked }) => (asked.includes('token=look') ? { role: 'viewer' } : refuse),
    });
    const room = await newRoom();
    expect(await statusOf(`/sync/${room}`)).toBe(403);
    expect(await statusOf(`/sync/${room}?token=look`)).toBe(101);
    const viewer = await rawClient(url, `${room}?token=look`);
    const doc = new Y.Doc();
    doc.getText('written-by-viewer').insert(0, 'no');
    viewer.ws.send(frames.updateFrame(Y.encodeStateAsUpdate(doc)));
    viewer.ws.send(frames.syncRequestFrame(Y.encodeStateVector(new Y.Doc())));
    await until(() => viewer.frames.some((frame) => frame[0] === 2), 'denied');
    await until(() => viewer.frames.some((frame) => frame[0] === 0 && frame[1] === 1), 'document');
    const reply = viewer.frames.find((frame) => frame[0] === 0 && frame[1] === 1);
    expect(reply?.includes('written-by-viewer')).toBe(false);
    // A fence that came back would mean "saved".
    const looker = await rawClient(url, `${room}?token=look`);
    looker.ws.send(frames.fenceFrame(Uint8Array.of(1)));
    await until(() => looker.frames.some((frame) => frame[0] === 102), 'fence of who wrote nothing');
    viewer.ws.send(frames.fenceFrame(Uint8Array.of(1)));
    viewer.ws.send(frames.syncRequestFrame(Y.encodeStateVector(new Y.Doc())));
    const replies = () => viewer.frames.filter((frame) => frame[0] === 0 && frame[1] === 1).length;
    await until(() => replies() === 2, 'second document');
    expect(viewer.frames.some((frame) => frame[0] === 102)).toBe(false);
    viewer.ws.terminate();
    looker.ws.terminate();
  });

  test('an origin that is not allowed is refused', async () => {
    await server.close();
    await start({ allowOrigin: (origin) => origin === 'https://good.example' });
    const room = await newRoom();
    expect(await statusOf(`/sync/${room}`)).toBe(403);
  });

  test('a socket that resets in the middle of the upgrade harms nobody', async () => {
    const { port } = new URL(url);
    for (let i = 0; i < 20; i++) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        'GET /sync/a:map HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
      await new Promise((resolve) => setTimeout(resolve, 2));
      socket.resetAndDestroy();
    }
    expect((await health()).status).toBe('ok');
  });
});

describe('inside a host', () => {
  test('shares the host’s port and leaves everything else to it', async () => {
    const host = createHost((request, response) => {
      void server.handle(request, response).then((done) => done || response.end('host page'));
    });
    const others = vi.fn((_request: unknown, socket: { destroy(): void }) => socket.destroy());
    host.on('upgrade', (request, socket) => {
      if (!request.url?.startsWith('/sync/')) others(request, socket);
    });
    server.attach(host);
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const own = url;
    url = `http://127.0.0.1:${(host.address() as { port: number }).port}`;
    expect(await (await fetch(`${url}/anything`)).text()).toBe('host page');
    const room = await newRoom();
    text(await joined(room)).insert(0, 'through the host');
    await clients[0]?.fence();
    await expect(rawClient(url, '../other')).rejects.toThrow('socket hang up');
    expect(others).toHaveBeenCalled();
    url = own;
    expect(text(await joined(room)).toString()).toBe('through the host');
    await new Promise((resolve) => {
      host.close(resolve);
      for (const client of clients) client.leave();
      host.closeAllConnections();
    });
  });
});

describe('closing', () => {
  test('clients are told to come back, and what they sent is there afterwards', async () => {
    const store = { ...memoryStore(), close: async () => undefined };
    await server.close();
    await start({ store });
    const room = await newRoom();
    const raw = await rawClient(url, room);
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'last words');
    raw.ws.send(frames.updateFrame(Y.encodeStateAsUpdate(doc)));
    raw.ws.send(frames.fenceFrame(Uint8Array.of(1)));
    await until(() => raw.frames.some((frame) => frame[0] === 102), 'fence');
    await server.close();
    expect(await raw.closed).toBe(1012);
    expect((await store.load(room)).snapshots).toHaveLength(1);
    await start({ store });
    expect(text(await joined(room)).toString()).toBe('last words');
  });
});
