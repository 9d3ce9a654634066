import type { Id, TableName } from '../ids.ts';
import { definitions } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import { absence, type ParkedWhy, parkedCards } from './parkedCards.ts';
import { journeyOfContactPoint, journeyOfPlace } from './whereabouts.ts';
import { counted, titleOf } from './words.ts';

/** Something that is there but has no place on the map now. */
export interface ParkedItem {
  readonly table: TableName;
  readonly id: string;
  /** Its own words, in quotation marks. */
  readonly title: string;
  /** What stands in it and waits with it, in words: `3 cards`; empty for most. */
  readonly carries: string;
}

/** Things that wait for the same reason. */
export interface ParkedGroup extends ParkedWhy {
  /** `Stage “Book”`. */
  readonly title: string;
  readonly items: readonly ParkedItem[];
}

function carried(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of snapshot.tables.cards.values()) {
    if (place.contactPoint) counts.set(place.contactPoint, (counts.get(place.contactPoint) ?? 0) + 1);
  }
  return counts;
}

function groupTitle(snapshot: Snapshot, holder: ParkedGroup['holder']): string {
  return holder
    ? `${definitions[holder.table].label} ${titleOf(snapshot, holder.table, holder.id)}`
    : 'No place yet';
}

function collect(snapshot: Snapshot, wanted: (journey: Id<'journeys'> | null) => boolean): ParkedGroup[] {
  const { tables } = snapshot;
  const groups = new Map<string, { why: ParkedWhy; items: ParkedItem[] }>();
  let cardCounts: ReadonlyMap<string, number> | null = null;
  const park = (why: ParkedWhy, table: TableName, id: string, journey: Id<'journeys'> | null): void => {
    if (!wanted(journey)) return;
    const key = why.holder ? `${why.holder.table}/${why.holder.id}/${why.reason}` : '';
    let group = groups.get(key);
    if (!group) {
      group = { why, items: [] };
      groups.set(key, group);
    }
    let carries = '';
    if (table === 'contactPoints') {
      cardCounts ??= carried(snapshot);
      const count = cardCounts.get(id) ?? 0;
      if (count > 0) carries = counted(count, 'cards');
    }
    group.items.push({ table, id, title: titleOf(snapshot, table, id), carries });
  };
  for (const point of tables.contactPoints.values()) {
    const why = absence(snapshot, 'stages', point.place.stage);
    if (why) park(why, 'contactPoints', point.id, journeyOfContactPoint(snapshot, point.id));
  }
  for (const [id, why] of parkedCards(snapshot)) {
    const place = tables.cards.get(id)?.place;
    if (place) park(why, 'cards', id, journeyOfPlace(snapshot, place));
  }
  for (const table of ['responses', 'failures', 'transactions', 'momentsOfTruth'] as const) {
    for (const record of tables[table].values()) {
      const why = absence(snapshot, 'contactPoints', record.contactPoint);
      if (!why) continue;
      const journey = record.contactPoint ? journeyOfContactPoint(snapshot, record.contactPoint) : null;
      park(why, table, record.id, journey);
    }
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { why, items }]) => ({
      ...why,
      title: groupTitle(snapshot, why.holder),
      items: items.sort((a, b) =>
        a.table === b.table ? (a.id < b.id ? -1 : 1) : a.table < b.table ? -1 : 1,
      ),
    }));
}

const built = new WeakMap<Snapshot, Map<string | null, readonly ParkedGroup[]>>();

/**
 * Everything that is there but has no place on the map, because its stage, contact point or lane was removed
 * or shows something else; grouped by what it stood in. Things at a contact point whose stage is gone wait
 * with that contact point and are counted in `carries`.
 * @param journey only what belonged to this journey, or could have; null for all journeys that are there.
 */
export function parkedItems(snapshot: Snapshot, journey: string | null): readonly ParkedGroup[] {
  let byJourney = built.get(snapshot);
  if (!byJourney) {
    byJourney = new Map();
    built.set(snapshot, byJourney);
  }
  let groups = byJourney.get(journey);
  if (!groups) {
    // A removed journey keeps its own things: they come back with it.
    groups = collect(
      snapshot,
      (home) =>
        home === null ||
        (journey === null
          ? findRecord(snapshot, 'journeys', home) === undefined || snapshot.tables.journeys.has(home)
          : home === journey),
    );
    byJourney.set(journey, groups);
  }
  return groups;
}
