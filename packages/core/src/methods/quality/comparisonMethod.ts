import type { InputProblem } from '../data/problems.ts';
import { choice, flag, text } from '../data/shape.ts';
import { type DataRow, defineFreeMethod } from '../method.ts';
import { chanceText } from '../plainText.ts';
import { dimensionLabel } from './dimensions.ts';
import { respondentOf } from './servqualMethod.ts';
import { whyNotes } from './servqualTables.ts';
import { missingHalf, noRows } from './studyChecks.ts';
import { type ComparisonResult, compareStudies, type DimensionChange } from './studyComparison.ts';
import { answerOptions, itemsOption, scaleOf } from './studyOptions.ts';
import { readStudyRows } from './studyRows.ts';

function groupOf(row: DataRow, by: string): string {
  const heading = Object.keys(row).find((key) => key.trim().toLowerCase() === by.trim().toLowerCase());
  const cell = heading === undefined ? '' : row[heading];
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

function problem(message: string, cure: string, field: string): readonly InputProblem[] {
  return [{ code: 'groups', message, cure, row: null, field }];
}

/** The two groups asked for, or the only two there are. */
function chooseGroups(
  names: readonly string[],
  given: { readonly by: string; readonly first: string; readonly second: string },
): readonly [string, string] | readonly InputProblem[] {
  const first = given.first || names.find((name) => name !== given.second);
  const second = given.second || names.find((name) => name !== first);
  const listed = names.slice(0, 10).join(', ');
  for (const [field, name] of [
    ['first', given.first],
    ['second', given.second],
  ] as const)
    if (name !== '' && !names.includes(name))
      return problem(`No row has “${name}” in the column ${given.by}.`, `It holds ${listed}.`, field);
  if (first === undefined || second === undefined || first === second)
    return problem(
      `The column ${given.by} does not hold two groups.`,
      'Give the option by the heading of a column that tells the groups apart.',
      'by',
    );
  if (names.length > 2 && (given.first === '' || given.second === ''))
    return problem(
      `The column ${given.by} holds more than two groups: ${listed}.`,
      'Say with the options first and second which two.',
      'first',
    );
  return [first, second];
}

/** The dimensions that have an item at all. */
function asked(
  found: readonly DimensionChange[],
  items: readonly { readonly dimension: string }[],
): readonly DimensionChange[] {
  return found.filter(({ dimension }) => items.some((item) => item.dimension === dimension));
}

export const comparisonMethod = defineFreeMethod({
  name: 'study-comparison',
  label: 'Two waves or segments of a study',
  summary: 'Whether one group of respondents scores the service differently from another.',
  row: 'a respondent (id, a column that names the group, E1…, P1…)',
  options: {
    items: itemsOption,
    by: { ...text({ help: 'the heading of the column that tells the groups apart' }), fallback: 'segment' },
    first: text({ help: 'the group compared with, for example the earlier wave' }),
    second: text({ help: 'the group that is compared' }),
    of: choice({ help: 'what is compared', options: ['gap', 'perception'], fallback: 'gap' }),
    paired: flag({ help: 'the same people in both groups, matched by id' }),
    ...answerOptions,
  },
  compute: (rows, given): ComparisonResult | readonly InputProblem[] => {
    const read = readStudyRows(rows, given.items, ['E', 'P']);
    if (!read.ok) return read.problems;
    const { items, letters, notes } = read.value;
    const none = noRows(rows, 'respondent');
    if (none.length > 0) return none;
    if (!letters.includes('P')) return missingHalf('P', 'perceptions', 'Name the columns P1, P2 … by item.');
    if (given.of === 'gap' && !letters.includes('E'))
      return missingHalf('E', 'expectations', 'Add them, or compare perceptions: of=perception.');
    const groups = rows.map((row) => groupOf(row, given.by));
    const chosen = chooseGroups([...new Set(groups.filter((name) => name !== ''))], given);
    if (typeof chosen[0] !== 'string') return chosen as readonly InputProblem[];
    const [first, second] = chosen as readonly [string, string];
    const inGroup = (name: string) => ({
      name,
      respondents: read.value.rows.filter((_, at) => groups[at] === name).map(respondentOf),
      rows: groups.flatMap((group, at) => (group === name ? [at + 1] : [])),
    });
    const result = compareStudies({
      items,
      first: inGroup(first),
      second: inGroup(second),
      scale: scaleOf(given),
      of: given.of,
      paired: given.paired,
      minimumShare: given.minimumShare,
    });
    if (!result.ok) return result.problems;
    return { ...result.value, notes: [...notes, ...result.value.notes] };
  },
  show: ({ dimensions, inputs }) => [
    {
      title: `From ${inputs.first.name} to ${inputs.second.name}`,
      columns: [
        { label: 'Dimension' },
        { label: inputs.first.name, places: 3 },
        { label: 'n' },
        { label: inputs.second.name, places: 3 },
        { label: 'n' },
        { label: 'Change', places: 3 },
        { label: '95 % from', places: 3 },
        { label: '95 % to', places: 3 },
        { label: 't', places: 3 },
        { label: 'df', places: 1 },
        { label: 'p' },
      ],
      rows: asked(dimensions, inputs.items).map((d) => [
        dimensionLabel(d.dimension),
        d.first.value,
        d.first.n,
        d.second.value,
        d.second.n,
        d.change.value,
        d.interval?.low ?? null,
        d.interval?.high ?? null,
        d.t.value,
        d.df,
        chanceText(d.p.value),
      ]),
      notes: whyNotes(
        asked(dimensions, inputs.items).map(({ dimension, t }) => [dimensionLabel(dimension), t]),
      ),
    },
  ],
});
