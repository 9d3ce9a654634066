import type { TableName } from '../ids.ts';
import type { AnyRecord } from '../records/registry.ts';

/** Creates a record, or replaces all fields of an existing one. Fields left out take their defaults. */
export interface Put {
  readonly op: 'put';
  readonly table: TableName;
  readonly record: AnyRecord;
}

/**
 * Sets one field. `field` is a field name, `removed` (true takes the record away, false brings it back),
 * or `<field>:<member>` for a members field (true or false).
 * Setting a text field keeps what others type into the parts that stay the same.
 */
export interface SetField {
  readonly op: 'set';
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** Replaces `remove` UTF-16 units at `at` of a text field by `insert`. */
export interface Splice {
  readonly op: 'splice';
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export type Op = Put | SetField | Splice;

/** What an edit changes: applied whole or not at all, undone as one. */
export interface ChangeSet {
  /** The command that made it, for undo labels and logs. */
  readonly command: string;
  /** What it does, in a few plain words: "Move card". */
  readonly label: string;
  readonly ops: readonly Op[];
}

/** Makes a change set. */
export function changeSet(command: string, label: string, ops: readonly Op[]): ChangeSet {
  return { command, label, ops };
}

export function put(table: TableName, record: AnyRecord): Put {
  return { op: 'put', table, record };
}

export function set(table: TableName, id: string, field: string, value: unknown): SetField {
  return { op: 'set', table, id, field, value };
}

export function splice(
  table: TableName,
  id: string,
  field: string,
  at: number,
  remove: number,
  insert: string,
): Splice {
  return { op: 'splice', table, id, field, at, remove, insert };
}
