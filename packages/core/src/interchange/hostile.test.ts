import { describe, expect, test } from 'vitest';
import { awkwardTexts, projectForFormat } from '../../testing/index.ts';
import { diceOf, mulberry32 } from '../../testing/random.ts';
import { applyChangeSet } from '../change/apply.ts';
import { changeSet, put } from '../change/changeSet.ts';
import { createIdSource } from '../ids.ts';
import { emptySnapshot } from '../snapshot/snapshot.ts';
import { exportLongTable, exportWideTable, importTable } from './csv/index.ts';
import { interchangeFormats } from './formats.ts';
import { exportMermaid, importMermaid } from './mermaid/index.ts';
import { exportStudy, studyFormat } from './study/index.ts';
import { readTextRows, writeTextTable } from './table/index.ts';

const context = () => ({ snapshot: emptySnapshot, newId: createIdSource(mulberry32(7)) });
const long = 100_000;

/** What could make a pattern go back over what it has read: runs of each sign and of short pairs. */
const units =
  'a # ; : % { } < > & " \' , \\ * _ ` [ ( - + = | ~ ! 0 . / @ a: a, <br &# %%{ %% "a ""  -  1. **a [a]( <!-- &a; <a> ]]> \\* $ ^ é İ'.split(
    ' ',
  );
const blanks = [' ', '\t', '\u00A0', '\u3000', '\u200B', '\uFEFF', ' a', 'a ', '\\ '];

/** Places a long run can stand in. */
const places: Readonly<Record<string, readonly ((run: string) => string)[]>> = {
  json: [(run) => run, (run) => `{"format":"journeywright","${run}`],
  mermaid: [
    (run) => run,
    (run) => `---\n${run}\n---\njourney\n`,
    (run) => `journey\n${run}\n`,
    (run) => `journey\nsection ${run}x\n  ${run}: 5: ${run}x\n  a: ${run}\naccDescr {${run}`,
  ],
  outline: [(run) => run, (run) => `# a\n## ${run}x\n### ${run}\n- ${run}x\n  - ${run}: ${run}\n`],
  'csv-long': [(run) => run, (run) => `stage,contact point\n${run}x,"${run}\n`],
  'csv-wide': [(run) => run, (run) => `stage,kind,${run}\n${run}x,"${run}\n`],
  csv: [(run) => run, (run) => `${run},Stage,${run}x\n${run},"${run}\n`],
  cjml: [(run) => run, (run) => `<CJML version="2.0"><plannedJourney a="${run}">${run}<a ${run}`],
  study: [(run) => run, (run) => `id,E1,P1\n${run},${run}x,"${run}\n`],
};

const told = { name: 'csv', import: importTable };

describe.each([...interchangeFormats, studyFormat, told].map((format) => [format.name, format] as const))(
  '%s',
  (name, { import: plan }) => {
    test('no run of 100,000 signs in any place takes more than linear time', () => {
      for (const unit of [...units.filter((one) => one !== ''), ...blanks])
        for (const place of places[name] ?? []) {
          const text = place(unit.repeat(Math.ceil(long / unit.length)));
          // Time of this process, as other work on the machine must not fail it.
          const before = process.cpuUsage();
          plan?.(text, context());
          const { user } = process.cpuUsage(before);
          expect(user / 1000, `${JSON.stringify(unit)} in ${String(place)}`).toBeLessThan(1500);
        }
    });
  },
);

/** A second, plainest reader of delimited text: cells as they stand, guards and all. */
function cellsOf(text: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',' || sign === '\n' || sign === '\r') {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

const runs = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell);

describe('no cell is a formula', () => {
  const starts = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    "'=",
    "''+",
    ' =',
    '"=',
    '=cmd|',
    '-1+1',
  ];

  test('in long and wide tables of random journeys', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { snapshot, journey } = projectForFormat(seed);
      for (const write of [exportLongTable, exportWideTable])
        for (const cell of cellsOf(write(snapshot, journey).text))
          expect([cell, runs.test(cell) && !isNumber(cell)]).toEqual([cell, false]);
    }
  });

  test('in any table, and every text comes back', () => {
    const dice = diceOf(mulberry32(3));
    const word = (): string =>
      (dice.pick(starts) ?? '') + (dice.pick(['', ...awkwardTexts, '1+1', 'A1']) ?? '');
    for (let n = 0; n < 1500; n++) {
      const rows = [
        [word(), word()],
        [word(), word()],
      ];
      const text = writeTextTable(rows);
      for (const cell of cellsOf(text)) expect([cell, runs.test(cell)]).toEqual([cell, false]);
      const back = readTextRows(text);
      expect(back.ok && back.rows.map(({ cells }) => cells)).toEqual(
        rows.map((row) => row.map((one) => one.replaceAll('\u0000', ''))),
      );
    }
  });

  test('in study data', () => {
    const study = applyChangeSet(
      emptySnapshot,
      changeSet('t', 'T', [
        put('studies', { id: 'std_a', title: '=1', order: 'V' }),
        put('studyItems', { id: 'sti_a', study: 'std_a', order: 'V' }),
        put('segments', { id: 'seg_a', name: '@SUM(A1)', order: 'V' }),
        put('respondents', {
          id: 'rsp_a',
          study: 'std_a',
          code: '=HYPERLINK("x")',
          segment: 'seg_a',
          order: 'V',
        }),
      ]),
    ).snapshot;
    const text = exportStudy(study, 'std_a')?.text ?? '';
    expect(text).toContain('HYPERLINK');
    for (const cell of cellsOf(text)) expect(cell).not.toMatch(runs);
  });
});

test('a Mermaid export holds no directive, comment or front matter that words of the map could have made', () => {
  const hostile = [
    '%%{init: {"securityLevel":"loose"}}%%',
    '---\nconfig:\n  securityLevel: loose\n---',
    'a\n%%{init: {}}%%\nb',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'click a href "javascript:alert(1)"',
    '%%{wrap}%%: 5: %%{wrap}%%',
    '&lt;img src=x&gt;',
  ];
  for (const words of hostile) {
    const { snapshot } = applyChangeSet(
      emptySnapshot,
      changeSet('t', 'T', [
        put('journeys', { id: 'jny_a', title: words, summary: words, order: 'V' }),
        put('actors', { id: 'act_a', name: words, order: 'V' }),
        put('stages', { id: 'stg_a', journey: 'jny_a', title: words, order: 'V' }),
        put('contactPoints', {
          id: 'cpt_a',
          title: words,
          emotion: 3,
          initiator: 'act_a',
          place: { stage: 'stg_a', order: 'V' },
        }),
        // The title of another journey stands in what is told to be lost.
        put('journeys', { id: 'jny_b', title: words, order: 'W' }),
      ]),
    );
    const { text } = exportMermaid(snapshot, 'jny_a');
    expect(text.startsWith('journey\n')).toBe(true);
    expect(text).not.toMatch(/%%\{|<(?!br>)|^---/m);
    const back = importMermaid(text, context());
    expect(back.ok && back.changeSet.ops.filter(({ table }) => table === 'contactPoints')).toHaveLength(1);
  }
});

test('headings and keys named like parts of objects pollute nothing', () => {
  for (const word of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']) {
    for (const text of [
      `Stage,Contact point,${word}\na,b,c\n`,
      `Stage,${word}\nTouchpoint,${word}\n${word},${word}\n`,
      `${word},goal,lane,step,road\n${word},${word},${word},${word},${word}\n`,
      `id,E1,P1,${word}\n${word},5,5,${word}\n`,
    ]) {
      expect(() => importTable(text, context())).not.toThrow();
      expect(studyFormat.import?.(text, context()).ok).toBeTypeOf('boolean');
    }
    for (const { import: plan } of interchangeFormats)
      plan?.(`{"${word}":{"polluted":true},"format":"journeywright"}`, context());
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  ['mermaid', `journey\nsection a\n${'a:5\n'.repeat(110_000)}`],
  ['mermaid', `journey\n${'%%\n'.repeat(210_000)}`],
  ['outline', `# a\n${'## b\n'.repeat(110_000)}`],
  ['csv-long', `stage,contact point,failure\n${'a,b,c\n'.repeat(110_000).replaceAll('c', 'x')}`],
])('a text of %s that would become too much is refused before memory runs out', (name, text) => {
  const unique = text
    .split('\n')
    .map((line, at) => line.replace('b,x', `b${at},x`))
    .join('\n');
  const plan = interchangeFormats.find((one) => one.name === name)?.import?.(unique, context());
  expect(plan?.ok).toBe(false);
  expect(plan?.diagnostics[0]?.code).toBe('too-many-records');
});
