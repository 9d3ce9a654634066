import { expect, test } from 'vitest';
import { createMapsApi } from './maps.ts';

interface Asked {
  readonly path: string;
  readonly init: RequestInit;
}

function answering(status: number, body: string) {
  const asked: Asked[] = [];
  const api = createMapsApi(async (path, init) => {
    asked.push({ path: path as string, init: init ?? {} });
    return new Response(status === 204 ? null : body, { status });
  });
  return { api, asked };
}

const entry = {
  id: 'a',
  title: 'Hotel',
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
  stages: 7,
  contactPoints: 12,
  cards: 40,
};

test('the list is read', async () => {
  const { api } = answering(200, JSON.stringify({ maps: [{ ...entry, example: true }] }));
  expect(await api.list()).toEqual({ ok: true, value: [{ ...entry, example: true }] });
});

test('a map without counts reads as empty, not as a fault', async () => {
  const { api } = answering(200, JSON.stringify({ maps: [{ id: 'b' }] }));
  const found = await api.list();
  expect(found.ok && found.value[0]).toMatchObject({
    id: 'b',
    title: '',
    stages: 0,
    cards: 0,
    example: false,
  });
});

test('no answer is told as an unreachable server', async () => {
  const api = createMapsApi(async () => {
    throw new TypeError('Failed to fetch');
  });
  const found = await api.list();
  expect(!found.ok && found.problem).toMatchObject({
    code: 'unreachable',
    message: 'The server cannot be reached.',
  });
});

test('the server’s words about a refused file come through, with line, path and cure', async () => {
  const error = {
    code: 'bad-field',
    message: 'emotion is 9',
    cure: 'Use 1 to 5.',
    path: 'stages[2]',
    line: 14,
  };
  const { api, asked } = answering(422, JSON.stringify({ error }));
  expect(await api.importFile('{')).toEqual({ ok: false, problem: error });
  expect(JSON.parse(asked[0]?.init.body as string)).toEqual({ file: '{' });
});

test.each([
  [404, '', 'gone'],
  [410, '<p>gone</p>', 'gone'],
  [413, '', 'large'],
  [429, '', 'busy'],
  [500, 'oops', 'server'],
  [502, '<h1>Bad gateway</h1>', 'unreachable'],
  [403, '<h1>Forbidden</h1>', 'not-ours'],
  [200, '<!doctype html>', 'not-ours'],
  [200, '{"items":[]}', 'not-ours'],
])('an answer %i with body “%s” is told as %s, with a cure', async (status, body, code) => {
  const found = await answering(status, body).api.list();
  expect(!found.ok && found.problem.code).toBe(code);
  expect(!found.ok && found.problem.cure).not.toBe('');
});

test('a missing map is “gone” also in the server’s own words', async () => {
  const body = JSON.stringify({ error: { code: 'map-not-found', message: 'No map x.', cure: 'Go back.' } });
  const found = await answering(404, body).api.rename('x', 'y');
  expect(!found.ok && found.problem).toEqual({ code: 'gone', message: 'No map x.', cure: 'Go back.' });
});

test('each action asks at its own address', async () => {
  const { api, asked } = answering(200, JSON.stringify(entry));
  await api.create('blank', 'T');
  await api.rename('a/b', 'T');
  await api.get('a');
  await api.duplicate('a');
  await api.remove('a');
  await api.restore('a');
  await api.file('a');
  expect(asked.map(({ path, init }) => `${init.method ?? 'GET'} ${path}`)).toEqual([
    'POST /api/maps',
    'PATCH /api/maps/a%2Fb',
    'GET /api/maps/a',
    'POST /api/maps/a/duplicate',
    'DELETE /api/maps/a',
    'POST /api/maps/a/restore',
    'GET /api/maps/a/file',
  ]);
});

test('deleting takes an empty answer', async () => {
  expect(await answering(204, '').api.remove('a')).toEqual({ ok: true, value: null });
});
