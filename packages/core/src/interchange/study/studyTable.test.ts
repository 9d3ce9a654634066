import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimensions } from '../../methods/quality/dimensions.ts';
import { serviceQualityItems } from '../../methods/quality/instrument.ts';
import { exportStudyTable, importStudyTable, tableRespondents } from './index.ts';
import type { StudyTable, StudyTableRow } from './studyTable.ts';

function read(text: string, options: Parameters<typeof importStudyTable>[1] = {}) {
  const result = importStudyTable(text, options);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join(' '));
  return result;
}

const two = serviceQualityItems.slice(0, 2);

test('one row a respondent, with points and columns of one’s own', () => {
  const { table, unplaced, diagnostics } = read(
    'id,segment,date,E1,E2,P1,P2,W1,W2,W3,W4,W5,NPS\nA1,family,2026-03-01,7,6,5,,20,20,20,20,20,9\n',
    { items: two },
  );
  expect(table.rows).toEqual([
    {
      id: 'A1',
      segment: 'family',
      date: '2026-03-01',
      line: 2,
      answers: { E: [7, 6], P: [5, null] },
      points: [20, 20, 20, 20, 20],
      extra: { NPS: '9' },
    },
  ]);
  expect([table.letters, table.extra]).toEqual([['E', 'P'], ['NPS']]);
  expect([...unplaced, ...diagnostics]).toEqual([]);
});

test('the bare form without ids, with a byte order mark, semicolons, decimal commas and other spellings', () => {
  const head = serviceQualityItems.flatMap(({ id }) => [`e${id}`, `p ${id}`]).join(';');
  const line = serviceQualityItems.map(() => '6,5;5').join(';');
  const { table } = read(`\uFEFF${head}\r\n${line}\r\n\r\n`);
  expect(table.rows).toHaveLength(1);
  expect(table.rows[0]?.answers['E']).toEqual(serviceQualityItems.map(() => 6.5));
  expect(tableRespondents(table)[0]).toMatchObject({ id: '', points: null });
});

test('what cannot be placed is listed with its words, line, column and why', () => {
  const { table, unplaced, diagnostics } = read(
    'id\tE1\tP1\tP99\tW1\nx\t9\tsix\t4\t-3\nx\t5\tn/a\t\t50\ny\t\t\t\t\n',
    { items: two },
  );
  expect(unplaced.map(({ line, place, text, why }) => [line, place, text, why])).toEqual([
    [2, 'line 2, column 2 (E1)', '9', 'It is outside the scale 1 to 7.'],
    [2, 'line 2, column 3 (P1)', 'six', 'It is not a number.'],
    [2, 'line 2, column 4 (P99)', '4', 'No item has this number.'],
    [2, 'line 2, column 5 (W1)', '-3', 'Points are 0 or more.'],
  ]);
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
    ['not-asked', null],
    ['duplicate-id', 3],
    ['no-answers-in-row', 2],
    ['no-answers-in-row', 4],
    ['unknown-columns', null],
    ['left-out', null],
  ]);
  expect(table.rows.map(({ answers }) => answers['E']?.[0])).toEqual([null, 5, null]);
});

test('a text that is no study says what is missing', () => {
  const code = (text: string): string | undefined => {
    const result = importStudyTable(text);
    return result.ok ? undefined : result.diagnostics.at(-1)?.code;
  };
  expect(code('')).toBe('empty');
  expect(code('name,age\nx,5\n')).toBe('no-answers');
  expect(code('E1,e01,P1\n5,5,5\n')).toBe('column-twice');
  expect(code('E1,P1\n"5,5\n')).toBe('open-quote');
});

test('zones of tolerance have letters and a scale of their own, told from the headings', () => {
  const { table } = read('A1,D1,P1\n5,8,6\n', { items: two });
  expect(table.rows[0]?.answers).toEqual({ A: [5], D: [8], P: [6] });
});

test('never throws and never pollutes, whatever the text', () => {
  const piece = fc.constantFrom(
    'E1',
    'P1',
    'id',
    '__proto__',
    'constructor',
    ',',
    ';',
    '\n',
    '"',
    '\0',
    '\u202E',
    '\u200B',
    '\uFEFF',
    '5',
    '1e999',
    '−3',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      importStudyTable(pieces.join(''));
      expect(({} as Record<string, unknown>)['E1']).toBeUndefined();
    }),
    { seed: 3, numRuns: 1000 },
  );
});

const answer = fc.option(
  fc.integer({ min: 2, max: 14 }).map((half) => half / 2),
  { nil: null },
);
const word = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
const row = fc.record<StudyTableRow>({
  id: word,
  segment: word,
  date: word,
  line: fc.constant(0),
  answers: fc.record({
    E: fc.array(answer, { minLength: 22, maxLength: 22 }),
    P: fc.array(answer, { minLength: 22, maxLength: 22 }),
  }),
  points: fc.option(
    fc.array(fc.integer({ min: 0, max: 100 }), {
      minLength: dimensions.length,
      maxLength: dimensions.length,
    }),
    { nil: null },
  ),
  extra: fc.constant({}),
});

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',' as const, ';' as const, '\t' as const),
      (rows, delimiter) => {
        const kept = rows.filter(
          ({ id, segment, date, answers, points }) =>
            [id, segment, date].some((text) => text !== '') ||
            points ||
            Object.values(answers)
              .flat()
              .some((a) => a !== null),
        );
        const table: StudyTable = {
          items: serviceQualityItems,
          scale: { min: 1, max: 7 },
          letters: ['E', 'P'],
          extra: [],
          rows,
        };
        const back = read(exportStudyTable(table, { delimiter }));
        expect(back.unplaced).toEqual([]);
        expect(back.table.rows.map((found) => ({ ...found, line: 0 }))).toEqual(kept);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});

test('a formula in a segment is made harmless on the way out, and comes back as it was', () => {
  const { table } = read('id,segment,E1,P1\na,x,5,5\n', { items: two });
  const text = exportStudyTable({
    ...table,
    rows: table.rows.map((found) => ({ ...found, segment: '=1+1' })),
  });
  expect(text).toContain("'=1+1");
  expect(read(text, { items: two }).table.rows[0]?.segment).toBe('=1+1');
});
