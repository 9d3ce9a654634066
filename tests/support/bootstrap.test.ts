import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { digest, listFiles } from '../../packages/cli/bootstrap/digest.mjs';
import { serveArguments } from '../../packages/cli/bootstrap/serve-arguments.mjs';
import { buildPlan } from '../../packages/cli/bootstrap/toolchain.mjs';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'journeywright-bootstrap-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const digestOf = (files: Readonly<Record<string, string>>): string => {
  const folder = folderWith(files);
  return digest(
    folder,
    listFiles(folder, 'src', () => true),
  );
};

test('a digest follows contents, names and where one file ends, and nothing else', () => {
  const first = digestOf({ 'src/a': 'one', 'src/b': 'two' });
  expect(digestOf({ 'src/b': 'two', 'src/a': 'one' })).toBe(first);
  expect(digestOf({ 'src/a': 'one', 'src/b': 'two!' })).not.toBe(first);
  expect(digestOf({ 'src/a': 'one', 'src/c': 'two' })).not.toBe(first);
  expect(digestOf({ 'src/a': 'onet', 'src/b': 'wo' })).not.toBe(first);
  expect(digestOf({ 'src/a': 'one', 'src/b': 'two', 'src/node_modules/x': '' })).toBe(first);
});

const stamp = { inputs: ['a.ts', 'b.ts'], sources: 'sources', results: 'results' };

test.each([
  ['nothing', 'nothing changed', stamp, stamp],
  ['anew', 'there was no build', undefined, stamp],
  ['update', 'a source changed', stamp, { ...stamp, sources: 'other' }],
  ['update', 'a source came', stamp, { ...stamp, inputs: ['a.ts', 'b.ts', 'c.ts'], sources: 'other' }],
  ['anew', 'a source went away', stamp, { ...stamp, inputs: ['a.ts'], sources: 'other' }],
  ['anew', 'a result was touched', stamp, { ...stamp, results: 'other' }],
])('a build does %s when %s', (plan, _when, last, now) => {
  expect(buildPlan(last, now)).toBe(plan);
});

test('the environment becomes flags, with the data folder in the repository by default', () => {
  const root = resolve('/some where/repository');
  expect(serveArguments([], {}, root)).toEqual(['serve', '--data', join(root, '.data')]);
  expect(
    serveArguments([], { PORT: '8123', HOST: '::1', JOURNEYWRIGHT_DATA: 'maps', INIT_CWD: root }, root),
  ).toEqual(['serve', '--port', '8123', '--host', '::1', '--data', join(root, 'maps')]);
});

test('a flag wins over the environment', () => {
  const args = serveArguments(
    ['--port=9000', '--data', 'here'],
    { PORT: '8123', JOURNEYWRIGHT_DATA: 'there' },
    '/r',
  );
  expect(args).toEqual(['serve', '--port=9000', '--data', 'here']);
});
