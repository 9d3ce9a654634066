import { applyChangeSet } from '../src/change/apply.ts';
import { checkChangeSet } from '../src/change/check.ts';
import { createIdSource, type TableName } from '../src/ids.ts';
import type { Export, Loss } from '../src/interchange/export.ts';
import type { Import, ImportContext } from '../src/interchange/import.ts';
import { belongsTo, sharedTables } from '../src/interchange/keeps/belongs.ts';
import type { FormatKeeps } from '../src/interchange/kept.ts';
import { definitions, tableNames } from '../src/records/registry.ts';
import { emptySnapshot, type Snapshot } from '../src/snapshot/snapshot.ts';
import { type JourneyTree, journeyTree, type TreeRecord } from './journeyTree.ts';
import { mulberry32 } from './random.ts';
import { randomProject } from './randomEdit.ts';
import { randomJourney } from './randomJourney.ts';

/** A format to be held to what it says it keeps. */
export interface CheckedFormat {
  readonly keeps: FormatKeeps;
  readonly write: (snapshot: Snapshot, journey: string) => Export;
  readonly read: (text: string, context: ImportContext) => Import;
  /** For what `FormatKeeps` cannot say: the tree as it is expected to come back. */
  readonly reshape?: (tree: JourneyTree) => JourneyTree;
}

/** How many random projects a format is tried on: `FORMAT_RUNS`, 100 when it says nothing. */
export const formatRuns: number = Number(process.env.FORMAT_RUNS ?? 100);

/** The project a seed stands for: now a journey of awkward words, now one that was edited at random. */
export function projectForFormat(seed: number): { snapshot: Snapshot; journey: string } {
  if (seed % 4 !== 0) return randomJourney(seed);
  const { snapshot } = randomProject(seed, 60);
  const journey = [...snapshot.tables.journeys.keys()].sort()[
    seed % Math.max(1, snapshot.tables.journeys.size)
  ];
  return journey ? { snapshot, journey } : randomJourney(seed);
}

const asText = (record: TreeRecord): string => `${record.at} ${stable(record.fields)}`;

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sortedTexts(tree: JourneyTree, table: TableName): string[] {
  const texts = (tree.get(table) ?? []).map(asText);
  return (sharedTables.includes(table) ? [...new Set(texts)] : texts).sort();
}

function difference(expected: JourneyTree, got: JourneyTree, tables: Iterable<TableName>): string[] {
  const problems: string[] = [];
  for (const table of tables) {
    const wanted = sortedTexts(expected, table);
    const found = sortedTexts(got, table);
    const missing = wanted.find((text) => !found.includes(text));
    const extra = found.find((text) => !wanted.includes(text));
    if (missing !== undefined || extra !== undefined || wanted.length !== found.length)
      problems.push(
        `${table}: ${wanted.length} expected, ${found.length} came back\n  expected ${missing}\n  got      ${extra}`,
      );
  }
  return problems;
}

function expectedTree(snapshot: Snapshot, journey: string, keeps: FormatKeeps): JourneyTree {
  const kept = (table: TableName, field: string) => keeps.tables[table]?.find((one) => one.field === field);
  return journeyTree(snapshot, journey, {
    include: (table, record) =>
      keeps.tables[table] !== undefined && (keeps.only?.[table]?.test(record, snapshot) ?? true),
    words: (table, record) => {
      const { title } = definitions[table];
      const field = kept(table, title);
      const words = field?.comesBack ? field.comesBack(record[title], record) : record[title];
      return typeof words === 'string' && words !== '' ? words : null;
    },
    follows: (table, field) => kept(table, field) !== undefined,
    value: (table, field, given) => {
      const one = kept(table, field);
      if (!one) return definitions[table].fields[field]?.default;
      return one.comesBack ? one.comesBack(given[field], given) : given[field];
    },
  });
}

/** What really changed on the way, by comparing before and after: the tables that lost something. */
function reallyLost(snapshot: Snapshot, journey: string, before: JourneyTree, after: JourneyTree): string[] {
  const all = belongsTo(snapshot, journey);
  const lost: string[] = [];
  // Where a record stands moves when one before it is lost: that is not a loss of its own.
  const words = (tree: JourneyTree, table: TableName): string[] => {
    const texts = (tree.get(table) ?? []).map(({ fields }) =>
      stable(fields).replaceAll(/" \/ journeys 0[^"]*"/g, '"somewhere"'),
    );
    return (sharedTables.includes(table) ? [...new Set(texts)] : texts).sort();
  };
  for (const [table, records] of all) {
    const was = words(before, table);
    const is = words(after, table);
    const unseen = sharedTables.includes(table)
      ? // Actors without words are named by nobody in the tree.
        [...records].some((record) => !(before.get(table) ?? []).some(({ source }) => source === record))
      : records.size > (before.get(table) ?? []).length;
    if (unseen || was.length !== is.length || was.some((text, i) => text !== is[i])) lost.push(table);
  }
  return lost.sort();
}

/**
 * Records of the project that no line of the losses counts: those of this journey are checked one by one, those
 * of other journeys stand behind their titles, and all others must be counted by table.
 */
function silentlyLeft(snapshot: Snapshot, journey: string, losses: readonly Loss[]): readonly string[] {
  const journeys = [...snapshot.tables.journeys.keys()];
  const spoken = new Map<TableName, Set<unknown>>();
  for (const one of new Set([...journeys, journey]))
    for (const [table, records] of belongsTo(snapshot, one))
      spoken.set(table, new Set([...(spoken.get(table) ?? []), ...records]));
  return tableNames.flatMap((table) => {
    const records = [...snapshot.tables[table].values()];
    const silent = records.filter((record) => !spoken.get(table)?.has(record)).length;
    const due =
      table === 'journeys'
        ? journeys.filter((id) => id !== journey).length
        : table === 'project'
          ? records.filter((record) => saysSomething(record)).length
          : silent;
    const told = losses.filter((loss) => loss.of === 'project' && loss.table === table);
    const counted = told.reduce((sum, { count }) => sum + count, 0);
    return counted === due ? [] : [`${table}: ${due} stay behind in the project, ${counted} are counted`];
  });
}

/** Whether the project says more of itself than nothing. */
function saysSomething(record: object): boolean {
  return Object.entries(record).some(([name, value]) => name !== 'id' && value !== null && value !== '');
}

interface Trip {
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly journey: string;
  readonly losses: readonly Loss[];
}

function roundTrip(format: CheckedFormat, snapshot: Snapshot, journey: string, seed: number): Trip | string {
  const { text, losses } = format.write(snapshot, journey);
  const bad = losses.find(({ count, what }) => !(count > 0) || what === '');
  if (bad) return `a loss without count or words: ${JSON.stringify(bad)}`;
  const plan = format.read(text, { snapshot: emptySnapshot, newId: createIdSource(mulberry32(seed + 1)) });
  if (!plan.ok) return `its own export cannot be read: ${plan.diagnostics[0]?.message}\n${text}`;
  const refusal = checkChangeSet(emptySnapshot, plan.changeSet);
  if (refusal) return `the import is refused: ${refusal.message}`;
  const undeclared = plan.changeSet.ops.find(({ table }) => format.keeps.tables[table] === undefined);
  if (undeclared) return `the import makes records of ${undeclared.table}, which is not declared`;
  const next = applyChangeSet(emptySnapshot, plan.changeSet).snapshot;
  const journeys = [...next.tables.journeys.keys()];
  if (journeys.length !== 1) return `${journeys.length} journeys came back`;
  return { text, snapshot: next, journey: journeys[0] as string, losses };
}

/**
 * What is wrong with a format's there and back for the project a seed stands for; empty when it keeps exactly
 * what it says, loses all else, and names the tables that lost something.
 */
export function checkFormat(format: CheckedFormat, seed: number): readonly string[] {
  const { snapshot, journey } = projectForFormat(seed);
  return checkFormatOn(format, snapshot, journey, seed);
}

/** The same for a given project. */
export function checkFormatOn(
  format: CheckedFormat,
  snapshot: Snapshot,
  journey: string,
  seed = 1,
): readonly string[] {
  const first = roundTrip(format, snapshot, journey, seed);
  if (typeof first === 'string') return [first];
  const after = journeyTree(first.snapshot, first.journey);
  const declared = expectedTree(snapshot, journey, format.keeps);
  const expected = format.reshape ? format.reshape(declared) : declared;
  const tables = new Set([...expected.keys(), ...after.keys()]);
  const problems = difference(expected, after, tables);
  const strays = [...first.snapshot.tables.actors.values()].filter(
    (actor) => !(after.get('actors') ?? []).some(({ source }) => source.id === actor.id),
  );
  if (strays.length > 0) problems.push(`actors that nothing names came back: ${strays[0]?.name}`);
  const lost = reallyLost(snapshot, journey, journeyTree(snapshot, journey), after);
  const named = first.losses.filter((loss) => loss.of === 'itself').map(({ table }) => table);
  named.sort();
  problems.push(...silentlyLeft(snapshot, journey, first.losses));
  if (lost.join() !== named.join())
    problems.push(`lost in ${lost.join(', ') || 'nothing'}; named: ${named.join(', ') || 'nothing'}`);
  const second = roundTrip(format, first.snapshot, first.journey, seed + 7);
  if (typeof second === 'string') return [...problems, `second time: ${second}`];
  const again = difference(after, journeyTree(second.snapshot, second.journey), tables);
  return [
    ...problems.map((problem) => `${problem}\n--- file\n${first.text.slice(0, 3000)}`),
    ...again.map(
      (problem) => `a second time is not the same as the first: ${problem}\n${second.text.slice(0, 3000)}`,
    ),
  ];
}

/** The first seed on which a format does not do as it says, with what is wrong; null when there is none. */
export function firstBrokenPromise(format: CheckedFormat, runs = formatRuns, from = 1): string | null {
  for (let seed = from; seed < from + runs; seed++) {
    const problems = checkFormat(format, seed);
    if (problems.length > 0) return `seed ${seed}\n${problems.join('\n\n')}`;
  }
  return null;
}
