import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { type StockClient, stockClient, synced, until } from '../../testing/clients.ts';
import { createServer, type JourneyServer, type ServerOptions } from '../server.ts';
import { memoryStore } from '../store/memoryStore.ts';
import type { Store } from '../store/store.ts';
import type { MapEntry } from './entry.ts';

interface Failure {
  readonly error: { code: string; message: string; cure: string; path?: string; line?: number };
}

let server: JourneyServer;
let url: string;
let store: Store;
const clients: StockClient[] = [];

const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  server = await createServer({ store, examples: null, ...options });
  url = await server.listen({ port: 0 });
};
beforeEach(async () => {
  store = { ...memoryStore(), close: async () => undefined };
  await start();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave();
  await server.close();
});

const send = async <T>(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: T }> => {
  const response = await fetch(url + path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
};
const list = async (): Promise<MapEntry[]> =>
  (await send<{ maps: MapEntry[] }>('GET', '/api/maps')).body.maps;
const create = async (title = 'Hotel', template = 'blank'): Promise<MapEntry> =>
  (await send<MapEntry>('POST', '/api/maps', { template, title })).body;
const fileOf = async (id: string): Promise<string> => (await fetch(`${url}/api/maps/${id}/file`)).text();
const open = async (id: string): Promise<StockClient> => {
  const client = stockClient(url, `${id}:map`);
  clients.push(client);
  await synced(client);
  return client;
};
const titleIn = (client: StockClient): Y.Text => {
  const project = client.doc.getMap('project').get('prj_project') as Y.Map<Y.Text>;
  return project.get('title') as Y.Text;
};

describe('making maps', () => {
  test.each(['blank', 'customer-journey', 'service-blueprint'])('from the template %s', async (template) => {
    const { status, body } = await send<MapEntry>('POST', '/api/maps', { template, title: '  Inn  ' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ title: 'Inn', cards: 0 });
    expect(body.stages).toBeGreaterThan(0);
    expect(body.id).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(await list()).toEqual([body]);
  });

  test('a title that could not be written to a file is refused, for a new map and an old one', async () => {
    for (const title of ['a\u0000b', 'half \ud800']) {
      expect(await send('POST', '/api/maps', { template: 'blank', title })).toMatchObject({
        status: 422,
        body: { error: { code: 'bad-title' } },
      });
      const { id } = await create();
      expect((await send<Failure>('PATCH', `/api/maps/${id}`, { title })).status).toBe(422);
      const file = await fileOf(id);
      expect((await send('POST', '/api/maps', { file })).status).toBe(201);
    }
  });

  test('from a file, which comes out again byte for byte', async () => {
    const file = await fileOf((await create('Träume', 'customer-journey')).id);
    const { status, body } = await send<MapEntry>('POST', '/api/maps', { file });
    expect(status).toBe(201);
    expect(body.title).toBe('Träume');
    expect(await fileOf(body.id)).toBe(file);
  });

  test('a damaged file is refused with its place, and nothing changes', async () => {
    const file = (await fileOf((await create()).id)).replace('"Hotel"', '12');
    const before = await list();
    const { status, body } = await send<Failure>('POST', '/api/maps', { file });
    expect(status).toBe(422);
    expect(body.error).toMatchObject({ path: 'project.title', line: 7 });
    expect(body.error.cure).not.toBe('');
    const cut = await send<Failure>('POST', '/api/maps', { file: file.slice(0, 40) });
    expect(cut.status).toBe(422);
    expect(await list()).toEqual(before);
  });

  test.each([
    [{ template: 'nope', title: 'x' }, 'unknown-template'],
    [{ template: 'toString', title: 'x' }, 'unknown-template'],
    [{ template: 'blank' }, 'bad-title'],
    [{ template: 'blank', title: ' ' }, 'bad-title'],
    [{ template: 'blank', title: 'x'.repeat(301) }, 'bad-title'],
    [{}, 'nothing-to-make'],
  ])('%j is refused', async (body, code) => {
    const answer = await send<Failure>('POST', '/api/maps', body);
    expect(answer.status).toBe(422);
    expect(answer.body.error.code).toBe(code);
    expect(await list()).toEqual([]);
  });
});

describe('bad requests', () => {
  test('JSON that is none, of the wrong kind, or not marked as such', async () => {
    expect((await send<Failure>('POST', '/api/maps', '{"a":')).body.error.code).toBe('bad-json');
    expect((await send<Failure>('POST', '/api/maps', '[]')).body.error.code).toBe('bad-json');
    const plain = await fetch(`${url}/api/maps`, { method: 'POST', body: '{}' });
    expect(plain.status).toBe(415);
  });

  test('a body over the limit is refused before it is read', async () => {
    const status = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.setEncoding('utf8').on('data', (text: string) => {
        resolve(text.split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.write(
        'POST /api/maps HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{',
      );
    });
    expect(status).toContain('413');
  });

  test('other methods, other ids, other sites', async () => {
    expect((await send('PUT', '/api/maps')).status).toBe(405);
    for (const path of ['/api/maps/none', '/api/maps/none/file', '/api/maps/a%2fb', '/api/maps/a/toString']) {
      expect((await send('GET', path)).status).toBe(404);
    }
    expect((await send('POST', '/api/maps/none/restore')).status).toBe(404);
    const { id } = await create();
    const foreign = await fetch(`${url}/api/maps/${id}`, {
      method: 'DELETE',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
    expect(await list()).toHaveLength(1);
  });
});

describe('the title lives in the document', () => {
  test('a rename through the API reaches everybody who has the map open', async () => {
    const { id } = await create('Before');
    const client = await open(id);
    const { status, body } = await send<MapEntry>('PATCH', `/api/maps/${id}`, { title: 'After' });
    expect(status).toBe(200);
    expect(body.title).toBe('After');
    await until(() => titleIn(client).toString() === 'After', 'title in the document');
  });

  test('a rename in the document reaches the list, and the file', async () => {
    const { id, updated } = await create('Before');
    const client = await open(id);
    titleIn(client).insert(0, 'Long ');
    await client.fence();
    const entry = (await list())[0];
    expect(entry?.title).toBe('Long Before');
    expect((entry?.updated ?? '') > updated).toBe(true);
    expect(await fileOf(id)).toContain('"title": "Long Before"');
  });

  test('the list keeps the latest change first, also after a restart', async () => {
    const first = await create('First');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await create('Second');
    expect((await list()).map((map) => map.id)).toEqual([second.id, first.id]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await send('PATCH', `/api/maps/${first.id}`, { title: 'First again' });
    const before = await list();
    expect(before.map((map) => map.title)).toEqual(['First again', 'Second']);
    await server.close();
    await start();
    expect(await list()).toEqual(before);
  });
});

describe('deleting and copying', () => {
  test('a deleted map closes for everybody with 4404, and restoring brings it all back', async () => {
    const { id } = await create('Kept');
    const client = await open(id);
    const closed = new Promise<number>((resolve) =>
      client.provider.on('closed', ({ code }: { code: number }) => resolve(code)),
    );
    expect((await send('DELETE', `/api/maps/${id}`)).status).toBe(204);
    expect(await closed).toBe(4404);
    expect(await list()).toEqual([]);
    expect((await send('GET', `/api/maps/${id}`)).status).toBe(404);
    expect((await send('PATCH', `/api/maps/${id}`, { title: 'x' })).status).toBe(404);
    expect((await send('DELETE', `/api/maps/${id}`)).status).toBe(404);
    await server.close();
    await start();
    expect(await list()).toEqual([]);
    const { status, body } = await send<MapEntry>('POST', `/api/maps/${id}/restore`);
    expect(status).toBe(200);
    expect(body.title).toBe('Kept');
    expect(titleIn(await open(id)).toString()).toBe('Kept');
  });

  test('a copy has the content of the moment, unsaved edits of others included, and its own life', async () => {
    const { id } = await create('One', 'service-blueprint');
    const client = await open(id);
    titleIn(client).insert(3, '!');
    await client.fence();
    const { status, body } = await send<MapEntry>('POST', `/api/maps/${id}/duplicate`);
    expect(status).toBe(201);
    expect(body.title).toBe('One! (copy)');
    expect(body.id).not.toBe(id);
    expect((await fileOf(body.id)).replace('One! (copy)', 'One!')).toBe(await fileOf(id));
    titleIn(client).insert(0, 'x');
    await client.fence();
    expect((await list()).map((map) => map.title).sort()).toEqual(['One! (copy)', 'xOne!']);
  });

  test('the file has a name a person recognises and a header cannot be broken with', async () => {
    const { id } = await create('Gäste "A/B"\u{1F600}');
    const header = (await fetch(`${url}/api/maps/${id}/file`)).headers.get('content-disposition') ?? '';
    expect(header).toBe(
      `attachment; filename="G_ste A B _.json"; filename*=UTF-8''G%C3%A4ste%20A%20B%20%F0%9F%98%80.json`,
    );
  });
});

describe('examples', () => {
  test('come once; a deleted one stays deleted', async () => {
    await server.close();
    store = { ...memoryStore(), close: async () => undefined };
    server = await createServer({ store });
    url = await server.listen({ port: 0 });
    const maps = await list();
    expect(maps).toHaveLength(3);
    for (const map of maps) {
      expect(map.example).toBe(true);
      expect(map.cards).toBeGreaterThan(5);
      expect(map.contactPoints).toBeGreaterThan(map.stages);
    }
    for (const map of maps) await send('DELETE', `/api/maps/${map.id}`);
    await server.close();
    server = await createServer({ store });
    url = await server.listen({ port: 0 });
    expect(await list()).toEqual([]);
  });
});

test('a change that cannot be stored is told, and not half done', async () => {
  const { id } = await create('Whole');
  await server.close();
  let broken = false;
  const inner = store;
  store = {
    ...inner,
    commit: (writes) => (broken ? Promise.reject(new Error('disk full')) : inner.commit(writes)),
  };
  await start({ retryAfter: 20 });
  broken = true;
  const answers = [
    await send<Failure>('POST', '/api/maps', { template: 'blank', title: 'No' }),
    await send<Failure>('DELETE', `/api/maps/${id}`),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(503);
    expect(body.error.code).toBe('not-saved');
  }
  expect((await list()).map((map) => map.title)).toEqual(['Whole']);
  broken = false;
  await expect.poll(async () => (await fetch(`${url}/health`)).status).toBe(200);
  expect((await send('DELETE', `/api/maps/${id}`)).status).toBe(204);
});
