import type { TableName } from '../ids.ts';
import type { Card } from '../records/card.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Table, tableDifference } from '../table/table.ts';
import { laneContent } from './cells.ts';
import { journeyOfContactPoint, journeyOfStage } from './whereabouts.ts';

/** What a thing stood in, and why that does not show it now. */
export interface ParkedWhy {
  /** What it stood in; null when it never stood anywhere. */
  readonly holder: { readonly table: TableName; readonly id: string } | null;
  /**
   * `removed`: `record.restore` of the holder brings it back. `missing`: there is no such record.
   * `not shown`: the holder is there but shows something else, or belongs to another journey.
   */
  readonly reason: 'removed' | 'missing' | 'not shown';
}

/** Why a record that should hold something does not, or null when it is there. */
export function absence(snapshot: Snapshot, table: TableName, id: string | null): ParkedWhy | null {
  if (id === null) return { holder: null, reason: 'missing' };
  if (snapshot.tables[table].has(id)) return null;
  return { holder: { table, id }, reason: snapshot.removed[table].has(id) ? 'removed' : 'missing' };
}

function whyParked(snapshot: Snapshot, { place }: Card): ParkedWhy | null {
  const { lane, contactPoint, stage } = place;
  const column =
    contactPoint || !stage
      ? absence(snapshot, 'contactPoints', contactPoint)
      : absence(snapshot, 'stages', stage);
  const why = column ?? absence(snapshot, 'lanes', lane);
  const row = lane === null ? undefined : snapshot.tables.lanes.get(lane);
  if (why || !row) return why;
  const home = contactPoint
    ? journeyOfContactPoint(snapshot, contactPoint)
    : journeyOfStage(snapshot, stage ?? '');
  // A contact point whose own stage is gone waits itself, and its cards with it.
  const elsewhere = home !== null && home !== row.journey;
  return elsewhere || laneContent(row) !== 'cards'
    ? { holder: { table: 'lanes', id: row.id }, reason: 'not shown' }
    : null;
}

type Parked = ReadonlyMap<string, ParkedWhy>;

const holders = ['lanes', 'contactPoints', 'stages'] as const;

function holdersOf({ tables, removed }: Snapshot): readonly object[] {
  return holders.flatMap((name) => [tables[name], removed[name]]);
}

interface Found {
  readonly holders: readonly WeakRef<object>[];
  readonly parked: Parked;
}

const found = new WeakMap<Table<Card>, Found>();
let latest: WeakRef<Table<Card>> | null = null;

function stillTrue(entry: Found | undefined, snapshot: Snapshot): entry is Found {
  const now = holdersOf(snapshot);
  return entry?.holders.every((ref, i) => ref.deref() === now[i]) ?? false;
}

function findAll(snapshot: Snapshot): Parked {
  const parked = new Map<string, ParkedWhy>();
  for (const card of snapshot.tables.cards.values()) {
    const why = whyParked(snapshot, card);
    if (why) parked.set(card.id, why);
  }
  return parked;
}

/**
 * The cards that have no place on the map now, and why. Editing a few cards costs a look at these few,
 * as long as lanes, contact points and stages stay as they are.
 */
export function parkedCards(snapshot: Snapshot): Parked {
  const { cards } = snapshot.tables;
  const known = found.get(cards);
  if (stillTrue(known, snapshot)) return known.parked;
  const before = latest?.deref();
  const last = before && found.get(before);
  const differences =
    before && stillTrue(last, snapshot) ? tableDifference(before, cards, 64 + cards.size / 8) : null;
  let parked: Parked;
  if (differences && last) {
    const next = new Map(last.parked);
    for (const { id, after } of differences) {
      const why = after ? whyParked(snapshot, after) : null;
      if (why) next.set(id, why);
      else next.delete(id);
    }
    parked = next;
  } else {
    parked = findAll(snapshot);
  }
  found.set(cards, { holders: holdersOf(snapshot).map((table) => new WeakRef(table)), parked });
  latest = new WeakRef(cards);
  return parked;
}
