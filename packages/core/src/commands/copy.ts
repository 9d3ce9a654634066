import { type Op, put } from '../change/changeSet.ts';
import type { Id, IdSource, TableName } from '../ids.ts';
import { type AnyRecord, definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Collects copies of records: each gets a new id, and those that name one another name the copies. */
export class Copies {
  readonly ids = new Map<string, string>();
  readonly #entries: { table: TableName; record: AnyRecord; changes: Readonly<Record<string, unknown>> }[] =
    [];
  readonly #newId: IdSource;

  constructor(newId: IdSource) {
    this.#newId = newId;
  }

  /** Copies one record, with these fields changed. Gives the id of the copy. */
  add<T extends TableName>(
    table: T,
    record: { readonly id: string },
    changes: Readonly<Record<string, unknown>> = {},
  ): Id<T> {
    const id = this.#newId(table);
    this.ids.set(record.id, id);
    this.#entries.push({ table, record: record as AnyRecord, changes });
    return id;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The operations that make the copies. */
  ops(): Op[] {
    return this.#entries.map(({ table, record, changes }) => {
      const copy: Record<string, unknown> = { ...record };
      for (const [name, field] of Object.entries(definitions[table].fields)) {
        const value = record[name];
        if (field.kind === 'ref') copy[name] = this.#mapped(value);
        if (field.kind === 'place') {
          const place = { ...(value as Record<string, unknown>) };
          for (const part of Object.keys(field.refs)) place[part] = this.#mapped(place[part]);
          copy[name] = place;
        }
      }
      return put(table, { ...copy, ...changes, id: this.ids.get(record.id) as string });
    });
  }

  #mapped(id: unknown): unknown {
    return typeof id === 'string' ? (this.ids.get(id) ?? id) : id;
  }
}

/** Copies the links of which both ends were copied. */
export function copyLinks(snapshot: Snapshot, copies: Copies): void {
  for (const link of snapshot.tables.links.values()) {
    if (link.from && link.to && copies.has(link.from) && copies.has(link.to)) copies.add('links', link);
  }
}

/** Copies contact points with everything at them: cards, responses, failures, moments, transactions, actions. */
export function copyInside(
  snapshot: Snapshot,
  copies: Copies,
  contactPoints: ReadonlySet<string>,
  stage: string | null,
): void {
  const { tables } = snapshot;
  for (const card of tables.cards.values()) {
    const { lane, contactPoint, stage: whole } = card.place;
    const inside = contactPoint ? contactPoints.has(contactPoint) : whole !== null && whole === stage;
    if (inside && lane && tables.lanes.has(lane)) copies.add('cards', card);
  }
  for (const table of ['responses', 'failures', 'momentsOfTruth', 'transactions'] as const) {
    for (const record of tables[table].values()) {
      if (record.contactPoint && contactPoints.has(record.contactPoint)) copies.add(table, record);
    }
  }
  for (const action of tables.actions.values()) {
    const { failure, contactPoint } = action;
    const inside = (failure && copies.has(failure)) || (contactPoint && contactPoints.has(contactPoint));
    if (inside) copies.add('actions', action);
  }
  copyLinks(snapshot, copies);
}
