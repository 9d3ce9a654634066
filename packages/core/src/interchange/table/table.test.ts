import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import {
  addGuard,
  type CellValue,
  dataRows,
  type Delimiter,
  detectDecimal,
  detectDelimiter,
  normaliseNumber,
  readTextRows,
  readTextTable,
  removeGuard,
  tableLimits,
  writeTextTable,
} from './index.ts';

function cellsOf(text: string, options = {}): string[][] {
  const read = readTextRows(text, options);
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  return read.rows.map((row) => [...row.cells]);
}

function tableOf(text: string) {
  const read = readTextTable(text);
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  return read.table;
}

const codes = (read: { diagnostics: readonly { code: string }[] }): string[] =>
  read.diagnostics.map((diagnostic) => diagnostic.code);

describe('rows and cells', () => {
  it.each([
    [
      'plain',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line feeds',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'old line ends',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['byte order mark', '\uFEFFa,b', [['a', 'b']]],
    ['quoted line ends', '"a\r\nb",c', [['a\r\nb', 'c']]],
    ['doubled quotes', '"say ""hi""",c', [['say "hi"', 'c']]],
    [
      'empty cells',
      ',a,\n"",,',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons with commas inside',
      'Name;Note\nA;hello, world\nB;x, y, z',
      [
        ['Name', 'Note'],
        ['A', 'hello, world'],
        ['B', 'x, y, z'],
      ],
    ],
    [
      'semicolons with decimal commas',
      '1,5;2,5\n3,5;4,5',
      [
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'tabs',
      'a\tb;c\nd\te,f',
      [
        ['a', 'b;c'],
        ['d', 'e,f'],
      ],
    ],
    ['a line that names the separator', 'sep=;\na;b,c', [['a', 'b,c']]],
    ['a quote inside a quoted cell', '"he said "hello" to me",x', [['he said "hello" to me', 'x']]],
    ['letters after a closing quote', '"abc"def,x', [['abc"def', 'x']]],
    ['a quote inside a plain cell', 'size 5" pipe,x', [['size 5" pipe', 'x']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => expect(cellsOf(text)).toEqual(rows));

  it('names the line on which each row begins', () => {
    const read = readTextRows('sep=;\r\n"a\nb\rc\r\nd";x\r\n\r\ny;z');
    expect(read.ok && read.rows.map((row) => row.line)).toEqual([2, 7]);
  });

  it('names the line on which an open quote begins', () => {
    const read = readTextRows('a,b\n"c\nd",e\nf,"g\nh\ni');
    expect(read.ok).toBe(false);
    expect(read.diagnostics[0]).toMatchObject({ code: 'open-quote', line: 4, severity: 'error' });
  });

  it('says where quotes are out of place, and how many when there are many', () => {
    const read = readTextRows('a,b\nx"y,z\n');
    expect(read.diagnostics).toMatchObject([{ code: 'stray-quote', line: 2 }]);
    const many = readTextRows('a"b,c\n'.repeat(500));
    expect(many.diagnostics.length).toBeLessThan(30);
    expect(many.diagnostics.at(-1)?.message).toContain('480 more');
  });

  it('takes NUL characters out and replaces half characters, and says so', () => {
    expect(codes(readTextRows('a\u0000,b'))).toEqual(['nul-characters']);
    expect(cellsOf('a\u0000,b')).toEqual([['a', 'b']]);
    expect(cellsOf('a\uD800,b')).toEqual([['a\uFFFD', 'b']]);
    expect(codes(readTextRows('caf\uFFFD,b'))).toEqual(['wrong-encoding']);
  });

  it('refuses what is too large, naming the line', () => {
    const wide = readTextRows(`a\n${','.repeat(tableLimits.columns + 5)}`);
    expect(wide.diagnostics[0]).toMatchObject({ code: 'too-many-columns', line: 2 });
    const long = readTextRows(`a,b\nc,${'x'.repeat(tableLimits.cellLength + 1)}`);
    expect(long.diagnostics[0]).toMatchObject({ code: 'cell-too-long', line: 2 });
    const tall = readTextRows('a,b\n'.repeat(tableLimits.rows + 1));
    expect(tall.diagnostics[0]).toMatchObject({ code: 'too-many-rows', line: tableLimits.rows + 1 });
    expect(readTextRows('x'.repeat(tableLimits.textLength + 1)).ok).toBe(false);
  });

  it('stays linear for quotes that never close properly', () => {
    const before = processorTime();
    readTextRows(`"a${'"a'.repeat(300_000)}`, { delimiter: ',' });
    readTextRows(`"${'"a"'.repeat(300_000)},b`);
    expect(processorTime() - before).toBeLessThan(5_000);
  });
});

describe('the formula guard', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', ' =1', '−1'])(
    'guards %j',
    (text) => {
      expect(addGuard(text)).toBe(`'${text}`);
      expect(removeGuard(addGuard(text))).toBe(text);
    },
  );
  it('leaves other text alone', () => {
    for (const text of ['', "'tis", 'a=b', '1-2', "it's"]) {
      expect(addGuard(text)).toBe(text);
      expect(removeGuard(text)).toBe(text);
    }
  });
  it('writes numbers as numbers', () => {
    expect(writeTextTable([[-5, '-5', 0.1, null, true]])).toBe("-5,'-5,0.1,,yes\r\n");
    expect(writeTextTable([[-2.5]], { delimiter: ';', decimal: ',' })).toBe('"-2,5"\r\n');
    expect(writeTextTable([['=1']], { guard: false })).toBe('=1\r\n');
  });
  it('leaves no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', "'", '"', ',', 'a', '＝') }),
        (text) => {
          const [[cell]] = cellsOf(writeTextTable([[text]]), { guard: false, delimiter: ',' }) as [[string]];
          expect(cell.trimStart()).not.toMatch(/^[=+\-@＝]/);
          expect(cell).not.toMatch(/^[\t\r]/);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});

const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      "'",
      '"',
      ',',
      ';',
      'a',
      '5',
      '\uFEFF',
      '＝',
    ),
  }),
  fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000')),
  fc.constantFrom('sep=;', 'sep=,', "'=a", '""', '3,5', '-5'),
);

describe('writing and reading back', () => {
  it('gives back every cell of every row, whichever way the table is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom<Delimiter>(',', ';', '\t'),
        fc.boolean(),
        (rows, delimiter, bom) => {
          const text = writeTextTable(rows as CellValue[][], { delimiter, bom });
          expect(cellsOf(text)).toEqual(rows);
        },
      ),
      { seed: 12, numRuns: 3_000 },
    );
  });

  it('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        readTextTable(text);
        readTextRows(text);
      }),
      { seed: 13, numRuns: 2_000 },
    );
  });
});

describe('headings', () => {
  it('names blank and repeated headings and says so', () => {
    const table = tableOf('a, a ,,column 3,__proto__\n1,2,3,4,5');
    expect(table.header).toEqual(['a', 'a (2)', 'column 3', 'column 3 (2)', 'column __proto__']);
    expect(codes(table)).toEqual([
      'repeated-heading',
      'blank-heading',
      'repeated-heading',
      'repeated-heading',
    ]);
  });
  it('fills short rows and keeps the cells of long ones', () => {
    const table = tableOf('a,b\n1\n1,2,3\n1,2,,\n');
    expect(table.header).toEqual(['a', 'b', 'column 3']);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
      ['1', '2', ''],
    ]);
    expect(codes(table)).toEqual(['missing-cells', 'extra-cells']);
  });
  it('refuses an empty text', () => {
    expect(readTextTable(' ,\n,')).toMatchObject({ ok: false, diagnostics: [{ code: 'empty' }] });
    expect(readTextTable('\n\n')).toMatchObject({ ok: false, diagnostics: [{ code: 'empty' }] });
  });
  it('refuses one long row among very many', () => {
    expect(readTextTable(`a,b\n${'1,2\n'.repeat(5_000)}${'x,'.repeat(1_500)}`)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'too-many-cells', line: 5_002 }],
    });
  });
  it('bounds its warnings', () => {
    expect(tableOf(`a,b\n${'1\n'.repeat(900)}`).diagnostics.length).toBe(51);
  });
});

describe('numbers', () => {
  it.each([
    ['3.5', '.', '3.5'],
    ['3,5', ',', '3.5'],
    ['1.234,5', ',', '1234.5'],
    ['1,234.5', '.', '1234.5'],
    ['1 234,5', ',', '1234.5'],
    ['−2', '.', '-2'],
    ['+7', '.', '7'],
    ['3,5', '.', null],
    ['1.2.3', '.', null],
    ['five', '.', null],
    ['', '.', null],
    ['1e999', '.', null],
  ] as const)('reads %s with %s as %s', (cell, decimal, number) =>
    expect(normaliseNumber(cell, decimal)).toBe(number),
  );

  it('tells the decimal sign from the cells', () => {
    expect(detectDecimal(['3,5', 'x'], ';')).toBe(',');
    expect(detectDecimal(['3.5', 'x'], ';')).toBe('.');
    expect(detectDecimal(['1,234', '2.5'], '\t')).toBe('.');
    expect(detectDecimal(['1.234,5'], '\t')).toBe(',');
    expect(detectDecimal(['3,5'], ',')).toBe('.');
  });

  it('gives rows to methods with decimal points', () => {
    const table = tableOf('Mode;S\nlate, again;7,5\n;\ncold;-1,25');
    expect(dataRows(table)).toEqual([
      { Mode: 'late, again', S: '7.5' },
      { Mode: 'cold', S: '-1.25' },
    ]);
    expect(dataRows(tableOf('a,b\n"3,5",x'))).toEqual([{ a: '3,5', b: 'x' }]);
  });
});

describe('telling the separator', () => {
  it.each([
    ['a,b;c\n1,2;3', ';'],
    ['a,b\n1,"x;y"\n2,"z;w"', ','],
    ['one\ntwo', ','],
    [`${'x\n'.repeat(70)}a\tb`, '\t'],
    ['E1;P1\n"a, b";2', ';'],
  ] as const)('%j', (text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter));
});
