import type { InputProblem } from '../data/problems.ts';
import { choice, number, text, type ValuesOf } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import type { ResultTable } from '../result.ts';
import { isRandomMethod, samplingMethods } from './biasPrompts.ts';
import { drawSample, type FrameUnit, type SampleDrawResult } from './sampleDraw.ts';
import { problem } from './shared.ts';

const columns = {
  code: text({
    help: 'A code for one who can be asked, never a name.',
    required: true,
    also: ['id', 'unit'],
  }),
  stratum: text({ help: 'The layer, for a stratified draw.', also: ['group', 'segment', 'shift'] }),
  cluster: text({ help: 'The group that is drawn as a whole, for a cluster draw.' }),
};

const options = {
  method: choice({
    help: 'How to choose whom to ask.',
    options: samplingMethods,
    fallback: 'simple random',
  }),
  size: number({ help: 'How many to draw; clusters for a cluster draw.', min: 1, integer: true }),
  seed: number({
    help: 'Any whole number; the same one repeats the draw.',
    min: 0,
    max: 4294967295,
    integer: true,
  }),
  minimum: number({
    help: 'Least number of each stratum; 0 when blank.',
    fallback: 0,
    min: 0,
    integer: true,
  }),
  population: number({
    help: 'Instead of rows: how many there are, numbered from 1.',
    min: 1,
    max: 1_000_000,
    integer: true,
  }),
};

function compute(
  rows: readonly FrameUnit[],
  { method, size, seed, minimum, population }: ValuesOf<typeof options>,
): SampleDrawResult | readonly InputProblem[] {
  const missing: InputProblem[] = [];
  if (isRandomMethod(method)) {
    if (size === null)
      missing.push(problem(null, 'size', 'size is missing.', 'Say how many to draw.', 'missing'));
    if (seed === null)
      missing.push(
        problem(
          null,
          'seed',
          'seed is missing, and a draw without it could not be repeated.',
          'Give any whole number, for example of a date: 20260302.',
          'missing',
        ),
      );
    if (population !== null && rows.length > 0)
      missing.push(
        problem(
          null,
          'population',
          'There are rows and a population: which is the frame?',
          'Leave one of them out.',
          'contradiction',
        ),
      );
  }
  if (missing.length > 0) return missing;
  const frame =
    population === null || !isRandomMethod(method)
      ? rows
      : Array.from({ length: population }, (_, at) => ({ code: String(at + 1), stratum: '', cluster: '' }));
  return drawSample(frame, { method, size: size ?? 0, seed: seed ?? 0, minimum });
}

function show(result: SampleDrawResult): readonly ResultTable[] {
  const { drawn, strata, clusters, step, start, frame, seed, prompts } = result;
  const tables: ResultTable[] = [];
  if (seed !== null)
    tables.push({
      title: `Drawn: ${drawn.length} of ${frame}, seed ${seed}`,
      columns: [
        { label: 'Place' },
        { label: 'Code' },
        ...(strata.length > 0 ? [{ label: 'Stratum' }] : []),
        ...(clusters.length > 0 ? [{ label: 'Cluster' }] : []),
      ],
      rows: drawn.map((unit) => [
        unit.place,
        unit.code,
        ...(strata.length > 0 ? [unit.stratum] : []),
        ...(clusters.length > 0 ? [unit.cluster] : []),
      ]),
      notes:
        step === null || start === null
          ? []
          : [`Every ${step.toFixed(3)}th place, from ${start.toFixed(3)}, rounded down and counted from 1.`],
    });
  if (strata.length > 0)
    tables.push({
      title: 'Strata',
      columns: [{ label: 'Stratum' }, { label: 'In the frame' }, { label: 'Drawn' }],
      rows: strata.map((one) => [one.stratum, one.size, one.drawn]),
    });
  tables.push({
    title: 'What to look out for',
    columns: [{ label: 'Bias' }, { label: 'Ask yourself' }],
    rows: prompts.map(({ label, prompt }) => [label, prompt]),
  });
  return tables;
}

export const sampleDrawMethod = defineMethod({
  name: 'sample-draw',
  label: 'Drawing a sample',
  summary: 'Whom to ask: a draw by chance that everybody can repeat, or what to look out for without one.',
  row: 'one who can be asked',
  columns,
  options,
  compute,
  show,
});
