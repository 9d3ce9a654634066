import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
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

const first = filesWith(join(src, 'index.ts'));
const imports = (file: string, pattern: RegExp): string[] =>
  [...source(file).matchAll(pattern)].map(([, path]) => join(dirname(file), path ?? ''));
const fetched = [...first].flatMap((file) => imports(file, /import\('(\.[^']+)'\)/g));
const withWords = [...first].flatMap((file) =>
  imports(file, /withLaterWords\(\s*\(\) =>\s*import\('(\.[^']+)'\)/g),
);

it('the first view says nothing in words that are fetched later', () => {
  expect(first.size).toBeGreaterThan(100);
  expect([...first].flatMap(laterKeysIn)).toEqual([]);
});

it('every part that is fetched later comes with the words it says', () => {
  expect(withWords.length).toBeGreaterThan(4);
  const says = (part: string): boolean => [...filesWith(part)].some((file) => laterKeysIn(file).length > 0);
  expect(fetched.filter((part) => says(part) && !withWords.includes(part))).toEqual([]);
});
