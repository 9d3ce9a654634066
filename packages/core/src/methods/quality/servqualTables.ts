import type { Figure } from '../figure.ts';
import { chanceText } from '../plainText.ts';
import type { ResultTable } from '../result.ts';
import { type Dimension, dimensionLabel, dimensions } from './dimensions.ts';
import { placeText } from './ranking.ts';
import { type LinkedScore, rollUpNote } from './rollUp.ts';
import type { DimensionGap, ServqualResult } from './servqualResult.ts';
import { conventionText } from './weights.ts';

/** In which order dimensions are shown: a preference, it changes no figure. */
export type DimensionOrder = 'instrument' | 'reliability first' | 'worst first';

/** The dimensions in the order of a preference. */
export function inOrder<T extends { readonly dimension: Dimension; readonly place?: DimensionGap['place'] }>(
  found: readonly T[],
  order: DimensionOrder,
): readonly T[] {
  const at = ({ dimension, place }: T): number => {
    if (order === 'reliability first' && dimension === 'reliability') return -1;
    if (order === 'worst first') return place?.rank ?? dimensions.length + 1;
    return dimensions.indexOf(dimension);
  };
  return [...found].sort((a, b) => at(a) - at(b));
}

/** The reasons why figures are missing, each once, with whose they are. */
export function whyNotes(figures: readonly (readonly [name: string, figure: Figure])[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const [name, { why }] of figures) {
    if (why === null) continue;
    const names = reasons.get(why) ?? [];
    if (!names.includes(name)) names.push(name);
    reasons.set(why, names);
  }
  return [...reasons].map(([why, names]) => `${names.join(', ')}: ${why}`);
}

/** How many there were, as tables show it: means of a report that does not say are not means of nobody. */
type ShownCount = (n: number) => number | string;

export function linkedTables(
  scores: {
    readonly contactPoints: readonly LinkedScore[];
    readonly stages: readonly LinkedScore[];
  },
  count: ShownCount = (n) => n,
): readonly ResultTable[] {
  const table = (title: string, label: string, rows: readonly LinkedScore[]): readonly ResultTable[] =>
    rows.length === 0
      ? []
      : [
          {
            title,
            columns: [{ label }, { label: 'Items' }, { label: 'n' }, { label: 'Mean', places: 3 }],
            rows: rows.map(({ name, items, value }) => [name, items.join(', '), count(value.n), value.value]),
            notes: [rollUpNote],
          },
        ];
  return [
    ...table('By contact point', 'Contact point', scores.contactPoints),
    ...table('By stage', 'Stage', scores.stages),
  ];
}

function dimensionTables(
  result: ServqualResult<unknown>,
  order: DimensionOrder,
  count: ShownCount,
): readonly ResultTable[] {
  const rows = inOrder(result.dimensions, order);
  const named = (pick: (d: DimensionGap) => Figure): readonly (readonly [string, Figure])[] =>
    rows.filter((d) => d.gap.value !== null).map((d) => [dimensionLabel(d.dimension), pick(d)]);
  const spread: ResultTable = {
    title: 'Spread of the gaps, and paired t of the gap against 0',
    columns: [
      { label: 'Dimension' },
      { label: 'n' },
      { label: 'SD', places: 3 },
      { label: '95 % from', places: 3 },
      { label: '95 % to', places: 3 },
      { label: 't', places: 3 },
      { label: 'df' },
      { label: 'p' },
    ],
    rows: rows.map((d) => [
      dimensionLabel(d.dimension),
      d.n,
      d.sd.value,
      d.interval?.low ?? null,
      d.interval?.high ?? null,
      d.t.value,
      d.df,
      chanceText(d.p.value),
    ]),
    notes: whyNotes([...named((d) => d.sd), ...named((d) => d.t)]),
  };
  const measured = rows.some((d) => d.sd.value !== null);
  return [
    {
      title: 'Dimensions',
      columns: [
        { label: 'Dimension' },
        { label: 'Items' },
        { label: 'n' },
        { label: 'E', places: 3 },
        { label: 'P', places: 3 },
        { label: 'Gap', places: 3 },
        { label: 'Weight', unit: '%', places: 1 },
        { label: 'Rank' },
      ],
      rows: rows.map((d) => [
        dimensionLabel(d.dimension),
        d.items,
        count(d.n),
        d.expectation.value,
        d.perception.value,
        d.gap.value,
        d.weight === null ? null : d.weight * 100,
        placeText(d.place),
      ]),
      notes: [
        ...whyNotes(rows.map((d) => [dimensionLabel(d.dimension), d.gap])),
        ...(measured ? [] : whyNotes(named((d) => d.sd).map(([, f]) => ['Spread, interval and test', f]))),
        'Gap below 0: expectations are not met. Rank 1 is the largest shortfall.',
      ],
    },
    ...(measured ? [spread] : []),
  ];
}

function itemTable({ items }: ServqualResult<unknown>, count: ShownCount): ResultTable {
  const spread = items.some(({ sd }) => sd.value !== null);
  return {
    title: 'Items',
    columns: [
      { label: 'Item' },
      { label: 'Topic' },
      { label: 'Dimension' },
      { label: 'n' },
      { label: 'E', places: 3 },
      { label: 'P', places: 3 },
      { label: 'Gap', places: 3 },
      ...(spread ? [{ label: 'SD', places: 3 }] : []),
      { label: 'Rank' },
    ],
    rows: items.map((item) => [
      item.id,
      item.topic,
      dimensionLabel(item.dimension),
      count(item.gap.n),
      item.expectation.value,
      item.perception.value,
      item.gap.value,
      ...(spread ? [item.sd.value] : []),
      placeText(item.place),
    ]),
    notes: whyNotes(items.map(({ id, gap }) => [id, gap])),
  };
}

/** The tables a person reads a SERVQUAL study from. */
export function servqualTables(
  result: ServqualResult<unknown>,
  order: DimensionOrder = 'instrument',
): readonly ResultTable[] {
  const { unweighted, weighted, itemMean } = result;
  const unknown = result.notes.some(({ code }) => code === 'unknown-n');
  const count: ShownCount = (n) => (unknown ? 'not given' : n);
  const totals: readonly (readonly [string, Figure])[] = [
    ['Unweighted score (mean of dimensions)', unweighted],
    [`Weighted score (${conventionText(weighted.as)})`, weighted.shown],
    ['Mean of all items', itemMean],
  ];
  return [
    ...dimensionTables(result, order, count),
    {
      title: result.partial ? 'Totals (partial)' : 'Totals',
      columns: [{ label: 'Figure' }, { label: 'n' }, { label: 'Value', places: 3 }],
      rows: totals.map(([label, { n, value }]) => [label, count(n), value]),
      notes: whyNotes(totals),
    },
    itemTable(result, count),
    ...linkedTables(result, count),
  ];
}
