import { createCommands, emptySnapshot, memorySession, read } from '@journeywright/core';
import { exportWorkbook } from '@journeywright/export';
import { expect, test } from 'vitest';
import { importWords } from '../messages/importWords.ts';
import { addWords } from '../messages/translate.ts';
import { journeyOutlines } from './journeyOutline.ts';
import { holdsSomething, newId, type Planned, withTitle } from './planImport.ts';
import { readGiven } from './readGiven.ts';
import { inSheet, workbookSheet } from './sheet.ts';
import {
  planTable,
  proposeSettings,
  type TableSettings,
  withColumn,
  withHeadRow,
  withRow,
} from './tableSettings.ts';
import { columnUse, columnValue, rowUse, rowValue } from './uses.ts';

addWords(importWords);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, content: string | Uint8Array) =>
  ({ kind: 'file', name, bytes: typeof content === 'string' ? bytes(content) : content }) as const;

function planned(name: string, content: string | Uint8Array): Planned {
  const found = readGiven(file(name, content));
  if (found.kind !== 'planned') throw new Error('a table');
  return found.planned;
}

function tableOf(text: string) {
  const found = readGiven(file('a.csv', text));
  if (found.kind !== 'table') throw new Error('no table');
  const [sheet] = found.sheets;
  const proposed = sheet && proposeSettings(sheet);
  if (!sheet || !proposed || !('settings' in proposed)) throw new Error('not read');
  return { sheet, settings: proposed.settings };
}

function planOf({ sheet, settings }: ReturnType<typeof tableOf>, change: Partial<TableSettings> = {}) {
  const plan = planTable(sheet, { ...settings, ...change }, 'A table');
  if (!plan.ok) throw new Error(plan.diagnostics[0]?.message);
  return plan;
}

const german =
  'Stage;Contact point;Emotion;Minutes;Weather\r\nBook;Asks;3,5;4,5;rain\r\nBook;Pays;4;odd;\r\nArrive;Desk;2;1;sun\r\n';

test('a Mermaid text becomes a plan with its title, and what does not fit is told once, with line and cure', () => {
  const plan = planned(
    'trip.mmd',
    'journey\n  title Trip\n  section Go\n    Pack: 9: Me\n    odd line\n    Ride: 3: Me\n',
  );
  if (!plan.ok) throw new Error('refused');
  expect(plan.title).toBe('Trip');
  expect(
    journeyOutlines(plan.snapshot)[0]?.stages.map(({ title, points }) => [title, points.length]),
  ).toEqual([['Go', 3]]);
  expect(plan.diagnostics.length + plan.unplaced.length).toBeGreaterThan(0);
  for (const { line } of [...plan.diagnostics, ...plan.unplaced]) expect(line).toBeGreaterThan(0);
});

test('pasted lines are stages, indented ones contact points, and that is said', () => {
  const found = readGiven({ kind: 'pasted', text: 'Book\n  Ask\n  Pay\nArrive\n' });
  if (found.kind !== 'planned' || !found.planned.ok) throw new Error('refused');
  const [journey] = journeyOutlines(found.planned.snapshot);
  expect(journey?.stages.map(({ title, points }) => [title, ...points.map((point) => point.title)])).toEqual([
    ['Book', 'Ask', 'Pay'],
    ['Arrive'],
  ]);
  expect(found.planned.diagnostics.map(({ code }) => code)).toContain('plain-lines');
});

test('a sentence is nothing to make a map of', () => {
  const found = readGiven({ kind: 'pasted', text: 'Hello there.' });
  expect(found.kind === 'planned' && found.planned.ok && holdsSomething(found.planned.snapshot)).toBe(false);
});

test('German decimal commas are read, and an unknown column becomes a lane of its own', () => {
  const plan = planOf(tableOf(german));
  const [journey] = journeyOutlines(plan.snapshot);
  expect(plan.title).toBe('A table');
  expect(journey?.lanes).toEqual(['Weather']);
  expect(journey?.stages[0]?.points.map(({ emotion, minutes, cards }) => [emotion, minutes, cards])).toEqual([
    [3.5, 4.5, 1],
    [4, null, 0],
  ]);
  expect(plan.unplaced).toMatchObject([{ line: 3, column: 4, place: 'Minutes', text: 'odd' }]);
  expect(plan.unplaced[0]?.cure).toMatch(/number/);
  expect(plan.diagnostics).toEqual([]);
});

test('a column that is left out stands among what could not be placed', () => {
  const table = tableOf(german);
  const long = withColumn(table.settings.long, 4, columnUse('=out'));
  const plan = planOf(table, { long });
  expect(journeyOutlines(plan.snapshot)[0]?.lanes).toEqual([]);
  expect(plan.unplaced.map(({ text }) => text)).toEqual(expect.arrayContaining(['rain', 'sun', 'odd']));
});

test('a field has one column: the one that had it becomes a lane, and loses nothing', () => {
  const { settings } = tableOf(german);
  const long = withColumn(settings.long, 4, columnUse('emotion'));
  expect(long.columns.map(columnValue)).toEqual(['stage', 'contact_point', '=lane', 'minutes', 'emotion']);
});

test('rows of a wide table can be taken for something else, and heads stand elsewhere', () => {
  const table = tableOf('Title\nStage\tBook\tArrive\nMood\t4\t2\nIdeas\tcall back\tsign\n');
  expect(table.settings.form).toBe('wide');
  const ideas = table.settings.wide.rows.find(({ heading }) => heading === 'Ideas');
  const wide = withRow(table.settings.wide, ideas?.row ?? -1, rowUse('=out', 'Ideas'));
  expect(planOf(table, { wide }).unplaced.map(({ text }) => text)).toEqual(['call back', 'sign']);
  const moved = withHeadRow(table.settings.wide, 'contactPointRow', 2, table.settings.rowHeadings);
  expect(moved.rows.map(({ heading }) => heading)).toEqual(['Ideas']);
  const back = withHeadRow(moved, 'contactPointRow', null, table.settings.rowHeadings);
  expect(back.rows.map(({ heading, target }) => [heading, rowValue(target)])).toContainEqual([
    'Mood',
    '=lane',
  ]);
});

test('the words of a sheet are placed by its own rows and columns', () => {
  const sheet = workbookSheet({
    name: 'Survey',
    hidden: false,
    rows: [
      { row: 2, cells: ['Stage', 'Contact point', 'Minutes'] },
      { row: 5, cells: ['Book', 'Asks\nagain', '3'] },
      { row: 9, cells: ['Book', 'Pays', 'odd'] },
    ],
  });
  const proposed = proposeSettings(sheet);
  if (!('settings' in proposed)) throw new Error('not read');
  const plan = planTable(sheet, proposed.settings, 'Survey');
  expect(plan.unplaced.map(({ place }) => place)).toEqual(['Sheet “Survey”, C9 · Minutes']);
  expect(inSheet({ line: 3, text: '' }, sheet)).toMatchObject({ line: null, place: 'Sheet “Survey”, row 5' });
});

test('our own workbook comes back whole under a new title; a damaged one says why', () => {
  const session = memorySession();
  const commands = createCommands({ session, newId });
  commands.run('journey.add', { title: 'As it is' });
  const plan = planned('a.xlsx', exportWorkbook(session.getSnapshot()));
  if (!plan.ok) throw new Error('refused');
  expect(read.journeys(plan.snapshot).map(({ title }) => title)).toEqual(['As it is']);
  const named = withTitle(plan.snapshot, plan.title, 'New');
  expect(read.journeys(named).map(({ title }) => title)).toEqual(['New']);
  const cut = planned('a.xlsx', exportWorkbook(session.getSnapshot()).slice(0, 900));
  expect(cut.ok).toBe(false);
  expect(cut.diagnostics[0]).toMatchObject({ severity: 'error', cure: expect.stringMatching(/\w/) });
});

test('a journey that has a title of its own keeps it when the map gets another', () => {
  const session = memorySession();
  const commands = createCommands({ session, newId });
  commands.run('journey.add', { title: 'As it is' });
  const named = withTitle(session.getSnapshot(), 'Hotel', 'New');
  expect(read.journeys(named).map(({ title }) => title)).toEqual(['As it is']);
  expect(withTitle(emptySnapshot, '', 'Only a title').tables.project.size).toBe(1);
});

test('letters of an older spreadsheet program are read and that is said; pictures and old workbooks are refused', () => {
  const latin = new Uint8Array([...bytes('Stage,Contact point\nB'), 0xfc, ...bytes('ro,Asks\n')]);
  const found = readGiven(file('a.csv', latin));
  expect(found.kind === 'table' && found.sheets[0]?.text).toContain('Büro');
  expect(found.kind === 'table' && found.diagnostics[0]?.code).toBe('encoding');
  for (const [name, content] of [
    ['a.csv', new Uint8Array([1, 0, 0xff, 0])],
    ['a.xls', 'x'],
    ['a.docx', 'x'],
  ] as const) {
    const refused = planned(name, content);
    expect(refused.ok).toBe(false);
    expect(refused.diagnostics[0]?.cure).toMatch(/\w/);
  }
});
