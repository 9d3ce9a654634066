import type { Op } from '../src/change/changeSet.ts';
import type { TableName } from '../src/ids.ts';
import { definitions, tableNames } from '../src/records/registry.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';

/** One record as plain JSON. */
export interface PlainRecord {
  removed: boolean;
  fields: Record<string, unknown>;
}

/** A whole project as plain JSON objects that are changed in place. */
export type PlainModel = Record<TableName, Record<string, PlainRecord>>;

/** A project that holds nothing. */
export function emptyPlainModel(): PlainModel {
  return Object.fromEntries(tableNames.map((name) => [name, {}])) as PlainModel;
}

/** What a snapshot says, as plain JSON; two snapshots say the same exactly when these are deeply equal. */
export function plainOf(snapshot: Snapshot): PlainModel {
  const model = emptyPlainModel();
  for (const name of tableNames) {
    for (const record of snapshot.tables[name].values())
      model[name][record.id] = { removed: false, fields: structuredClone({ ...record }) };
    for (const record of snapshot.removed[name].values()) {
      if (model[name][record.id]) throw new Error(`${name}/${record.id} is both there and removed.`);
      model[name][record.id] = { removed: true, fields: structuredClone({ ...record }) };
    }
  }
  return model;
}

function defaultsOf(table: TableName): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definitions[table].fields).map(([name, field]) => [name, structuredClone(field.default)]),
  );
}

/** Replaces a part of a text, character by character: one of which any unit is replaced goes as a whole. */
function splicePlain(text: string, at: number, remove: number, insert: string): string {
  let before = '';
  let after = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (end <= at) before += character;
    else if (start >= at + remove || remove === 0) after += character;
    start = end;
  }
  return before + insert + after;
}

/**
 * The oracle: does one operation to plain JSON in the most obvious way, sharing no code with `applyChangeSet`.
 * Slow and simple on purpose.
 */
export function applyPlainOp(model: PlainModel, op: Op): void {
  const rows = model[op.table];
  if (op.op === 'put') {
    const given = structuredClone(op.record) as Record<string, unknown>;
    const fields: Record<string, unknown> = { ...defaultsOf(op.table) };
    for (const [name, value] of Object.entries(given)) if (value !== undefined) fields[name] = value;
    for (const [name, { kind }] of Object.entries(definitions[op.table].fields))
      if (kind === 'members') (fields[name] as string[]).sort();
    rows[op.record.id] = { removed: false, fields };
    return;
  }
  const row = rows[op.id];
  if (!row) return;
  if (op.op === 'splice') {
    row.fields[op.field] = splicePlain(
      (row.fields[op.field] as string | undefined) ?? '',
      op.at,
      op.remove,
      op.insert,
    );
    return;
  }
  if (op.field === 'removed') {
    row.removed = op.value === true;
    return;
  }
  const [name, member] = op.field.split(':', 2);
  if (name !== undefined && member !== undefined) {
    const members = new Set(row.fields[name] as string[]);
    if (op.value === true) members.add(member);
    else members.delete(member);
    row.fields[name] = [...members].sort();
    return;
  }
  row.fields[op.field] = structuredClone(op.value);
}

/** Does a change set to plain JSON, in place. */
export function applyPlain(model: PlainModel, change: { readonly ops: readonly Op[] }): void {
  for (const op of change.ops) applyPlainOp(model, op);
}
