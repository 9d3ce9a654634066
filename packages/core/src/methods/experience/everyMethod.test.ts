import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../json.ts';
import { resultText } from '../plainText.ts';
import { experienceMethods } from './methods.ts';

/** Where a value holds a number that is not finite, or one that prints as “-0”. */
function faults(value: unknown, path = ''): string[] {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => faults(inner, `${path}/${key}`));
}

const words = [
  '',
  'A',
  'Spring',
  'like',
  'dislike',
  'planned',
  'actual',
  'promoters',
  '7',
  'customer loyalty',
  '__proto__',
];
const cell = fc.oneof(
  fc.constantFrom<Json>(
    ...words,
    null,
    0,
    1,
    2,
    5,
    7,
    10,
    1e308,
    -1e308,
    5e-324,
    '1e308',
    '0x10',

    '1;2;;4',
  ),
  fc.integer({ min: 1, max: 5 }),
);

describe.each(experienceMethods)('$name', (method) => {
  const names = Object.keys(method.columns ?? {});
  const required: Record<string, Record<string, Json>> = { 'compare-waves': { measure: 'satisfaction' } };

  test('never throws, and no figure is other than a finite number, whatever the table holds', () => {
    // Columns by themselves, so that many rows are fit to be computed.
    const fit = names.map((name) => {
      const read = method.columns?.[name]?.read;
      return cell.filter((value) => value === null || value === '' || read?.(value) !== undefined);
    });
    const rows = fc
      .array(fc.tuple(...fit), { maxLength: 12 })
      .map((list) => list.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] as Json]))));
    const options = fc.constantFrom<Record<string, Json>>(
      { ...required[method.name] },
      { ...required[method.name], lowest: -1e308, highest: 1e308 },
    );
    fc.assert(
      fc.property(rows, options, (table, given) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([name]) => Object.hasOwn(method.options, name)),
        );
        const analysis = method.analyse({ rows: table, options: known });
        if (!analysis.ok) {
          expect(analysis.problems.length).toBeGreaterThan(0);
          return;
        }
        const { inputs: _, ...figures } = analysis.result;
        expect(faults({ figures, tables: analysis.tables })).toEqual([]);
        expect(resultText(method, analysis.result, analysis.tables)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { seed: 43, numRuns: 150 },
    );
  });

  test('an empty table has figures that say why they are missing, not zeros', () => {
    const analysis = method.analyse({ rows: [], options: required[method.name] ?? {} });
    if (analysis.ok) expect(analysis.result.n).toBe(0);
    else expect(analysis.problems[0]?.cure).not.toBe('');
  });
});
