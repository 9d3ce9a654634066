import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import { planPaste } from './planPaste.ts';
import { readBlock } from './readBlock.ts';

const rowsOf = (text: string, html: string | null = null) => {
  const plan = planPaste(text, html);
  return plan.kind === 'block' ? plan.rows : plan;
};
const linesOf = (text: string, html: string | null = null) => {
  const plan = planPaste(text, html);
  return plan.kind === 'lines' ? plan.lines : plan;
};
const table = '<html><body><table><tr><td>x</td></tr></table></body></html>';

describe('lines', () => {
  test('one card each, whatever ends them; blank ones are none', () => {
    expect(linesOf('a\r\n\r\n b \rc\n')).toEqual(['a', 'b', 'c']);
  });
  test('indented with tabs they are still lines', () => {
    expect(linesOf('a\n\tb\n\t\tc')).toEqual(['a', 'b', 'c']);
  });
  test('marks of a list are taken off when every line has one', () => {
    expect(linesOf('• a\n• b')).toEqual(['a', 'b']);
    expect(linesOf('1. a\n2) b')).toEqual(['a', 'b']);
    expect(linesOf('- a\nb')).toEqual(['- a', 'b']);
    expect(linesOf('- a')).toEqual(['- a']);
  });
  test('lines in quotes stay as they are', () => {
    expect(linesOf('"I waited"\n"So did I"')).toEqual(['"I waited"', '"So did I"']);
  });
});

describe('a block of cells', () => {
  test('rows and columns, without the line end after the last row', () => {
    expect(rowsOf('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
  test('cells with line breaks, tabs and quotes', () => {
    expect(rowsOf('"two\r\nlines"\t"a\ttab"\n"say ""yes"""\tplain "quote"\n')).toEqual([
      ['two\nlines', 'a\ttab'],
      ['say "yes"', 'plain "quote"'],
    ]);
  });
  test('blank rows inside keep their place, short rows are filled', () => {
    expect(rowsOf('a\tb\tc\n\nd\n')).toEqual([
      ['a', 'b', 'c'],
      ['', '', ''],
      ['d', '', ''],
    ]);
  });
  test('one column from a spreadsheet is cells, also when one has two lines', () => {
    expect(rowsOf('a\nb\n', table)).toEqual([['a'], ['b']]);
    expect(rowsOf('"a\nb"\nc')).toEqual([['a\nb'], ['c']]);
  });
  test('a quote that was never closed is a letter', () => {
    expect(rowsOf('"a\tb\n5" pipe\tc')).toEqual([
      ['"a', 'b'],
      ['5" pipe', 'c'],
    ]);
  });
  test('counts the cells with words', () => {
    expect(planPaste('a\t\n\t \nb\tc')).toMatchObject({ kind: 'block', filled: 3 });
  });
});

test('nothing, too much, and characters that cannot be kept', () => {
  expect(planPaste(' \n\t')).toEqual({ kind: 'nothing' });
  expect(planPaste('x'.repeat(2_000_001)).kind).toBe('too-large');
  expect(planPaste('a\u0000\tb')).toMatchObject({ rows: [['a\uFFFD', 'b']], remarks: [expect.any(String)] });
});

// A spreadsheet’s own way of writing, kept apart from the reader.
function written(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.split('"').join('""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

test('whatever a spreadsheet writes comes back cell by cell', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      '"',
      '""',
      '\n',
      '\t',
      'x"y',
      '"x',
      'x"',
      '\n"\t',
      ' ',
      '=1+1',
      'שלום',
      '👩‍👩‍👧',
    ),
    fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n')),
  );
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(rows, (given) => {
      // A last row of one blank cell cannot be told from the line end after the row before.
      fc.pre((given.at(-1) as string[]).join('') !== '' || (given[0]?.length ?? 0) > 1);
      expect(readBlock(written(given)).rows).toEqual(given);
      expect(readBlock(`${written(given)}\r\n`).rows).toEqual(given);
    }),
    { numRuns: 1000, seed: 5 },
  );
});

test.each([
  ['a line of a megabyte', 'x'.repeat(1_000_000)],
  ['nothing but quotes', '"'.repeat(1_000_000)],
  ['quotes never closed', '"a\t'.repeat(300_000)],
  ['doubled quotes', '"\t""'.repeat(250_000)],
  ['many rows', 'a\tb\n'.repeat(200_000)],
  ['one long row and many short ones', `${'a\t'.repeat(400_000)}${'\n'.repeat(400_000)}`],
  ['nothing but tabs', `a${'\t'.repeat(1_000_000)}`],
])('%s takes little time', (_, text) => {
  const began = processorTime();
  planPaste(text);
  expect(processorTime() - began).toBeLessThan(3000);
});
