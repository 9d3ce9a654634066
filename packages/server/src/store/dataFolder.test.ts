import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareFolder } from './dataFolder.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'journeywright-folder-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test('a folder is made with all that lies above it, and may be there already', () => {
  const folder = join(parent, 'a', 'b', 'maps');
  prepareFolder(folder);
  prepareFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test('a folder below a file is refused, and the file is left alone', () => {
  const file = join(parent, 'file');
  writeFileSync(file, 'mine');
  expect(() => prepareFolder(join(file, 'maps'))).toThrow(/is a file, or lies below one/);
});

test('a place where no folder can be made is refused at once', () => {
  expect(() => prepareFolder('/proc/journeywright/maps')).toThrow(/cannot be written to/);
});
