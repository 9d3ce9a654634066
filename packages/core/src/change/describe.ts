import type { TableName } from '../ids.ts';
import { sameJson } from '../json.ts';
import { counted, quote, textIn, titleOf } from '../map/words.ts';
import { type AnyRecord, definitions, tableNames } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import { applyChangeSet } from './apply.ts';
import type { ChangeSet } from './changeSet.ts';
import { describeField } from './describeField.ts';
import { describeMove, describeStanding } from './describePlace.ts';

/** From so many alike, one sentence stands for all. */
const many = 5;

type Kind = 'added' | 'removed' | 'brought back' | 'changed';

interface Note {
  readonly kind: Kind;
  readonly sentence: string;
}

/** A record with its name: `Card “Written reply”`. */
function named(snapshot: Snapshot, table: TableName, id: string): string {
  const { label, title } = definitions[table];
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  if (table === 'links' && record) {
    const end = (field: string): string => titleOf(snapshot, 'cards', textIn(record, field));
    return `${label} from ${end('from')} to ${end('to')}`;
  }
  // Marks are rarely given words of their own; what they mark says more than “untitled”.
  if (table === 'momentsOfTruth' && record?.[title] === '') return label;
  return table === 'project' ? 'The project' : `${label} ${titleOf(snapshot, table, id)}`;
}

function describeTitle(table: TableName, field: string, was: string, is: string): string {
  const { name: thing, label } = definitions[table];
  const [from, to] = [quote(was), quote(is)];
  const whose = table === 'project' ? 'the project' : thing;
  if (field !== 'title' && field !== 'name') return `${label} ${from} now reads ${to}.`;
  return was === '' ? `Named ${whose} ${to}.` : `Renamed ${whose} ${from} to ${to}.`;
}

function fieldNotes(before: Snapshot, after: Snapshot, table: TableName, id: string): string[] {
  const was = findRecord(before, table, id) as AnyRecord | undefined;
  const is = findRecord(after, table, id) as AnyRecord | undefined;
  if (!was || !is) return [];
  const { fields, title } = definitions[table];
  const owner = table === 'project' ? 'the project' : titleOf(after, table, id);
  const sentences: string[] = [];
  let moved = false;
  for (const [name, field] of Object.entries(fields)) {
    if (sameJson(was[name], is[name])) continue;
    const holds = field.kind === 'ref' && field.hidden === true;
    if (field.kind === 'order' || field.kind === 'place' || holds) moved = true;
    else if (name === title) sentences.push(describeTitle(table, name, textIn(was, name), textIn(is, name)));
    else sentences.push(describeField(after, `${field.label} of ${owner}`, field, was[name], is[name]));
  }
  const where = moved ? describeMove(before, after, table, id) : null;
  if (where) sentences.push(`${named(after, table, id)} moved ${where}.`);
  const unknown = Object.keys({ ...was, ...is }).some(
    (name) => name !== 'id' && !Object.hasOwn(fields, name) && !sameJson(was[name], is[name]),
  );
  if (unknown) sentences.push(`Something of ${owner} changed that this version does not know.`);
  return sentences;
}

function recordNotes(before: Snapshot, after: Snapshot, table: TableName, id: string): Note[] {
  const was = before.tables[table].has(id);
  const is = after.tables[table].has(id);
  if (!was && !is) return [];
  if (was && !is) return [{ kind: 'removed', sentence: `${named(before, table, id)} removed.` }];
  const name = named(after, table, id);
  if (!was && !findRecord(before, table, id)) {
    if (table === 'project') return [];
    return [{ kind: 'added', sentence: `${name} added${describeStanding(after, table, id)}.` }];
  }
  const back: Note[] = was ? [] : [{ kind: 'brought back', sentence: `${name} brought back.` }];
  const changes = fieldNotes(before, after, table, id);
  return [...back, ...changes.map((sentence): Note => ({ kind: 'changed', sentence }))];
}

/** One sentence for each note, and one for all where many of a kind came, went or returned at once. */
function gather(table: TableName, notes: readonly Note[]): string[] {
  const sizes = new Map<Kind, number>();
  for (const { kind } of notes) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  const said = new Set<Kind>();
  return notes.flatMap(({ kind, sentence }) => {
    const size = sizes.get(kind) ?? 0;
    if (kind === 'changed' || size < many) return [sentence];
    if (said.has(kind)) return [];
    said.add(kind);
    return [`${counted(size, table)} ${kind}.`];
  });
}

function describeRecords(
  before: Snapshot,
  after: Snapshot,
  idsOf: (table: TableName) => Iterable<string>,
): readonly string[] {
  return tableNames.flatMap((table) =>
    gather(
      table,
      [...idsOf(table)].flatMap((id) => recordNotes(before, after, table, id)),
    ),
  );
}

/** What a change set does to `before`, in plain sentences; none when it changes nothing. */
export function describeChange(before: Snapshot, change: ChangeSet): readonly string[] {
  const { snapshot: after, changed } = applyChangeSet(before, change);
  return describeRecords(before, after, (table) => changed.get(table) ?? []);
}

/** How one state of a project differs from another, in plain sentences; none when they say the same. */
export function describeDifference(before: Snapshot, after: Snapshot): readonly string[] {
  return describeRecords(before, after, (table) => {
    const ids = new Set<string>();
    for (const side of ['tables', 'removed'] as const) {
      const [was, is] = [before[side][table], after[side][table]];
      if (was === is) continue;
      for (const id of [...was.keys(), ...is.keys()]) if (was.get(id) !== is.get(id)) ids.add(id);
    }
    return [...ids].sort();
  });
}
