import type { TableName } from '../ids.ts';
import { action } from './action.ts';
import { actor } from './actor.ts';
import { card } from './card.ts';
import { contactPoint } from './contactPoint.ts';
import type { RecordDefinition, RecordOf } from './define.ts';
import { extra } from './extra.ts';
import { failure } from './failure.ts';
import type { Field } from './field.ts';
import { journey } from './journey.ts';
import { lane } from './lane.ts';
import { link } from './link.ts';
import { momentOfTruth } from './momentOfTruth.ts';
import { persona } from './persona.ts';
import { project } from './project.ts';
import { response } from './response.ts';
import { stage } from './stage.ts';
import { transaction } from './transaction.ts';

const registry = {
  project,
  journeys: journey,
  personas: persona,
  actors: actor,
  stages: stage,
  contactPoints: contactPoint,
  lanes: lane,
  cards: card,
  links: link,
  transactions: transaction,
  responses: response,
  momentsOfTruth: momentOfTruth,
  failures: failure,
  actions: action,
  extras: extra,
} as const;

/** The record type of each table. */
export type RecordTypes = { readonly [T in TableName]: RecordOf<(typeof registry)[T]> };

/** Any record, with its fields by name; for code that works from definitions. */
export type AnyRecord = { readonly id: string } & { readonly [field: string]: unknown };

/** The definition of every record type, by table. */
export const definitions: Readonly<Record<TableName, RecordDefinition>> = registry as never;

/** Names of all tables, in the order they are written to files. */
export const tableNames: readonly TableName[] = Object.keys(registry) as TableName[];

/** The definition of one field, or undefined when this version does not know it. */
export function fieldOf(table: TableName, field: string): Field | undefined {
  const fields = definitions[table].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** The key under which one member of a members field is stored and set. */
export function memberKey(field: string, member: string): string {
  return `${field}:${member}`;
}

/** Splits a member key; null when `key` is not one of a known members field of `table`. */
export function parseMemberKey(table: TableName, key: string): { field: string; member: string } | null {
  const cut = key.indexOf(':');
  if (cut <= 0) return null;
  const field = key.slice(0, cut);
  return fieldOf(table, field)?.kind === 'members' ? { field, member: key.slice(cut + 1) } : null;
}

/** A record with every known field: those given, and the defaults of the rest. Unknown fields are kept. */
export function completeRecord<T extends TableName>(
  table: T,
  given: { readonly id: string } & { readonly [field: string]: unknown },
): RecordTypes[T] {
  const record: Record<string, unknown> = { ...given };
  for (const [name, field] of Object.entries(definitions[table].fields)) {
    if (record[name] === undefined) record[name] = field.default;
  }
  return record as RecordTypes[T];
}
