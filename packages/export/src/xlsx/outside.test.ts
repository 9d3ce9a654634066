import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyChangeSet,
  createIdSource,
  emptySnapshot,
  parseProject,
  put,
  serializeProject,
} from '@journeywright/core';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inn } from '../../testing/inn.ts';
import { readRaw } from '../../testing/secondReader.ts';
import { exportWorkbook } from './project/exportWorkbook.ts';
import { readProjectWorkbook } from './project/readProjectWorkbook.ts';
import { readWorkbookTables } from './tables.ts';

const newId = createIdSource(() => 0.5);
const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  "'=1",
  '=cmd|x',
];
const project = applyChangeSet(inn, {
  ops: hostile.flatMap((text, at) => [
    put('journeys', { id: `jny_h${at}`, title: text, order: 'W' }),
    put('lanes', { id: `lan_h${at}`, journey: `jny_h${at}`, title: text, order: 'V' }),
    put('personas', { id: `per_h${at}`, name: text, order: 'W' }),
    put('failures', { id: `fail_h${at}`, contactPoint: 'cpt_in', mode: text, order: 'W' }),
  ]),
}).snapshot;
const bytes = exportWorkbook(project);

test('nothing a person wrote is a formula; it keeps a mark against becoming one', () => {
  const formulaSheets = new Set<string>();
  let texts = 0;
  for (const [sheet, cells] of readRaw(bytes)) {
    for (const { value, formula } of cells.values()) {
      if (formula !== null) {
        formulaSheets.add(sheet);
        // Formulas refer to cells; they never hold words of a person.
        expect(hostile.some((words) => words.length > 4 && formula.includes(words.slice(1)))).toBe(false);
      } else if (hostile.includes(String(value))) texts++;
    }
  }
  expect([...formulaSheets].sort()).toEqual(['Ranking', 'Risk matrix']);
  expect(texts).toBeGreaterThan(hostile.length * 4);
  const parts = unzipSync(bytes);
  const quoted = [...strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).matchAll(/<xf [^>]*>/g)]
    .slice(1)
    .findIndex(([format]) => format.includes('quotePrefix="1"'));
  expect(quoted).toBeGreaterThan(0);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    // Heads and titles are not edited; everything else that begins like a formula has the mark.
    for (const [cell] of strFromU8(part).matchAll(/<c [^>]*t="inlineStr"[^>]*><is><t [^>]*>[=+@-][^<]*/g))
      if (!/ s="(4|5|9|10)"/.test(cell)) expect(cell).toContain(` s="${quoted}"`);
  }
});

test('other programs can unpack it, and every part is well-formed XML', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journeywright-xlsx-'));
  try {
    const file = join(folder, 'project.xlsx');
    writeFileSync(file, bytes);
    const script =
      'import sys,zipfile,xml.dom.minidom as m\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nfor n in z.namelist(): m.parseString(z.read(n))\nprint(len(z.namelist()))';
    const python = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
    const unzip = spawnSync('unzip', ['-tq', file], { encoding: 'utf8' });
    // A machine may lack either of them.
    const count = String(Object.keys(unzipSync(bytes)).length);
    expect(python.error ? [0, count] : [python.status, python.stdout.trim()]).toEqual([0, count]);
    expect(unzip.error ? 'No errors' : unzip.stdout).toContain('No errors');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the bytes do not depend on the time zone', () => {
  const { TZ } = process.env;
  const inZone = (zone: string): Uint8Array => {
    process.env.TZ = zone;
    return exportWorkbook(project);
  };
  try {
    expect(inZone('Pacific/Kiritimati')).toEqual(inZone('America/Los_Angeles'));
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
});

test('a whole example comes back, and reads as tables of words', () => {
  const path = createRequire(import.meta.url).resolve('@journeywright/core/examples/hotel-stay.json');
  const parsed = parseProject(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error('the example cannot be read');
  const file = exportWorkbook(parsed.snapshot);
  const read = readProjectWorkbook(file, newId);
  expect(read.diagnostics).toEqual([]);
  expect(read.ok && serializeProject(read.snapshot)).toBe(serializeProject(parsed.snapshot));
  const tables = readWorkbookTables(file);
  if (!tables.ok) throw new Error('the tables cannot be read');
  const names = tables.tables.map(({ name }) => name);
  expect(names).toEqual([...readRaw(file).keys()]);
  expect(names.slice(0, 2)).toEqual(['Overview', expect.stringMatching(/^Map /)]);
  const map = tables.tables[1]?.rows.map(({ cells }) => cells);
  expect(map?.[3]?.[0]).toBe('Contact point');
  expect(map?.length).toBeGreaterThan(6);
});

test('an empty project is a workbook ready to be filled in', () => {
  const read = readProjectWorkbook(exportWorkbook(emptySnapshot), newId);
  expect(read.diagnostics).toEqual([]);
  expect(readRaw(exportWorkbook(emptySnapshot)).get('Failure points')?.get('A1')?.value).toBe('Id');
  expect([...readRaw(exportWorkbook(emptySnapshot, { emptySheets: false })).keys()]).toEqual([
    'Overview',
    'Choices',
    'journeywright',
  ]);
});
