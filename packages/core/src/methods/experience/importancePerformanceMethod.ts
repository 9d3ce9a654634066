import type { InputProblem } from '../data/problems.ts';
import { choice, number, text, type ValuesOf } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type Crosshair, importancePerformance } from './importancePerformance.ts';
import { shownValue } from './shown.ts';

const options = {
  crosshair: choice({
    help: 'Where the lines stand: at the grand means, the middle of the scale, or where you say.',
    options: ['means', 'midpoint', 'given'],
    fallback: 'means',
  }),
  lowest: number({ help: 'The lowest rating; 1.', fallback: 1 }),
  highest: number({ help: 'The highest rating; 5.', fallback: 5 }),
  importanceLine: number({ help: 'Where importance becomes high, with crosshair = given.' }),
  performanceLine: number({ help: 'Where performance becomes good, with crosshair = given.' }),
};

const columns = {
  item: text({
    help: 'The part of the service. Several rows of one item are averaged.',
    also: ['feature', 'attribute'],
    required: true,
  }),
  importance: number({ help: 'How important it is to the customer; blank when not rated.' }),
  performance: number({
    help: 'How well it is done, as the customer sees it; blank when not rated.',
    also: ['satisfaction'],
  }),
};

function crosshairOf(given: ValuesOf<typeof options>): Crosshair | readonly InputProblem[] {
  const {
    crosshair: kind,
    lowest,
    highest,
    importanceLine: importance,
    performanceLine: performance,
  } = given;
  if (kind === 'means') return { kind };
  if (kind === 'midpoint')
    return lowest < highest
      ? { kind, lowest, highest }
      : [
          {
            code: 'bad-scale',
            message: `A scale from ${lowest} to ${highest} has no middle.`,
            cure: 'Give lowest < highest.',
            row: null,
            field: 'lowest',
          },
        ];
  if (importance !== null && performance !== null) return { kind, importance, performance };
  return [
    {
      code: 'missing',
      message: 'crosshair is “given”, but not both lines are.',
      cure: 'Give importanceLine and performanceLine.',
      row: null,
      field: importance === null ? 'importanceLine' : 'performanceLine',
    },
  ];
}

function offScale(
  rows: readonly ValuesOf<typeof columns>[],
  { lowest, highest }: { lowest: number; highest: number },
): InputProblem[] {
  return rows.flatMap((row, at) =>
    (['importance', 'performance'] as const).flatMap((field) => {
      const value = row[field];
      if (value === null || (value >= lowest && value <= highest)) return [];
      return [
        {
          code: 'off-scale',
          message: `${field}: ${value} is not on the scale from ${lowest} to ${highest}.`,
          cure: 'Correct it, leave it blank, or set lowest and highest.',
          row: at + 1,
          field,
        },
      ];
    }),
  );
}

export const importancePerformanceMethod = defineMethod({
  name: 'importance-performance',
  label: 'Importance and performance',
  summary: 'Which parts of a service matter to customers and are done badly, and so deserve attention first.',
  row: 'one part of the service, or one person’s rating of it',
  columns,
  options,
  compute: (rows, given) => {
    const crosshair = crosshairOf(given);
    if (!('kind' in crosshair)) return crosshair;
    const problems = offScale(rows, given);
    return problems.length > 0 ? problems : importancePerformance(rows, crosshair);
  },
  show: ({ items, importanceLine, performanceLine, noQuadrants }) => [
    {
      title: 'Items by quadrant',
      columns: [
        { label: 'Item' },
        { label: 'Importance', places: 2 },
        { label: 'n' },
        { label: 'Performance', places: 2 },
        { label: 'n' },
        { label: 'Quadrant' },
      ],
      rows: [
        ...items.map(({ item, importance, performance, quadrant, onLine }) => [
          item,
          shownValue(importance),
          importance.n,
          shownValue(performance),
          performance.n,
          quadrant === null ? '–' : onLine ? `${quadrant} (on a line)` : quadrant,
        ]),
        ['Lines', shownValue(importanceLine), '', shownValue(performanceLine), '', ''],
      ],
      notes: noQuadrants === null ? [] : [noQuadrants],
    },
  ],
});
