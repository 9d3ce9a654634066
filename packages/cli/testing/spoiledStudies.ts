import { foreignWorkbook } from './foreignWorkbook.ts';
import type { Answer, Spoiled } from './spoil.ts';
import { bom, brokenUtf8, crlf, utf16 } from './spoil.ts';

const refused = (words: RegExp): Answer => ({ refused: words });
const told = (words: RegExp): Answer => ({ told: words });
const same: Answer = { same: true };

/** Study data that is sound. */
export const soundStudy = 'id,segment,date,E1,E2,P1,P2\nr1,new,2026-01-02,6,7,5,5\nr2,old,,7,,6,4\n';

/** Damaged study data, read with `--from study`. */
export function spoiledStudies(sound: string): readonly Spoiled[] {
  const file = 's.csv';
  const args = ['check', file, '--from', 'study', '--fail-on', 'never'];
  const row = (cells: string): string => `id,E1,P1\n${cells}\n`;
  const cases: readonly (readonly [string, string | Uint8Array, Answer])[] = [
    ['a byte order mark', bom(sound), same],
    ['CRLF', crlf(sound), same],
    ['UTF-16', utf16(sound), same],
    ['semicolons', sound.replaceAll(',', ';'), same],
    ['no UTF-8', brokenUtf8(sound), refused(/not text in UTF-8/)],
    ['nothing', '', refused(/no table/)],
    ['no answers', 'id,name\n1,a\n', refused(/E1 or P1/)],
    ['a column twice', 'id,P1,p 01\n1,5,6\n', refused(/mean the same/)],
    ['an answer off the scale', row('a,9,5'), told(/s\.csv:2.*column 2 \(E1\).*outside the scale/)],
    ['an answer in words', row('a,good,5'), told(/s\.csv:2.*not a number/)],
    ['a huge number', row(`a,${'9'.repeat(400)},5`), told(/s\.csv:2/)],
    ['an item that is none', 'id,P1,P99\na,5,5\n', told(/No item has this number/)],
    ['an id twice', 'id,P1\na,5\na,4\n', told(/s\.csv.*a/)],
    ['a day that is none', 'id,date,P1\na,2026-02-31,5\n', told(/s\.csv:2.*year-month-day/)],
    ['negative points', 'id,P1,W1\na,5,-3\n', told(/Points are 0 or more/)],
    ['a quote that never closes', 'id,P1\n"a,5\n', refused(/s\.csv:2/)],
    ['NUL', 'id,P1\na\u0000b,5\n', told(/s\.csv:2/)],
    ['text that turns its direction', 'id,P1\n\u202Ea,5\n', told(/s\.csv:2/)],
    ['keys of objects', 'id,__proto__,constructor,P1\na,b,c,5\n', told(/column __proto__/)],
    ['300,000 rows', `id,P1\n${'a,5\n'.repeat(300_000)}`, refused(/s\.csv:\d+.*200000 rows/)],
  ];
  return cases.map(([name, content, answer]) => ({ name: `study: ${name}`, file, content, answer, args }));
}

/** Workbooks of other programs with something amiss: each remark names sheet and cell. */
export function foreignWorkbooks(): readonly Spoiled[] {
  const file = 'f.xlsx';
  const head = ['Stage', 'Contact point', 'Emotion', 'Minutes'];
  const steps = (...rows: readonly (readonly (string | number)[])[]): Uint8Array =>
    foreignWorkbook({ Cover: [['x']], Steps: [head, ...rows] });
  const cases: readonly (readonly [string, Uint8Array, Answer])[] = [
    ['a value off the scale', steps(['a', 'b', 9, 1]), told(/Sheet “Steps”, C2\): warning: .*9/)],
    ['a word for a number', steps(['a', 'b', 3, 'long']), told(/Sheet “Steps”, D2\): warning/)],
    [
      'below cells of several lines',
      steps(['a', 'b\nc\nd', 3, 1], ['e', 'f', 'x', 1]),
      told(/“Steps”, C3\)/),
    ],
    ['below blank rows', steps([], [], ['a', 'b', 'x', 1]), told(/“Steps”, C4\)/)],
    ['cells beyond the headings', steps(['a', 'b', 3, 1, 'more']), told(/“Steps”, row 2\).*cells/)],
    ['a formula as text', steps(['a', '=1+1', 3, 1], ['c', 'd', 'x', 1]), told(/“Steps”, C3\)/)],
    ['a first line that looks like a hint', foreignWorkbook({ S: [['sep=;'], ['a']] }), told(/Sheet “S”/)],
    ['no sheet with rows', foreignWorkbook({ A: [], B: [['only']] }), refused(/No sheet/)],
    [
      'keys of objects',
      foreignWorkbook({
        __proto: [
          ['Stage', '__proto__'],
          ['a', 'b'],
        ],
      }),
      told(/__proto/),
    ],
  ];
  return cases.map(([name, content, answer]) => ({
    name: `foreign workbook: ${name}`,
    file,
    content,
    answer,
  }));
}
