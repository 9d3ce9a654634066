import { expect, test } from 'vitest';
import { findMethod } from '../catalogue.ts';
import type { DataRow } from '../method.ts';
import { resultText } from '../plainText.ts';
import {
  addItem,
  dropItem,
  editItem,
  linkItem,
  pairedStatements,
  performanceStatements,
} from './itemList.ts';
import { serviceQualityItems } from './instrument.ts';
import { servqualFromMeans } from './servqualMeans.ts';
import { servqual } from './servqual.ts';

// The hotel of the example journeys: 64 guests, means by item.
const hotel = {
  E: [
    5.9, 6.1, 6.2, 5.4, 6.7, 6.6, 6.6, 6.7, 6.4, 6.3, 6.6, 6.7, 6.2, 6.4, 6.5, 6.8, 6.3, 6.2, 6.0, 6.1, 6.3,
    6.3,
  ],
  P: [
    5.6, 5.9, 6.3, 5.2, 5.8, 6.1, 5.7, 5.6, 5.4, 5.5, 5.2, 6.3, 5.6, 6.1, 6.3, 6.6, 6.0, 6.1, 5.7, 6.0, 6.1,
    5.8,
  ],
  weights: [14, 31, 25, 16, 14],
};

function run(rows: readonly DataRow[], options: DataRow = {}) {
  const analysis = findMethod('servqual')?.analyse({ rows, options });
  if (!analysis) throw new Error('no method');
  return analysis;
}

function problems(rows: readonly DataRow[], options: DataRow = {}): readonly string[] {
  const analysis = run(rows, options);
  return analysis.ok ? [] : analysis.problems.map(({ code, row, field }) => `${code} ${row} ${field}`);
}

test('the hotel’s means give the gaps and totals, and say why there is no spread', () => {
  const read = servqualFromMeans({
    items: serviceQualityItems,
    expected: hotel.E,
    perceived: hotel.P,
    respondents: 64,
    scale: { min: 1, max: 7 },
    groupWeights: hotel.weights,
  });
  if (!read.ok) throw new Error('refused');
  const { dimensions, unweighted, weighted, itemMean } = read.value;
  const gaps = [-0.15, -0.88, -0.8, -0.25, -0.24];
  for (const [at, { gap, n }] of dimensions.entries()) {
    expect(gap.value).toBeCloseTo(gaps[at] ?? 0, 12);
    expect(n).toBe(64);
  }
  expect(unweighted.value).toBeCloseTo(-0.464, 12);
  expect(weighted.normalised.value).toBeCloseTo(-0.5674, 12);
  expect(itemMean.value).toBeCloseTo(-10.4 / 22, 12);
  expect(dimensions.map(({ place }) => place?.rank)).toEqual([5, 1, 2, 3, 4]);
  // Assurance has a mean of exactly 6.5, which is not above it.
  expect(dimensions.map(({ ceiling }) => ceiling)).toEqual([false, true, false, false, false]);
  expect(dimensions[0]?.sd.why).toMatch(/Only means/);
  expect(dimensions[0]).toMatchObject({ interval: null, t: { value: null }, p: { value: null } });
});

test('means agree with the single answers when nobody left anything out', () => {
  const items = serviceQualityItems.slice(0, 6);
  const people = [
    [
      [5, 6, 7, 4, 5, 6],
      [4, 6, 5, 4, 3, 6],
    ],
    [
      [7, 6, 6, 5, 5, 7],
      [7, 5, 5, 5, 6, 2],
    ],
  ] as const;
  const full = servqual({
    items,
    scale: { min: 1, max: 7 },
    groupWeights: hotel.weights,
    respondents: people.map(([expected, perceived]) => ({
      id: '',
      segment: '',
      date: '',
      expected,
      perceived,
      points: null,
    })),
  });
  const mean = (half: 0 | 1, at: number): number =>
    ((people[0][half][at] ?? 0) + (people[1][half][at] ?? 0)) / 2;
  const means = servqualFromMeans({
    items,
    scale: { min: 1, max: 7 },
    groupWeights: hotel.weights,
    expected: items.map((_, at) => mean(0, at)),
    perceived: items.map((_, at) => mean(1, at)),
    respondents: 2,
  });
  if (!full.ok || !means.ok) throw new Error('refused');
  expect(means.value.dimensions.map(({ gap }) => gap.value)).toEqual(
    full.value.dimensions.map(({ gap }) => gap.value),
  );
  expect(means.value.weighted.shown.value).toBeCloseTo(full.value.weighted.shown.value ?? 99, 12);
});

test('a bare table of 22 items works as it is, in any spelling of the headings', () => {
  const row: Record<string, string> = {};
  for (let at = 1; at <= 22; at++) {
    row[at % 2 ? `E${at}` : `e 0${at}`] = '6';
    row[at % 2 ? `P_${at}` : `p${at}`] = at > 17 ? '4,5' : '5';
  }
  const analysis = run([row]);
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  expect(analysis.tables[0]?.rows.map((cells) => cells[5])).toEqual([-1, -1, -1, -1, -1.5]);
});

test('items of one’s own: mapping, reverse, dropped and unknown columns, contact points and stages', () => {
  const analysis = run([{ Ea: '6', Pa: '5', Eb: '2', Pb: '4', E7: '1' }], {
    items: [
      { id: 'a', dimension: 'Reliability', contactPoints: ['Desk'] },
      { id: 'b', dimension: 'empathy', reverse: true, contactPoint: 'Desk' },
      { id: 'c', dimension: 'empathy' },
    ],
    stages: { Desk: 'Arrive' },
  });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  expect(analysis.tables[0]?.rows[1]?.[5]).toBe(-1);
  expect(analysis.tables[0]?.rows[4]?.[5]).toBe(-2);
  expect(analysis.tables.find(({ title }) => title === 'By stage')?.rows).toEqual([
    ['Arrive', 'a, b', 2, -1.5],
  ]);
  expect(analysis.result.notes.map(({ code, message }) => [code, message]).slice(0, 2)).toEqual([
    ['unknown-columns', 'Not in the list of items and not counted: E7.'],
    ['not-asked', 'No column, so taken as not asked: c.'],
  ]);
});

test('what a table is refused for', () => {
  expect(problems([{ E1: 'six', P1: '5' }])).toEqual(['bad-value 1 E1']);
  expect(
    problems([
      { E1: '6', P1: '5' },
      { E1: '8', P1: '5' },
    ]),
  ).toEqual(['outside-scale 2 E1']);
  expect(problems([{ E1: '6', e01: '5', P1: '5' }])).toEqual(['column-twice null e01']);
  expect(problems([{ P1: '5' }])).toEqual(['no-answers null null']);
  expect(problems([])).toEqual(['no-rows null null']);
  expect(problems([{ E1: '6', P1: '5' }], { perceptionMax: 5 })).toEqual([
    'scales-differ null perceptionScale',
  ]);
  expect(problems([{ E1: '6', P1: '5' }], { items: '[{"id": "1"}]' })).toEqual(['bad-value null items']);
  expect(problems([{ E1: '6', P1: '5' }], { weights: '[1, 2]' })).toEqual(['bad-value null weights']);
  expect(problems([{ E1: '6', P1: '5', W1: '-5' }])).toEqual(['bad-points 1 W1']);
  expect(
    problems([
      { item: '1', E: '6', P: '5' },
      { item: '1', E: '6', P: '9' },
      { item: '99', E: 'x', P: '5' },
    ]),
  ).toEqual(['item-twice 2 item', 'unknown-item 3 item', 'bad-value 3 E']);
  const many = run(Array.from({ length: 500 }, () => ({ E1: '9', P1: '9' })));
  expect(many.ok ? 0 : many.problems.length).toBe(50);
});

test('hostile headings are only headings', () => {
  const row = JSON.parse(
    '{"__proto__": "x", "constructor": "y", "E1": "6", "P1": "5", "id": "toString"}',
  ) as DataRow;
  expect(run([row]).ok).toBe(true);
});

test('an author’s list: added, edited, linked and dropped items keep the ids of the others', () => {
  const more = addItem(serviceQualityItems, { dimension: 'empathy', expectation: 'X', perception: 'Y' });
  expect(more.at(-1)).toMatchObject({ id: '23', reverse: false, contactPoints: [] });
  const fewer = dropItem(more, '3');
  expect(fewer.map(({ id }) => id).slice(0, 4)).toEqual(['1', '2', '4', '5']);
  const changed = linkItem(editItem(fewer, '4', { reverse: true }), '4', ['Desk', 'Desk']);
  expect(changed[2]).toMatchObject({ id: '4', reverse: true, contactPoints: ['Desk'] });
  expect(pairedStatements(changed)).toHaveLength(44);
  expect(performanceStatements(changed)[2]?.heading).toBe('P4');
});

test('means of a report that does not say how many answered are not shown as means of nobody', () => {
  const method = findMethod('servqual');
  const rows = [{ item: '1', E: 6, P: 5 }];
  const shown = (options: Record<string, number>): string => {
    const analysis = method?.analyse({ rows, options });
    if (!method || !analysis?.ok) throw new Error('refused');
    return resultText(method, analysis.result, analysis.tables);
  };
  expect(shown({})).toContain('n was not given.');
  expect(shown({})).not.toContain('n = 0');
  expect(shown({})).toMatch(/Tangibles +1 +not given +6\.000/);
  expect(shown({ n: 64 })).toMatch(/n = 64\.[^]*Tangibles +1 +64 +6\.000/);
});

test('a table without rows is told apart from one without the right columns', () => {
  for (const name of ['servqual', 'servperf', 'study-comparison']) {
    const codes = (rows: readonly DataRow[]) => {
      const analysis = findMethod(name)?.analyse({ rows, options: {} });
      return analysis?.ok === false ? analysis.problems.map(({ code }) => code) : [];
    };
    expect(codes([]), name).toEqual(['no-rows']);
    expect(codes([{ Q1: 5 }]), name).toEqual(['no-answers']);
  }
});
