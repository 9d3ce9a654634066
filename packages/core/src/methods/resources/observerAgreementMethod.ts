import type { Json } from '../../json.ts';
import type { InputProblem } from '../data/problems.ts';
import { choice, json, text } from '../data/shape.ts';
import { type DataRow, defineFreeMethod } from '../method.ts';
import { type ObserverAgreementResult, type ObserverMark, observerAgreement } from './observerAgreement.ts';
import { percent, problem, reasons } from './shared.ts';

const columns = {
  interaction: text({
    help: 'The call, visit or letter that was observed.',
    required: true,
    also: ['call', 'item', 'id'],
  }),
  criterion: text({ help: 'What was judged; blank when there is one criterion.' }),
  observer: text({
    help: 'Who marked it. Without this column, every further column is one observer with the marks.',
  }),
  mark: text({
    help: 'The mark. With observer but without mark, every further column is one criterion with the marks.',
    also: ['score'],
  }),
};

const names = new Map(
  Object.entries(columns).flatMap(([name, { also = [] }]) =>
    [name, ...also].map((word) => [word, name] as const),
  ),
);

function scalesOf(given: Json): Readonly<Record<string, readonly string[]>> | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const scales: [string, readonly string[]][] = [];
  for (const [criterion, marks] of Object.entries(given)) {
    if (!Array.isArray(marks) || marks.length < 2) return undefined;
    if (!marks.every((mark) => typeof mark === 'string' || typeof mark === 'number')) return undefined;
    scales.push([criterion, marks.map((mark) => String(mark).trim())]);
  }
  return Object.fromEntries(scales);
}

/** A mark as text: `4` and ` 4 ` are the same. */
function plain(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}

interface Parts {
  readonly known: ReadonlyMap<string, string>;
  /** The columns that depend on the study. */
  readonly others: readonly (readonly [heading: string, mark: string])[];
}

function parts(row: DataRow): Parts {
  const known = new Map<string, string>();
  const others: [string, string][] = [];
  for (const [heading, value] of Object.entries(row)) {
    const name = names.get(heading.trim().toLowerCase());
    if (name !== undefined && !known.has(name)) known.set(name, plain(value));
    else others.push([heading.trim(), plain(value)]);
  }
  return { known, others };
}

function marksOf(rows: readonly DataRow[]): readonly ObserverMark[] | readonly InputProblem[] {
  const marks: ObserverMark[] = [];
  const problems: InputProblem[] = [];
  rows.forEach((given, index) => {
    const { known, others } = parts(given);
    const row = index + 1;
    const missing = (field: string, cure: string): void => {
      problems.push(problem(row, field, `${field} is missing.`, cure, 'missing'));
    };
    const interaction = known.get('interaction') ?? '';
    if (interaction === '') missing('interaction', 'Give the number of the call, visit or letter.');
    const criterion = known.get('criterion') ?? '';
    const observer = known.get('observer');
    if (observer === '') missing('observer', 'Say who marked it.');
    const mark = known.get('mark');
    if (observer === undefined)
      marks.push(
        ...others.map(([name, given]) => ({ interaction, criterion, observer: name, mark: given, row })),
      );
    else if (mark === undefined)
      marks.push(
        ...others.map(([name, given]) => ({ interaction, criterion: name, observer, mark: given, row })),
      );
    else marks.push({ interaction, criterion, observer, mark, row });
  });
  return problems.length > 0 ? problems : marks;
}

function show({ criteria, raw }: ObserverAgreementResult) {
  return [
    {
      title: 'How far the observers agree',
      columns: [
        { label: 'Criterion' },
        { label: 'Observers' },
        { label: 'n' },
        { label: 'Same mark', unit: '%', places: 1 },
        { label: 'By chance', unit: '%', places: 1 },
        { label: 'Kappa', places: 3 },
        { label: 'from', places: 3 },
        { label: 'to', places: 3 },
        { label: 'Kind' },
      ],
      rows: [
        ...criteria.map((of) => [
          of.criterion || 'marks',
          of.observers.length,
          of.raw.n,
          percent(of.raw),
          percent(of.expected),
          of.kappa.value ?? 'not defined',
          of.interval?.low ?? '–',
          of.interval?.high ?? '–',
          of.kind,
        ]),
        ...(criteria.length > 1 ? [['all', '–', raw.n, percent(raw), '–', '–', '–', '–', '–']] : []),
      ],
      notes: criteria.flatMap((of) => reasons(of.criterion, [of.kappa])),
    },
  ];
}

export const observerAgreementMethod = defineFreeMethod({
  name: 'observer-agreement',
  label: 'Agreement of observers',
  summary: 'Whether two or more observers judge the same interactions alike, beyond chance.',
  row: 'an interaction with the marks of all observers, or of one',
  columns,
  options: {
    weights: choice({
      help: 'For graded marks: none, or how much a near miss counts.',
      options: ['none', 'linear', 'quadratic'],
      fallback: 'none',
    }),
    scales: json({
      help: 'All marks there may be, in order, by criterion.',
      expects: 'list of marks by criterion, for example {"m4": [1, 2, 3, 4, 5]}',
      fallback: {},
      check: scalesOf,
    }),
  },
  compute: (rows, setting) => {
    const marks = marksOf(rows);
    return marks.length > 0 && 'cure' in (marks[0] as object)
      ? (marks as readonly InputProblem[])
      : observerAgreement(marks as readonly ObserverMark[], setting);
  },
  show,
});
