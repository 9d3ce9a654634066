import { applyChangeSet, definitions, emptySnapshot, put, type Snapshot } from '@journeywright/core';
import { findMethod } from '@journeywright/core/methods';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalculator } from '../../../testing/formulas.ts';
import { readRaw } from '../../../testing/secondReader.ts';
import { exportWorkbook } from './exportWorkbook.ts';
import { notScored } from './rankingSheet.ts';

const score = fc.option(fc.integer({ min: 1, max: 10 }), { freq: 6 });
const five = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
const scores = fc.record({
  severity: score,
  occurrence: score,
  detection: score,
  severityAfter: score,
  occurrenceAfter: score,
  detectionAfter: score,
  probability: five,
  consequence: five,
});
type Scored = typeof scores extends fc.Arbitrary<infer T> ? T : never;

function projectOf(rows: readonly Scored[]): Snapshot {
  const key = (at: number): string =>
    `a${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`;
  return applyChangeSet(emptySnapshot, {
    ops: [
      put('journeys', { id: 'jny_a', title: 'Stay' }),
      put('stages', { id: 'stg_a', journey: 'jny_a', title: 'Book' }),
      put('contactPoints', { id: 'cpt_a', title: '=Desk', place: { stage: 'stg_a', order: 'V' } }),
      ...rows.map((row, at) =>
        put('failures', { id: `fail_${at}`, contactPoint: 'cpt_a', order: key(at), mode: `F${at}`, ...row }),
      ),
    ],
  }).snapshot;
}

interface Ranked {
  readonly failure: string;
  readonly place: number;
  readonly rpn: number;
  readonly severe: boolean;
  readonly rpnAfter: { readonly value: number | null };
  readonly reduction: { readonly value: number | null };
}
interface Ranking {
  readonly ranking: readonly Ranked[];
  readonly before: { readonly value: number | null };
  readonly after: { readonly value: number | null };
  readonly reduction: { readonly value: number | null };
}

/** What the method of core gives for the same rows. */
function coreRanking(rows: readonly Scored[]): Ranking {
  const analysis = findMethod('failure-ranking')?.analyse({
    rows: rows.map(({ probability: _p, consequence: _c, ...row }, at) => ({ failure: `F${at}`, ...row })),
    options: {},
  });
  if (!analysis?.ok) throw new Error(JSON.stringify(analysis));
  return analysis.result as unknown as Ranking;
}

const figureOr = (figure: { readonly value: number | null } | undefined): number | string =>
  figure?.value ?? notScored;

describe('the ranking sheet', () => {
  test('holds formulas that give their saved results and the figures of the method', () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 12 }), (rows) => {
        const workbook = readRaw(exportWorkbook(projectOf(rows), { emptySheets: false }));
        const calculate = createCalculator(workbook);
        let formulas = 0;
        for (const [name, cells] of workbook) {
          for (const [cell, { value, formula }] of cells) {
            if (formula === null) continue;
            formulas++;
            expect([name, cell, calculate(name, cell)]).toEqual([name, cell, value]);
          }
        }
        expect(formulas).toBeGreaterThan(rows.length * 10);

        const at = (cell: string): unknown => calculate('Ranking', cell);
        const core = coreRanking(rows);
        const ranked = new Map(core.ranking.map((one) => [one.failure, one]));
        const byEntry = rows.map((row, entry) => ({ row, one: ranked.get(`F${entry}`), entry }));
        for (let line = 6; line < 6 + rows.length; line++) {
          const entry = Number(String(at(`C${line}`)).slice(1));
          const { one, row } = byEntry[entry] as (typeof byEntry)[number];
          expect(at(`B${line}`)).toBe('=Desk (cpt_a)');
          expect(at(`A${line}`)).toBe(one?.place ?? '');
          expect(at(`G${line}`)).toBe(one?.rpn ?? notScored);
          expect(at(`H${line}`) !== '').toBe((row.severity ?? 0) >= 9);
          expect(at(`M${line}`)).toBe(figureOr(one?.reduction));
          if (one) expect(at(`L${line}`)).toBe(figureOr(one.rpnAfter));
          expect(at(`N${line}`)).toBe(entry + 1);
        }
        const places = rows.map((_, line) => at(`A${line + 6}`)).filter((place) => place !== '');
        expect(places).toEqual(core.ranking.map(({ place }) => place));

        const sums = 6 + rows.length + 1;
        expect([0, 1, 2].map((offset) => at(`G${sums + offset}`))).toEqual([
          rows.length,
          core.ranking.length,
          rows.length - core.ranking.length,
        ]);
        const total = core.ranking.reduce((sum, { rpn }) => sum + rpn, 0);
        expect(at(`G${sums + 3}`)).toBe(core.ranking.length === 0 ? notScored : total);
        expect([5, 6, 7].map((offset) => at(`G${sums + offset}`))).toEqual(
          [core.before, core.after, core.reduction].map(figureOr),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('follows a score that is changed in its sheet', () => {
    const none = {
      severityAfter: null,
      occurrenceAfter: null,
      detectionAfter: null,
      probability: null,
      consequence: null,
    };
    const rows: Scored[] = [
      { severity: 5, occurrence: 5, detection: 5, ...none },
      { severity: 4, occurrence: 5, detection: 5, ...none },
    ];
    const workbook = new Map(
      [...readRaw(exportWorkbook(projectOf(rows)))].map(([name, cells]) => [name, new Map(cells)] as const),
    );
    const severity = String.fromCharCode(66 + Object.keys(definitions.failures.fields).indexOf('severity'));
    workbook.get('Failure points')?.set(`${severity}3`, { value: 10, formula: null });
    const calculate = createCalculator(workbook);
    expect(['A6', 'A7', 'G7', 'H7'].map((cell) => calculate('Ranking', cell))).toEqual([
      2,
      1,
      250,
      'Severity 9 or 10',
    ]);
    workbook.get('Failure points')?.delete(`${severity}3`);
    const again = createCalculator(workbook);
    expect(['A6', 'A7', 'G7', 'H7'].map((cell) => again('Ranking', cell))).toEqual([1, '', notScored, '']);
  });

  test('says so when there is nothing to rank', () => {
    const sheet = readRaw(exportWorkbook(emptySnapshot)).get('Ranking');
    expect(sheet?.get('A6')?.value).toBe('No failure points yet.');
  });
});

describe('the risk matrix', () => {
  test('counts the pairs of probability and consequence', () => {
    const none = {
      severity: null,
      occurrence: null,
      detection: null,
      severityAfter: null,
      occurrenceAfter: null,
      detectionAfter: null,
    };
    const snapshot = projectOf([
      { ...none, probability: 1, consequence: 5 },
      { ...none, probability: 1, consequence: 5 },
      { ...none, probability: null, consequence: 5 },
    ]);
    const workbook = readRaw(exportWorkbook(snapshot));
    const calculate = createCalculator(workbook);
    // Rows go from probability 5 down to 1, columns from consequence 1 up to 5.
    expect([calculate('Risk matrix', 'F10'), calculate('Risk matrix', 'F6')]).toEqual([2, 0]);
    expect(calculate('Risk matrix', 'F19')).toBe('5 moderate');
    expect(calculate('Risk matrix', 'F15')).toBe('25 extreme');
  });
});
