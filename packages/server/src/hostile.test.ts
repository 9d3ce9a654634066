import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { rawClient, type StockClient, stockClient, synced, until } from '../testing/clients.ts';
import * as frames from './protocol/messages.ts';
import { createServer, type JourneyServer, type ServerOptions } from './server.ts';
import { memoryStore } from './store/memoryStore.ts';

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

describe('hostile and broken clients', () => {
  test('every cut and many changes of valid frames harm nobody else', async () => {
    const room = await newRoom();
    const honest = await joined(room);
    const doc = new Y.Doc();
    doc.getText('other').insert(0, 'x');
    doc.getText('other').delete(0, 1);
    const valid = [
      frames.updateFrame(Y.encodeStateAsUpdate(doc)),
      frames.syncRequestFrame(Y.encodeStateVector(doc)),
      frames.presenceFrame([{ client: 5, clock: 1, state: '{"a":1}' }]),
      frames.fenceFrame(new Uint8Array(16)),
    ];
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const hostile: Uint8Array[] = valid.flatMap((frame) => [
      ...Array.from(frame, (_, length) => frame.slice(0, length)),
      ...Array.from({ length: 60 }, () => {
        const changed = Uint8Array.from(frame);
        changed[random(changed.length)] = random(256);
        return changed;
      }),
    ]);
    for (let at = 0; at < hostile.length; at += 20) {
      await Promise.all(
        hostile.slice(at, at + 20).map(async (frame) => {
          const raw = await rawClient(url, room);
          raw.ws.send(frame);
          raw.ws.send(frames.fenceFrame(Uint8Array.of(9)));
          await Promise.race([
            raw.closed,
            until(() => raw.frames.some((got) => got[0] === 102 && got[2] === 9), 'answer'),
          ]);
          raw.ws.terminate();
        }),
      );
    }
    text(honest).insert(0, 'still here');
    await honest.fence();
    expect(text(await joined(room)).toString()).toBe('still here');
    expect((await health()).status).toBe('ok');
  });

  test('an update cut inside its delete set changes nothing and closes with 4400', async () => {
    const room = await newRoom();
    const honest = await joined(room);
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'partial');
    doc.getText('notes').delete(0, 3);
    const whole = Y.encodeStateAsUpdate(doc);
    const raw = await rawClient(url, room);
    raw.ws.send(frames.updateFrame(whole.slice(0, whole.length - 1)));
    expect(await raw.closed).toBe(4400);
    await honest.fence();
    expect(text(honest).toString()).toBe('');
    expect(text(await joined(room)).toString()).toBe('');
  });

  test('presence that is not JSON is not relayed', async () => {
    const room = await newRoom();
    const honest = await joined(room);
    const seen = vi.fn();
    honest.provider.awareness.on('update', seen);
    const raw = await rawClient(url, room);
    raw.ws.send(frames.presenceFrame([{ client: 5, clock: 1, state: '{broken' }]));
    raw.ws.send(frames.presenceFrame([{ client: 6, clock: 1, state: '{}' }]));
    await until(() => honest.provider.awareness.getStates().has(6), 'the good one');
    expect(honest.provider.awareness.getStates().has(5)).toBe(false);
    raw.ws.terminate();
  });

  test('one connection cannot invent a crowd', async () => {
    const room = await newRoom();
    const honest = await joined(room);
    const raw = await rawClient(url, room);
    const crowd = Array.from({ length: 2000 }, (_, index) => ({ client: index + 10, clock: 1, state: '{}' }));
    raw.ws.send(frames.presenceFrame(crowd));
    await until(() => honest.provider.awareness.getStates().size > 1, 'some');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(honest.provider.awareness.getStates().size).toBeLessThanOrEqual(5);
    raw.ws.terminate();
  });

  test('a message over the limit is refused for good', async () => {
    await server.close();
    await start({ maxMessage: 50_000 });
    const raw = await rawClient(url, await newRoom());
    raw.ws.send(new Uint8Array(60_000));
    expect(await raw.closed).toBe(4413);
  });

  test('text frames, unknown types and oversized fences', async () => {
    const room = await newRoom();
    const raw = await rawClient(url, room);
    raw.ws.send('hello');
    raw.ws.send(Uint8Array.of(77, 1, 2, 3));
    raw.ws.send(Uint8Array.of());
    expect(await raw.closed).toBe(4400);
    const other = await rawClient(url, room);
    const long = encoding.createEncoder();
    encoding.writeVarUint(long, 102);
    encoding.writeVarUint8Array(long, new Uint8Array(17));
    other.ws.send(encoding.toUint8Array(long));
    expect(await other.closed).toBe(4400);
  });
});
