import type { InputProblem } from '../data/problems.ts';
import { choice, number, text, type ValuesOf } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { chanceText } from '../plainText.ts';
import type { ResultTable } from '../result.ts';
import { offScale } from './answerRange.ts';
import {
  type ComparedWaves,
  compareEffort,
  compareRecommendation,
  compareSatisfaction,
  type Wave,
} from './compareWaves.ts';
import { effortOptions, effortScale } from './effortMethod.ts';
import { countRows, groupProblems, recommendationColumns } from './recommendationRows.ts';
import { satisfactionOptions, satisfactionScale } from './satisfactionMethod.ts';
import { reasons, shownEstimate, shownValue } from './shown.ts';
import { type Estimate, tallyOf } from './tally.ts';
import type { WaveDifference } from './waves.ts';

const columns = {
  wave: text({ help: 'The survey the answer comes from, for example Spring.', required: true }),
  answer: number({
    help: 'The answer, a whole number on the scale; blank when the person gave none.',
    also: ['score', 'rating', 'value'],
    integer: true,
  }),
  group: recommendationColumns.group,
  count: recommendationColumns.count,
};

const options = {
  measure: choice({
    help: 'Which question was asked.',
    options: ['satisfaction', 'effort', 'recommendation'],
    required: true,
  }),
  lowest: number({ help: 'The lowest answer of a satisfaction scale; 1.', integer: true, fallback: 1 }),
  highest: number({
    help: 'The highest answer of the scale; 5, and 7 for effort where high is easy.',
    integer: true,
    min: 2,
    max: 100,
  }),
  satisfiedFrom: satisfactionOptions.satisfiedFrom,
  direction: effortOptions.direction,
};

type Row = ValuesOf<typeof columns>;

function twoWaves(rows: readonly Row[]): readonly [Wave<Row[]>, Wave<Row[]>] | readonly InputProblem[] {
  const waves = new Map<string, Row[]>();
  for (const row of rows) {
    const known = waves.get(row.wave);
    if (known) known.push(row);
    else waves.set(row.wave, [row]);
  }
  const [first, second, ...more] = [...waves].map(([name, answers]) => ({ name, answers }));
  if (first && second && more.length === 0) return [first, second];
  return [
    {
      code: 'not-two-waves',
      message: `There ${waves.size === 1 ? 'is 1 wave' : `are ${waves.size} waves`}; a comparison needs two.`,
      cure: 'Keep the rows of two waves; the one that comes first in the table is the first.',
      row: null,
      field: 'wave',
    },
  ];
}

function compare(
  rows: readonly Row[],
  given: ValuesOf<typeof options>,
): ComparedWaves | readonly InputProblem[] {
  const waves = twoWaves(rows);
  if (!('name' in waves[0])) return waves as readonly InputProblem[];
  const [first, second] = waves as readonly [Wave<Row[]>, Wave<Row[]>];
  if (given.measure === 'recommendation') {
    const problems = [...offScale(rows, 0, 10), ...groupProblems(rows)];
    if (problems.length > 0) return problems;
    const counts = ({ name, answers }: Wave<Row[]>) => ({ name, answers: countRows(answers) });
    return compareRecommendation(counts(first), counts(second));
  }
  const tally = ({ name, answers }: Wave<Row[]>) => ({ name, answers: tallyOf(answers) });
  if (given.measure === 'effort') {
    const scale = effortScale(given.direction, given.highest);
    const problems = offScale(rows, 1, scale.highest);
    return problems.length > 0 ? problems : compareEffort(tally(first), tally(second), scale);
  }
  const scale = satisfactionScale({ ...given, highest: given.highest ?? 5 });
  if (!('lowest' in scale)) return scale;
  const problems = offScale(rows, scale.lowest, scale.highest);
  return problems.length > 0 ? problems : compareSatisfaction(tally(first), tally(second), scale);
}

function eachWave(
  result: ComparedWaves,
  lines: readonly (readonly [string, Estimate, Estimate, number])[],
): ResultTable {
  return {
    title: 'The two waves',
    columns: [
      { label: 'Figure' },
      { label: 'Wave' },
      { label: 'n' },
      { label: 'Value', places: 2 },
      { label: '95 % from', places: 2 },
      { label: '95 % to', places: 2 },
    ],
    rows: lines.flatMap(([label, first, second, factor]) => [
      [label, result.inputs.first.name, result.first.n, ...shownEstimate(first, factor)],
      [label, result.inputs.second.name, result.second.n, ...shownEstimate(second, factor)],
    ]),
    notes: reasons(...lines.flatMap(([, first, second]) => [first.figure, second.figure])),
  };
}

function difference(lines: readonly (readonly [string, WaveDifference, number])[]): ResultTable {
  return {
    title: 'The difference, second − first',
    columns: [
      { label: 'Figure' },
      { label: 'Difference', places: 2 },
      { label: '95 % from', places: 2 },
      { label: '95 % to', places: 2 },
      { label: 'z or t', places: 2 },
      { label: 'p' },
    ],
    rows: lines.map(([label, { change, interval, statistic, p }, factor]) => [
      label,
      ...shownEstimate({ figure: change, interval }, factor),
      shownValue(statistic),
      chanceText(p.value),
    ]),
    notes: reasons(...lines.flatMap(([, { change, statistic }]) => [change, statistic])),
  };
}

function show(result: ComparedWaves): readonly ResultTable[] {
  if (result.measure === 'recommendation') {
    const { score } = result;
    const estimate = ({ score: figure, interval }: typeof result.first) => ({ figure, interval });
    return [
      eachWave(result, [['Score, points', estimate(result.first), estimate(result.second), 1]]),
      difference([['Score, points', { ...score, statistic: score.z }, 1]]),
    ];
  }
  const [label, first, second] =
    result.measure === 'effort'
      ? (['Found it easy, %', result.first.easy, result.second.easy] as const)
      : (['Satisfied, %', result.first.satisfied, result.second.satisfied] as const);
  return [
    eachWave(result, [
      [label, first, second, 100],
      ['Mean answer', result.first.mean, result.second.mean, 1],
    ]),
    difference([
      [label.replace('%', 'percentage points'), result.share, 100],
      ['Mean answer', result.mean, 1],
    ]),
  ];
}

export const compareWavesMethod = defineMethod({
  name: 'compare-waves',
  label: 'Two waves compared',
  summary:
    'How far satisfaction, effort or the recommendation score differs between two surveys, and how often chance alone would differ as much.',
  row: 'one answer, or a group of equal answers, of one wave',
  columns,
  options,
  compute: compare,
  show,
});
