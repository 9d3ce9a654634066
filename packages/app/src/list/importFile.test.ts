import { expect, test } from 'vitest';
import type { MapEntry } from '../api/maps.ts';
import { maxImportBytes, takeFiles } from './importFile.ts';

const map: MapEntry = {
  id: 'a',
  title: 'Hotel',
  created: '',
  updated: '',
  stages: 0,
  contactPoints: 0,
  cards: 0,
};

function api() {
  const sent: string[] = [];
  return {
    sent,
    importFile: async (file: string) => {
      sent.push(file);
      return { ok: true, value: map } as const;
    },
  };
}

const file = (text: string, size = text.length, name = 'a.json') => ({
  name,
  size,
  text: async () => text,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});

test('a file that is no project file comes back to be previewed, and nothing is sent', async () => {
  const server = api();
  const taken = await takeFiles([file('journey', 7, 'Trip.MMD')], server);
  expect(taken).toEqual({
    ok: true,
    given: { kind: 'file', name: 'Trip.MMD', bytes: new TextEncoder().encode('journey') },
  });
  expect(server.sent).toEqual([]);
});

test('one project file is sent as it is', async () => {
  const server = api();
  expect(await takeFiles([file(' {"a":1}\n')], server)).toEqual({ ok: true, map });
  expect(server.sent).toEqual([' {"a":1}\n']);
});

test('what the server refuses is told with the file’s name', async () => {
  const problem = { code: 'bad', message: 'No title', cure: 'Add one', line: 3 };
  const server = { importFile: async () => ({ ok: false, problem }) as const };
  expect(await takeFiles([file('{}')], server)).toEqual({
    ok: false,
    refused: { name: 'a.json', problem },
  });
});

test.each([
  ['many', [file('{}'), file('{}')]],
  ['large', [file('{}', maxImportBytes + 1)]],
  ['unreadable', []],
  [
    'unreadable',
    [
      {
        name: 'a.json',
        size: 1,
        text: async () => {
          throw new DOMException('gone', 'NotFoundError');
        },
        arrayBuffer: async () => new ArrayBuffer(1),
      },
    ],
  ],
])('%s: refused here with a cure, and nothing is sent', async (code, files) => {
  const server = api();
  const done = await takeFiles(files, server);
  expect(!done.ok && done.refused.problem).toMatchObject({ code, cure: expect.stringMatching(/\w+/) });
  expect(server.sent).toEqual([]);
});
