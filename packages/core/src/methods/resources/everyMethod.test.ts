import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import type { DataRow } from '../method.ts';
import { resultText } from '../plainText.ts';
import { resourcesMethods } from './methods.ts';
import { suppressSmallCells } from './smallCells.ts';

function notFinite(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(notFinite);
}

const numbers = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1e308, 1e-308, 0.5, 0.95, 60),
);
const words = fc.constantFrom(
  '',
  'x',
  'higher',
  'lower',
  'cost',
  'benefit',
  'mean',
  'scale',
  'hour',
  'minutes',
  '%',
);
const cell = fc.oneof(numbers, numbers.map(String), words, fc.string({ maxLength: 12 }), fc.constant(null));

/** Options without which nothing is computed. */
const usual: Readonly<Record<string, DataRow>> = {
  'sample-draw': { method: 'systematic', size: 1, seed: 7 },
};

test.each(resourcesMethods.map((method) => [method.name, method] as const))(
  '%s: whatever the rows and options, problems with a cure or figures that are finite',
  (_, method) => {
    const names = [...Object.keys(method.columns ?? {}), 'A', 'B', '__proto__', 'constructor'];
    const row = fc.dictionary(fc.constantFrom(...names), cell, {
      maxKeys: names.length,
      noNullPrototype: true,
    });
    const wellFormed = fc
      .tuple(...names.map(() => numbers.map((x) => Math.abs(x))))
      .map((values): DataRow => {
        const kinds: Record<string, DataRow[string]> = {};
        for (const [at, name] of names.entries()) {
          const column = method.columns?.[name];
          if (column?.kind === 'choice')
            kinds[name] = column.options?.[(values[at] ?? 0) > 20 ? 1 : 0] ?? null;
          else if (/^(share|level|retention|improved|discount|response|shrinkage|margin)$/.test(name))
            kinds[name] = Math.min(0.99, values[at] ?? 0);
          else if (column) kinds[name] = Math.min(1e9, Math.round(values[at] ?? 0));
        }
        return kinds;
      });
    const option = fc.dictionary(
      fc.constantFrom(...Object.keys(method.options), 'other'),
      fc.oneof(numbers, words, fc.constant('[1, 2]')),
      { maxKeys: 3, noNullPrototype: true },
    );
    let computed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(row, wellFormed), { maxLength: 6 }),
        fc.oneof(fc.constant(usual[method.name] ?? {}), option),
        (rows, options) => {
          const analysis = method.analyse({ rows, options });
          if (analysis.ok) {
            computed++;
            expect(notFinite(analysis.tables)).toBe(false);
            expect(notFinite(analysis.result)).toBe(false);
            expect(resultText(method, analysis.result, analysis.tables)).not.toMatch(
              /NaN|Infinity|undefined/,
            );
          } else for (const { message, cure } of analysis.problems) expect([message, cure]).not.toContain('');
        },
      ),
      { seed: 17, numRuns: 250 },
    );
    expect(computed).toBeGreaterThan(5);
  },
);

test('a table of ten thousand small counts is hidden in bounded time', () => {
  const from = processorTime();
  const shared = suppressSmallCells(Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 3)));
  expect('small' in shared && shared.small).toBe(10_000);
  expect(processorTime() - from).toBeLessThan(5000);
});
