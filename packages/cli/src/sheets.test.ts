import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foreignWorkbook } from '../testing/foreignWorkbook.ts';
import { runOn } from '../testing/runOn.ts';

const hotel = readFileSync(new URL('../../core/examples/hotel-stay.json', import.meta.url), 'utf8');
const failures = [
  ['failure', 'severity', 'occurrence', 'detection'],
  ['Wrong\nbill', 7, 4, 5],
  [],
  ['Wait', 5, 8, 3],
];
const book = foreignWorkbook({
  Cover: [['Our map']],
  Steps: [
    ['Phase', 'Touchpoint', 'Emotion', 'Weather'],
    ['Book', 'Call\nthe desk', 2.5, ''],
    [],
    ['Stay', 'Check in', 'fine', 'sunny'],
  ],
  Failures: failures,
});

test('the first sheet with a table is read; what is amiss names sheet and cell', async () => {
  const { code, warned, files } = await runOn({ 'a.xlsx': book }, 'convert', 'a.xlsx', 'b.json');
  expect(code).toBe(0);
  expect(warned).toMatch(/a\.xlsx \(Sheet “Steps”, C4\): warning: .*“fine” is not a number/);
  expect(warned).toMatch(/a\.xlsx \(Sheet “Steps”, row 4, Weather\): not placed: “sunny”/);
  expect(warned).toMatch(/a\.xlsx \(Sheet “Failures”\): not placed: .*--sheet "Failures"/);
  expect(warned).not.toMatch(/a\.xlsx:\d/);
  const points = (JSON.parse(new TextDecoder().decode(files.get('b.json'))) as { contactPoints: object[] })
    .contactPoints;
  expect(points).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ title: 'Call\nthe desk', emotion: 2.5 }),
      expect.objectContaining({ title: 'Check in' }),
    ]),
  );
});

test('--sheet chooses; a name that is none says which there are', async () => {
  const json = ['--dry-run', '--json'];
  const chosen = await runOn(
    { 'a.xlsx': book },
    'convert',
    'a.xlsx',
    'b.json',
    '--sheet',
    'failures',
    ...json,
  );
  const { made } = JSON.parse(chosen.out) as { made: Record<string, number> };
  expect(made.failures).toBe(2);
  const wrong = await runOn({ 'a.xlsx': book }, 'check', 'a.xlsx', '--sheet', 'Nowhere');
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  expect(wrong.warned).toContain('“Cover”, “Steps”, “Failures”');
  const cover = await runOn({ 'a.xlsx': foreignWorkbook({ A: [] }) }, 'check', 'a.xlsx', '--sheet', 'A');
  expect([cover.code, cover.warned]).toEqual([2, expect.stringContaining('The sheet “A” is empty.')]);
});

test('only workbooks have sheets, and our own is read whole', async () => {
  const csv = await runOn({ 'a.csv': 'Stage,Contact point\na,b\n' }, 'check', 'a.csv', '--sheet', 'x');
  expect([csv.code, csv.warned]).toEqual([2, expect.stringContaining('has no sheets')]);
  const own = await runOn({ 'a.json': hotel }, 'convert', 'a.json', 'a.xlsx');
  const refused = await runOn(Object.fromEntries(own.files), 'check', 'a.xlsx', '--sheet', 'Stages');
  expect([refused.code, refused.warned]).toEqual([2, expect.stringContaining('Leave --sheet out')]);
});

test('a method is run on a sheet of rows, and on our own workbook as on the project', async () => {
  const csv = 'failure,severity,occurrence,detection\n"Wrong\nbill",7,4,5\nWait,5,8,3\n';
  const expected = await runOn({ 'a.csv': csv }, 'analyse', 'failure-ranking', 'a.csv');
  expect(expected.code).toBe(0);
  const named = ['analyse', 'failure-ranking', 'a.xlsx', '--sheet', 'Failures'];
  const sheet = await runOn({ 'a.xlsx': book }, ...named);
  expect([sheet.out, sheet.warned]).toEqual([expected.out, '']);
  const first = await runOn(
    { 'a.xlsx': foreignWorkbook({ F: failures, G: [['x']] }) },
    'analyse',
    'failure-ranking',
    'a.xlsx',
  );
  expect(first.out).toBe(expected.out);
  expect(first.warned).toContain('others are named with --sheet: “G”');
  const wrong = foreignWorkbook({ F: [...failures, ['Late', 99, 1, 1]] });
  const told = await runOn({ 'a.xlsx': wrong }, 'analyse', 'failure-ranking', 'a.xlsx');
  expect([told.code, told.out]).toEqual([2, '']);
  expect(told.warned).toMatch(/a\.xlsx \(sheet “F”, row 5\)/i);
  const own = await runOn({ 'a.json': hotel }, 'convert', 'a.json', 'a.xlsx');
  const ownFiles = Object.fromEntries(own.files);
  const [project, workbook] = [
    await runOn({ 'a.json': hotel }, 'analyse', 'failure-ranking', 'a.json'),
    await runOn(ownFiles, 'analyse', 'failure-ranking', 'a.xlsx'),
  ];
  expect([workbook.code, workbook.out]).toEqual([project.code, project.out]);
});
