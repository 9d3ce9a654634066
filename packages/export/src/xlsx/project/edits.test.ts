import {
  applyChangeSet,
  checkChangeSet,
  createIdSource,
  emptySnapshot,
  put,
  serializeProject,
  set,
  type Snapshot,
} from '@journeywright/core';
import { describe, expect, test } from 'vitest';
import { type EditedFile, editFile } from '../../../testing/editFile.ts';
import { inn } from '../../../testing/inn.ts';
import { exportWorkbook } from './exportWorkbook.ts';
import { importWorkbook, type ImportWorkbookOptions } from './importWorkbook.ts';
import { readProjectWorkbook } from './readProjectWorkbook.ts';

let state = 1;
const newId = createIdSource(() => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
});
const exported = exportWorkbook(inn);

/** The workbook of the inn after a person worked on it, read again. */
function read(edit: (file: EditedFile) => EditedFile) {
  const result = readProjectWorkbook(edit(editFile(exported)).bytes(), newId);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

/** The same, planned against a project. */
function plan(snapshot: Snapshot, edit: (file: EditedFile) => EditedFile, options?: ImportWorkbookOptions) {
  const result = importWorkbook(edit(editFile(exported)).bytes(), { snapshot, newId }, options);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  expect(checkChangeSet(snapshot, result.changeSet)).toBeNull();
  return { ...result, after: applyChangeSet(snapshot, result.changeSet).snapshot };
}

const words = (text: string): string => `<is><t xml:space="preserve">${text}</t></is>`;
const same = (file: EditedFile): EditedFile => file;

describe('a cell that a person changed', () => {
  test.each<readonly [string, string, string, string, string | undefined, string, unknown]>([
    ['Contact points', 'cpt_search', 'Title', words('Looks us up'), 'inlineStr', 'title', 'Looks us up'],
    ['Contact points', 'cpt_search', 'Title', '<v>404</v>', undefined, 'title', '404'],
    ['Contact points', 'cpt_search', 'Duration', '<v>2.5</v>', undefined, 'minutes', 2.5],
    ['Contact points', 'cpt_search', 'Duration', words('2,5'), 'inlineStr', 'minutes', 2.5],
    ['Contact points', 'cpt_search', 'Duration', '', undefined, 'minutes', null],
    ['Contact points', 'cpt_in', 'Duration', '<v>0</v>', undefined, 'minutes', 0],
    ['Contact points', 'cpt_in', 'Duration', '<f>6*7</f><v>42</v>', undefined, 'minutes', 42],
    ['Contact points', 'cpt_search', 'Channel', words('telephone'), 'inlineStr', 'channel', 'telephone'],
    [
      'Contact points',
      'cpt_search',
      'Channel',
      words('Face to face'),
      'inlineStr',
      'channel',
      'face to face',
    ],
    [
      'Contact points',
      'cpt_search',
      'Channel',
      words('Carrier pigeon'),
      'inlineStr',
      'channel',
      'Carrier pigeon',
    ],
    ['Contact points', 'cpt_search', 'Channel', '', undefined, 'channel', null],
    [
      'Contact points',
      'cpt_search',
      'Quality dimensions',
      words('Tangibles; empathy'),
      'inlineStr',
      'servqual',
      ['empathy', 'tangibles'],
    ],
    ['Contact points', 'cpt_search', 'Quality dimensions', '', undefined, 'servqual', []],
    [
      'Failure points',
      'fail_slow',
      'Contact point',
      words('checks  in'),
      'inlineStr',
      'contactPoint',
      'cpt_in',
    ],
    ['Failure points', 'fail_slow', 'Contact point', words('cpt_in'), 'inlineStr', 'contactPoint', 'cpt_in'],
    [
      'Failure points',
      'fail_slow',
      'Contact point',
      words('whatever (cpt_in)'),
      'inlineStr',
      'contactPoint',
      'cpt_in',
    ],
    ['Actions', 'tsk_cache', 'Due', '<v>46400</v>', undefined, 'due', '2027-01-13'],
    ['Actions', 'tsk_cache', 'Due', words('2026-12-24'), 'inlineStr', 'due', '2026-12-24'],
    ['Cards', 'crd_sum', 'Text', words('=1+1'), 'inlineStr', 'text', '=1+1'],
    ['Cards', 'crd_sum', 'Text', words('_x0007_ _x005F_x0007_'), 'inlineStr', 'text', '\u0007 _x0007_'],
    [
      'Cards',
      'crd_bell',
      'Contact point',
      words('Searches'),
      'inlineStr',
      'place',
      { lane: 'lan_do', stage: null, contactPoint: 'cpt_search', order: 'V' },
    ],
  ])('%s %s, %s: %s', (sheet, id, head, inner, type, field, value) => {
    const { changes, diagnostics, unplaced } = read((file) => file.field(sheet, id, head, inner, type));
    expect(changes.edits.map((edit) => [edit.id, edit.field, edit.value])).toEqual([[id, field, value]]);
    expect([diagnostics, unplaced]).toEqual([[], []]);
  });

  test.each<readonly [string, string, string, string, string | undefined, string, RegExp]>([
    ['Failure points', 'fail_slow', 'Severity', '<v>11</v>', undefined, 'out-of-range', /1 to 10/],
    ['Failure points', 'fail_slow', 'Severity', '<v>4.5</v>', undefined, 'not-whole', /whole number/],
    ['Failure points', 'fail_slow', 'Severity', words('bad'), 'inlineStr', 'wrong-type', /not a number/],
    ['Failure points', 'fail_slow', 'Severity', '<f>1/0</f><v>#DIV/0!</v>', 'e', 'error-value', /#DIV/],
    [
      'Failure points',
      'fail_slow',
      'Severity',
      '<f>2+2</f>',
      undefined,
      'no-result',
      /without a saved result/,
    ],
    ['Failure points', 'fail_slow', 'Contact point', '', undefined, 'missing', /missing/],
    [
      'Failure points',
      'fail_slow',
      'Contact point',
      words('Elsewhere'),
      'inlineStr',
      'unknown-reference',
      /none of the contact points/,
    ],
    [
      'Failure points',
      'fail_slow',
      'Kind',
      words('Disaster'),
      'inlineStr',
      'not-an-option',
      /not one of the choices/,
    ],
    ['Failure points', 'fail_slow', 'Found by', words('Gossip'), 'inlineStr', 'not-an-option', /Gossip/],
    ['Actions', 'tsk_cache', 'Due', words('next week'), 'inlineStr', 'bad-date', /not a day/],
    ['Contact points', 'cpt_in', 'Title', words('x'.repeat(301)), 'inlineStr', 'too-long', /300/],
    [
      'Cards',
      'crd_bell',
      'Stage',
      words('stg_book'),
      'inlineStr',
      'two-places',
      /a stage and a contact point/,
    ],
  ])('%s %s, %s: %s is refused', (sheet, id, head, inner, type, code, message) => {
    const { changes, diagnostics, unplaced, snapshot } = read((file) =>
      file.field(sheet, id, head, inner, type),
    );
    expect(changes.edits).toEqual([]);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code, message: expect.stringMatching(message) },
    ]);
    expect(diagnostics[0]?.place).toMatch(new RegExp(`^Sheet “${sheet}”, [A-Z]+[23]$`));
    expect(diagnostics[0]?.cure).toMatch(/\S/);
    expect(unplaced).toHaveLength(1);
    expect(serializeProject(snapshot)).toBe(serializeProject(inn));
  });

  test('names sheet and cell as spreadsheets do', () => {
    const { diagnostics } = read((file) => file.cell('Failure points', 'J2', '<v>0</v>'));
    expect(diagnostics[0]?.place).toBe('Sheet “Failure points”, J2');
  });
});

describe('rows', () => {
  test('a new row becomes a record; it may name other new rows by their titles', () => {
    const { changes, snapshot, diagnostics } = read((file) =>
      file
        .row('Contact points', { Title: 'Pays', Stage: 'Sleep', Duration: '3' })
        .row('Failure points', { 'Contact point': 'Pays', 'What fails': 'Card refused', Severity: '8' }),
    );
    expect(diagnostics).toEqual([]);
    expect(changes.added.map(({ table }) => table)).toEqual(['contactPoints', 'failures']);
    const [point, failure] = changes.added.map(({ record }) => record);
    expect(point).toMatchObject({ title: 'Pays', minutes: 3, place: { stage: 'stg_sleep' } });
    expect(failure).toMatchObject({ contactPoint: point?.id, severity: 8, occurrence: null });
    expect(String(failure?.order) > 'V').toBe(true);
    expect(snapshot.tables.contactPoints.size).toBe(3);
  });

  test('a new row without what it needs is left out with its words', () => {
    const { changes, unplaced, diagnostics } = read((file) =>
      file.row('Failure points', { 'What fails': 'Nobody knows where' }),
    );
    expect(changes.added).toEqual([]);
    expect(unplaced).toMatchObject([{ place: 'Sheet “Failure points”, row 3', text: 'Nobody knows where' }]);
    expect(diagnostics[0]?.message).toMatch(/Contact point: it is missing/);
  });

  test('an Id twice, and one that is none', () => {
    const { diagnostics, unplaced, changes } = read((file) =>
      file.row('Cards', { Id: 'crd_bell', Text: 'again' }).row('Cards', { Id: '__proto__', Text: 'bad' }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['duplicate-id', 'bad-id']);
    expect(unplaced.map(({ text }) => text)).toEqual(['crd_bell\tagain', '__proto__\tbad']);
    expect(changes.added).toEqual([]);
  });

  test('a deleted row is reported, and removed only when that is asked for', () => {
    const edit = (file: EditedFile): EditedFile => file.deleteRow('Cards', 'crd_bell');
    const kept = plan(inn, edit);
    expect(kept.changeSet.ops).toEqual([]);
    expect(kept.diagnostics).toMatchObject([
      { code: 'row-deleted', message: expect.stringContaining('Rings the bell') },
    ]);
    expect(plan(inn, edit, { deletedRows: 'remove' }).after.tables.cards.has('crd_bell')).toBe(false);
    expect(plan(emptySnapshot, edit, { deletedRows: 'remove' }).after.tables.cards.has('crd_bell')).toBe(
      false,
    );
    expect(plan(emptySnapshot, edit).after.tables.cards.has('crd_bell')).toBe(true);
  });
});

describe('the workbook as a whole', () => {
  test('renamed sheets are found', () => {
    const { changes, diagnostics } = read((file) =>
      file.field('Cards', 'crd_bell', 'Text', words('Knocks'), 'inlineStr').rename('Cards', 'Karten'),
    );
    expect(changes.edits).toMatchObject([
      { id: 'crd_bell', value: 'Knocks', place: expect.stringContaining('Karten') },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('words in sheets for reading, unknown columns and foreign sheets are reported', () => {
    const { unplaced, diagnostics } = read((file) =>
      file
        .cell('Ranking', 'A1', words('My ranking'), 'inlineStr')
        .cell('Cards', 'ZZ2', words('a remark'), 'inlineStr')
        .cell('Overview', 'B30', words('far below'), 'inlineStr'),
    );
    expect(unplaced.map(({ text, place }) => [text, place])).toEqual([
      ['a remark', 'Sheet “Cards”, ZZ2'],
      ['far below', 'Sheet “Overview”, B30'],
      ['My ranking', 'Sheet “Ranking”, A1'],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'no-such-column',
      'read-only-sheet',
      'read-only-sheet',
    ]);
  });

  test('a missing column keeps what it held', () => {
    const { snapshot, diagnostics } = read((file) => file.cell('Cards', 'B1', ''));
    expect(diagnostics.map(({ code }) => code)).toContain('column-missing');
    expect(snapshot.tables.cards.get('crd_bell')?.text).toBe('Rings the bell');
  });

  test('without its hidden sheet the visible cells are read, and that is said', () => {
    const { snapshot, diagnostics } = read((file) =>
      file.xml('journeywright', (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['copy-lost']);
    expect(snapshot.tables.cards.get('crd_sum')).toMatchObject({ text: '=SUM(A1:A9)' });
    expect(snapshot.tables.contactPoints.get('cpt_search')).toMatchObject({
      channel: 'website',
      emotion: 4,
      minutes: 0,
      servqual: ['empathy', 'reliability'],
    });
    expect(snapshot.tables.failures.get('fail_slow')?.contactPoint).toBe('cpt_search');
    expect(snapshot.tables.actions.get('tsk_cache')?.due).toBe('2026-11-23');
  });

  test('texts longer than a cell keep their end when their beginning is changed', () => {
    const long = `Once ${'ab😀'.repeat(12_000)} upon`;
    const snapshot = applyChangeSet(inn, { ops: [set('cards', 'crd_bell', 'note', long)] }).snapshot;
    const file = exportWorkbook(snapshot);
    const whole = readProjectWorkbook(file, newId);
    if (!whole.ok) throw new Error('not read');
    expect(serializeProject(whole.snapshot)).toBe(serializeProject(snapshot));
    const changed = readProjectWorkbook(
      editFile(file)
        .xml('Cards', (xml) => xml.replace('>Once ', '>Then '))
        .bytes(),
      newId,
    );
    if (!changed.ok) throw new Error('not read');
    expect(changed.changes.edits[0]?.value).toBe(long.replace('Once', 'Then'));
  });
});

describe('into a project', () => {
  test('the one it came from: only what was changed', () => {
    expect(plan(inn, same).changeSet.ops).toEqual([]);
    const { changeSet, after } = plan(inn, (file) =>
      file
        .field('Cards', 'crd_bell', 'Text', words('Knocks'), 'inlineStr')
        .field(
          'Contact points',
          'cpt_search',
          'Quality dimensions',
          words('Tangibles; Empathy'),
          'inlineStr',
        ),
    );
    expect(changeSet.ops).toEqual([
      set('contactPoints', 'cpt_search', 'servqual:reliability', false),
      set('contactPoints', 'cpt_search', 'servqual:tangibles', true),
      set('cards', 'crd_bell', 'text', 'Knocks'),
    ]);
    expect(after.tables.contactPoints.get('cpt_search')?.servqual).toEqual(['empathy', 'tangibles']);
  });

  test('one that went on: what both changed is reported, what was removed stays removed', () => {
    const later = applyChangeSet(inn, {
      ops: [set('cards', 'crd_bell', 'text', 'Rings twice'), set('cards', 'crd_sum', 'removed', true)],
    }).snapshot;
    const { after, diagnostics } = plan(later, (file) =>
      file.field('Cards', 'crd_bell', 'Text', words('Knocks'), 'inlineStr'),
    );
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['changed-in-both', 'removed-meanwhile']);
    expect(after.tables.cards.get('crd_bell')?.text).toBe('Knocks');
    expect(after.tables.cards.has('crd_sum')).toBe(false);
  });

  test('another one: its journeys join what is there', () => {
    const other = applyChangeSet(emptySnapshot, {
      ops: [
        put('project', { id: 'prj_project', title: 'Museum' }),
        put('journeys', { id: 'jny_visit', title: 'Visit' }),
      ],
    }).snapshot;
    const { after, made } = plan(other, (file) =>
      file.field('Projects', 'prj_project', 'Title', words('Renamed'), 'inlineStr'),
    );
    expect(after.tables.project.get('prj_project')?.title).toBe('Museum');
    expect([...after.tables.journeys.keys()].sort()).toEqual(['jny_stay', 'jny_visit']);
    expect(made).toContainEqual({ table: 'cards', count: 2 });
  });
});
