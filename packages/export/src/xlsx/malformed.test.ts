import { applyChangeSet, createIdSource, emptySnapshot, serializeProject } from '@journeywright/core';
import { expect, test } from 'vitest';
import { processorTime } from '@journeywright/core/testing';
import { fileOf } from '../../testing/makeFile.ts';
import { inn } from '../../testing/inn.ts';
import { packedZeros, sheetPart, soundParts, spoiledEntry } from '../../testing/spoil.ts';
import { spoiledArchives } from '../../testing/spoiledArchives.ts';
import { spoiledContents } from '../../testing/spoiledContents.ts';
import { exportWorkbook } from './project/exportWorkbook.ts';
import { importWorkbook } from './project/importWorkbook.ts';
import { readWorkbookTables } from './tables.ts';

const files = [...spoiledArchives, ...spoiledContents];

test.each(files)('%s is refused with its place', (_, make, code, place) => {
  const bytes = make();
  const before = processorTime();
  const read = readWorkbookTables(bytes);
  expect(processorTime() - before).toBeLessThan(10_000);
  expect(read.ok).toBe(false);
  const [found] = read.diagnostics;
  expect(found?.code).toBe(code);
  if (typeof place === 'string') expect(found?.place ?? '').toBe(place);
  else expect(found?.place).toMatch(place);
  expect(found?.severity).toBe('error');
  expect(found?.message).toMatch(/^\S.*\.$|: \S/);
  expect(found?.cure).toMatch(/\S/);
});

test('the import of a project refuses each of them, too, and never throws', () => {
  const newId = createIdSource(() => 0.5);
  for (const [what, make] of files) {
    const plan = importWorkbook(make(), { snapshot: emptySnapshot, newId });
    expect([what, plan.ok]).toEqual([what, false]);
    expect(plan.diagnostics[0]?.cure).toMatch(/\S/);
  }
});

test('what is spoiled is sound before it is spoiled', () => {
  expect(readWorkbookTables(fileOf(soundParts()))).toEqual({
    ok: true,
    diagnostics: [],
    tables: [{ name: 'Data', hidden: false, rows: [{ row: 1, cells: ['Words'] }] }],
  });
});

test('memory stays bounded while a bomb of 150 MB is refused', () => {
  const bytes = spoiledEntry(sheetPart, { stored: packedZeros(150_000_000), size: 100, crc: 0 });
  const before = process.memoryUsage().arrayBuffers;
  expect(readWorkbookTables(bytes).ok).toBe(false);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
});

test('any byte of our own workbook may be another one: it is refused, or read as it was', {
  timeout: 120_000,
}, () => {
  const newId = createIdSource(() => 0.5);
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const small = exportWorkbook(inn, { emptySheets: false });
  const wanted = serializeProject(inn);
  for (let run = 0; run < 150; run++) {
    const bytes = small.slice();
    const at = next(bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << next(8));
    const plan = importWorkbook(bytes, { snapshot: emptySnapshot, newId });
    if (plan.ok)
      expect(serializeProject(applyChangeSet(emptySnapshot, plan.changeSet).snapshot)).toBe(wanted);
    else expect(plan.diagnostics[0]?.message).toMatch(/\S/);
  }
});
