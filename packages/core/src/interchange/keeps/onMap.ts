import type { TableName } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import type { AnyRecord } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** Every record that stands on a journey's map, by table, each list in reading order. */
export type OnMap = ReadonlyMap<TableName, readonly AnyRecord[]>;

/** Tables whose records have a place on the map; a record of theirs without one is parked. */
export const mapTables = [
  'journeys',
  'stages',
  'contactPoints',
  'lanes',
  'cards',
  'links',
  'transactions',
  'responses',
  'momentsOfTruth',
  'failures',
  'actions',
] as const satisfies readonly TableName[];

/** What stands on the map of `journey`: nothing parked, removed or of another journey. */
export function onMap(snapshot: Snapshot, journey: string): OnMap {
  const found = new Map<TableName, AnyRecord[]>(mapTables.map((table) => [table, []]));
  const add = (table: TableName, records: readonly { readonly id: string }[]): void => {
    const list = found.get(table) as AnyRecord[];
    for (const record of records) list.push(record as AnyRecord);
  };
  const itself = snapshot.tables.journeys.get(journey as never);
  if (!itself) return found;
  add('journeys', [itself]);
  const lanes = read.lanes(snapshot, journey);
  add('lanes', lanes);
  for (const stage of read.stages(snapshot, journey)) {
    add('stages', [stage]);
    for (const lane of lanes) add('cards', read.cards(snapshot, { lane: lane.id, stage: stage.id }));
    for (const point of read.contactPoints(snapshot, stage.id)) {
      add('contactPoints', [point]);
      for (const lane of lanes) add('cards', read.cards(snapshot, { lane: lane.id, contactPoint: point.id }));
      add('transactions', read.transactions(snapshot, point.id));
      add('responses', read.responses(snapshot, point.id));
      add('momentsOfTruth', read.momentsOfTruth(snapshot, point.id));
      add('failures', read.failures(snapshot, point.id));
    }
  }
  addActions(snapshot, found);
  const cards = new Set((found.get('cards') as AnyRecord[]).map(({ id }) => id));
  for (const id of cards)
    add(
      'links',
      read.linksFrom(snapshot, id).filter(({ to }) => to !== null && cards.has(to)),
    );
  return found;
}

/** Actions of the map's failures, and those of its contact points that belong to no failure on the map. */
function addActions(snapshot: Snapshot, found: Map<TableName, AnyRecord[]>): void {
  const actions = found.get('actions') as AnyRecord[];
  const failures = new Set((found.get('failures') as AnyRecord[]).map(({ id }) => id));
  for (const id of failures)
    actions.push(...(read.actionsOfFailure(snapshot, id) as readonly object[] as AnyRecord[]));
  for (const { id } of found.get('contactPoints') as AnyRecord[])
    for (const action of read.actionsOfContactPoint(snapshot, id))
      if (!action.failure || !failures.has(action.failure)) actions.push(action as object as AnyRecord);
}
