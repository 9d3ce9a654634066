import type { CellTarget, Id, TableName } from '@journeywright/core';

/** Names one record. */
export interface RecordRef {
  readonly table: TableName;
  readonly id: string;
}

/** Names one text of one record: what an inline editor edits and an item on the map shows. */
export interface FieldRef extends RecordRef {
  readonly field: string;
}

/** Anything on the map that can be pointed at, focused and acted on. */
export type Target =
  | { readonly kind: 'corner' }
  | { readonly kind: 'stage'; readonly id: Id<'stages'> }
  | { readonly kind: 'contactPoint'; readonly id: Id<'contactPoints'> }
  | { readonly kind: 'lane'; readonly id: Id<'lanes'> }
  | ({ readonly kind: 'cell' } & CellTarget)
  | ({ readonly kind: 'item' } & FieldRef)
  | { readonly kind: 'link'; readonly id: Id<'links'> };

/** The key of a record in presence and in sets: `table/id`. */
export function refKey({ table, id }: RecordRef): string {
  return `${table}/${id}`;
}

/** The record a target stands for, or null for cells and the corner. */
export function recordOf(target: Target | null): RecordRef | null {
  switch (target?.kind) {
    case 'stage':
      return { table: 'stages', id: target.id };
    case 'contactPoint':
      return { table: 'contactPoints', id: target.id };
    case 'lane':
      return { table: 'lanes', id: target.id };
    case 'item':
      return { table: target.table, id: target.id };
    case 'link':
      return { table: 'links', id: target.id };
    default:
      return null;
  }
}

/** Whether two targets are the same thing. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.kind !== b.kind) return false;
  if (a.kind === 'corner') return true;
  if (a.kind === 'cell' && b.kind === 'cell') {
    return (
      a.lane === b.lane &&
      (a.contactPoint ?? null) === (b.contactPoint ?? null) &&
      (a.stage ?? null) === (b.stage ?? null)
    );
  }
  if (a.kind === 'item' && b.kind === 'item')
    return a.table === b.table && a.id === b.id && a.field === b.field;
  return 'id' in a && 'id' in b && a.id === b.id;
}
