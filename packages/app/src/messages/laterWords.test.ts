import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { exportWords } from './exportWords.ts';
import { importWords } from './importWords.ts';
import { laterWords } from './laterWords.ts';

const src = join(import.meta.dirname, '..');
const source = (file: string): string => readFileSync(file, 'utf8');

/** The files that come with a file, itself included: what it imports, but not what it fetches later. */
function filesWith(start: string): ReadonlySet<string> {
  const files = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, type, path] of source(file).matchAll(
      /^(?:import|export)\s(type\s)?[^;]*?from '(\.[^']+)';/gms,
    ))
      if (!type && path) follow(join(dirname(file), path));
  };
  follow(start);
  return files;
}

/** Keys of later words that stand in a file as they are. */
const laterKeysIn = (file: string): readonly string[] =>
  file.includes('messages') ? [] : Object.keys(laterWords).filter((key) => source(file).includes(`'${key}'`));

const pages = ['list/ListPage.tsx', 'map/MapPage.tsx'].map((page) => join(src, page));
const first = new Set([...filesWith(join(src, 'main.tsx')), ...filesWith(pages[1] ?? '')]);
const fetched = [...first, ...filesWith(pages[0] ?? '')].flatMap((file) =>
  [...source(file).matchAll(/import\('(\.[^']+)'\)/g)].map(([, path]) => join(dirname(file), path ?? '')),
);

const importsPart = (file: string, part: string): boolean =>
  source(file).includes(`import('./${part.split('/').at(-1)}')`);

it('the shell and the map page say nothing in words that are fetched later', () => {
  expect(first.size).toBeGreaterThan(20);
  expect([...first].flatMap(laterKeysIn)).toEqual([]);
});

it('every part that is fetched later brings the words it says', () => {
  expect(fetched.length).toBeGreaterThan(4);
  const list = filesWith(pages[0] ?? '');
  // What the list fetches comes after it, and it has brought them all.
  const ofList = (part: string): boolean =>
    [...list].some((file) => !first.has(file) && importsPart(file, part));
  const wordless = fetched.filter(
    (part) =>
      !ofList(part) &&
      [...filesWith(part)].some((file) => laterKeysIn(file).length > 0) &&
      !/^addWords\(laterWords\);$/m.test(source(part)),
  );
  expect(wordless).toEqual([]);
});

it.each([
  ['list/ImportDialog.tsx', 'importWords', Object.keys(importWords)],
  ['export/ExportDialog.tsx', 'exportWords', Object.keys(exportWords)],
])('the words of %s stand in files that only come with it', (part, words, keys) => {
  expect(source(join(src, part))).toMatch(new RegExp(`^addWords\\(${words}\\);$`, 'm'));
  const before = new Set([...first, ...filesWith(pages[0] ?? '')]);
  const sayingThem = [...before].filter(
    (file) => !file.includes('messages') && keys.some((key) => source(file).includes(`'${key}'`)),
  );
  expect(sayingThem).toEqual([]);
});
