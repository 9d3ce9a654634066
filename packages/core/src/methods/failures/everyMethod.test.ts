import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import type { Json } from '../../json.ts';
import { resultText } from '../plainText.ts';
import { failuresMethods } from './methods.ts';

const bands: Json = [{ priority: 'high' }];
const optionsOf = (name: string) =>
  name === 'priority-table' ? { table: bands } : name === 'failure-cost' ? { draws: 100 } : {};

/** Every number of a value, however deep, has to be finite. */
function expectFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value), String(value)).toBe(true);
  else if (ArrayBuffer.isView(value)) return;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) expectFinite(part);
}

const cell: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    '',
    null,
    '0',
    '1',
    '3',
    '5',
    '1e12',
    '1e308',
    '-1',
    'NaN',
    'yes',
    'no',
    '__proto__',
    true,
    {},
  ),
  fc.constantFrom<Json>(
    'high',
    'negative',
    'satisfying',
    'delivery failure',
    'people',
    'x\u0000\u202E',
    1,
    4,
    1e-300,
  ),
);

describe.each(failuresMethods.map((method) => [method.name, method] as const))('%s', (name, method) => {
  const columns = Object.entries(method.columns ?? {});

  test('any table gives finite figures, or problems that say where and what to do', () => {
    const rows = fc.array(fc.record(Object.fromEntries(columns.map(([column]) => [column, cell]))), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const analysis = method.analyse({ rows: given, options: optionsOf(name) });
        if (analysis.ok) {
          const { inputs: _inputs, ...figures } = analysis.result;
          expectFinite(figures);
          expectFinite(analysis.tables);
          expect(resultText(method, analysis.result, analysis.tables)).not.toMatch(/NaN|Infinity|undefined/);
        } else
          for (const { message, cure, row, field } of analysis.problems) {
            expect([message, cure]).not.toContain('');
            expect(row !== null || field !== null).toBe(true);
          }
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  test('no rows are no error', () => {
    const analysis = method.analyse({ rows: [], options: optionsOf(name) });
    expect(analysis).toMatchObject({ ok: true, result: { n: 0, method: name } });
  });

  test('any well-formed value of every column is taken', () => {
    const fitting = (kind: string, options: readonly string[] | undefined): fc.Arbitrary<Json> =>
      kind === 'number'
        ? fc.constantFrom<Json>(null, 1, 3, 5)
        : kind === 'choice'
          ? fc.constantFrom<Json>(null, ...(options ?? []))
          : kind === 'flag'
            ? fc.boolean()
            : fc.constantFrom<Json>('a', 'b', 'people');
    const row = fc.record(
      Object.fromEntries(columns.map(([column, of]) => [column, fitting(of.kind, of.options)])),
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const options = name === 'cause-analysis' ? { bones: ['a', 'b', 'people'] } : optionsOf(name);
        const analysis = method.analyse({ rows, options });
        if (!analysis.ok) return;
        taken++;
        const { inputs: _inputs, ...figures } = analysis.result;
        expectFinite(figures);
      }),
      { seed: 3, numRuns: 100 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  test('5,000 rows take no more than seconds', () => {
    const values = { number: 3, choice: '', flag: 'yes', text: 'people', json: '' };
    const rows = Array.from({ length: 5000 }, (_, i) =>
      Object.fromEntries(
        columns.map(([column, { kind, required }]) => [column, required ? `${column} ${i}` : values[kind]]),
      ),
    );
    const began = processorTime();
    expect(method.analyse({ rows, options: optionsOf(name) }).ok).toBe(true);
    expect(processorTime() - began).toBeLessThan(5000);
  }, 20_000);
});
