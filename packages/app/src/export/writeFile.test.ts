import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { emptySnapshot, parseProject, read, serializeProject } from '@journeywright/core';
import { interchangeFormats } from '@journeywright/core/interchange';
import { importWorkbook } from '@journeywright/export';
import { applyChangeSet } from '@journeywright/core';
import { expect, test } from 'vitest';
import { newId } from '../import/planImport.ts';
import { exportWords } from '../messages/exportWords.ts';
import { exportFormats } from './exportFormats.ts';
import { writeFile } from './writeFile.ts';

const hotel = readFileSync(
  createRequire(import.meta.url).resolve('@journeywright/core/examples/hotel-stay.json'),
  'utf8',
);
const parsed = parseProject(hotel);
if (!parsed.ok) throw new Error('the example cannot be read');
const { snapshot } = parsed;
const journey = read.journeys(snapshot)[0]?.id ?? '';

test.each(exportFormats.filter(({ group }) => group === 'journey'))(
  '$name can be read again, and says what it leaves behind',
  (format) => {
    const { content, losses } = writeFile(snapshot, journey, format);
    const plan = interchangeFormats
      .find(({ name }) => name === format.name)
      ?.import?.(content as string, { snapshot: emptySnapshot, newId });
    if (!plan?.ok) throw new Error('not read');
    const back = applyChangeSet(emptySnapshot, plan.changeSet).snapshot;
    const stages = read.stages(snapshot, journey).map(({ title }) => title);
    expect(read.stages(back, read.journeys(back)[0]?.id ?? '').map(({ title }) => title)).toEqual(stages);
    expect(losses.length).toBeGreaterThan(0);
  },
);

test('the workbook keeps everything', () => {
  const [, xlsx] = exportFormats;
  if (!xlsx) throw new Error('no workbook');
  const { content, losses } = writeFile(snapshot, journey, xlsx);
  const plan = importWorkbook(content as Uint8Array, { snapshot: emptySnapshot, newId });
  if (!plan.ok) throw new Error('not read');
  expect(serializeProject(applyChangeSet(emptySnapshot, plan.changeSet).snapshot)).toBe(
    serializeProject(snapshot),
  );
  expect(losses).toEqual([]);
});

const ofType = (test: (format: (typeof exportFormats)[number]) => boolean) =>
  exportFormats.filter(test).map((format) => writeFile(snapshot, journey, format).content as string);

test('tables for spreadsheets begin with the mark of UTF-8', () => {
  const tables = ofType(({ type }) => type === 'text/csv');
  expect(tables.map((text) => text[0])).toEqual(['\uFEFF', '\uFEFF']);
});

test('reports hold the title', () => {
  const reports = ofType(({ group }) => group === 'read');
  expect(reports.map((text) => text.includes('Business guest stays two nights'))).toEqual([true, true]);
});

test('every format has its words', () => {
  for (const { name } of exportFormats) {
    expect(exportWords[`export.${name}`]).toMatch(/\w/);
    expect(exportWords[`export.${name}.about`]).toMatch(/\w/);
  }
});
