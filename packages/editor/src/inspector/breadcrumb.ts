import {
  type AnyRecord,
  definitions,
  findRecord,
  type Id,
  read,
  type Snapshot,
  type TableName,
} from '@journeywright/core';
import type { Translate } from '../messages/translate.ts';
import type { RecordRef } from '../store/targets.ts';

/** One step of the way to a record: words, and the record they name if it can be gone to. */
export interface Crumb {
  readonly text: string;
  readonly to: RecordRef | null;
}

/** A record's title on one line; "Untitled" where it has none. */
export function recordTitle(snapshot: Snapshot, { table, id }: RecordRef, t: Translate): string {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  const title = record?.[definitions[table].title];
  const words = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
  return words || t('inspector.untitled');
}

/** The contact point a part belongs to, directly or through its failure point; null when it has none. */
export function contactPointOf(snapshot: Snapshot, { table, id }: RecordRef): Id<'contactPoints'> | null {
  const record = findRecord(snapshot, table, id);
  if (!record) return null;
  if (table === 'contactPoints') return id as Id<'contactPoints'>;
  if (table === 'cards')
    return (record as { place: { contactPoint: Id<'contactPoints'> | null } }).place.contactPoint;
  const { contactPoint = null, failure = null } = record as {
    contactPoint?: Id<'contactPoints'> | null;
    failure?: string | null;
  };
  if (contactPoint) return contactPoint;
  return failure ? (findRecord(snapshot, 'failures', failure)?.contactPoint ?? null) : null;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function nth(table: TableName, id: string, list: readonly { readonly id: string }[], t: Translate): Crumb {
  const kind = definitions[table].name;
  const n = list.findIndex((other) => other.id === id) + 1;
  const text =
    n > 0 ? t('inspector.position', { kind, n, total: list.length }) : `${kind} (${t('inspector.parked')})`;
  return { text, to: null };
}

/** All contact points of a journey in map order. */
function allContactPoints(snapshot: Snapshot, journey: string | null | undefined) {
  return journey
    ? read.stages(snapshot, journey).flatMap((stage) => read.contactPoints(snapshot, stage.id))
    : [];
}

/** The way to a record: "Book › contact point 2 of 12". */
export function breadcrumb(snapshot: Snapshot, ref: RecordRef, t: Translate): readonly Crumb[] {
  const { tables } = snapshot;
  const { table, id } = ref;
  const name = (of: TableName, key: string | null | undefined): Crumb[] =>
    key && tables[of].has(key)
      ? [{ text: recordTitle(snapshot, { table: of, id: key }, t), to: { table: of, id: key } }]
      : [];
  const kindOnly: Crumb = { text: lowerFirst(definitions[table].label), to: null };
  switch (table) {
    case 'stages': {
      const journey = tables.stages.get(id)?.journey;
      return [...name('journeys', journey), nth(table, id, journey ? read.stages(snapshot, journey) : [], t)];
    }
    case 'lanes': {
      const journey = tables.lanes.get(id)?.journey;
      return [...name('journeys', journey), nth(table, id, journey ? read.lanes(snapshot, journey) : [], t)];
    }
    case 'contactPoints': {
      const stage = tables.contactPoints.get(id)?.place.stage;
      const journey = stage ? tables.stages.get(stage)?.journey : null;
      return [...name('stages', stage), nth(table, id, allContactPoints(snapshot, journey), t)];
    }
    case 'cards': {
      const place = tables.cards.get(id)?.place;
      const stage = place?.contactPoint
        ? tables.contactPoints.get(place.contactPoint)?.place.stage
        : place?.stage;
      const cards = place?.lane
        ? read.cards(snapshot, { lane: place.lane, contactPoint: place.contactPoint, stage: place.stage })
        : [];
      const whole = place?.stage ? [{ text: t('inspector.wholeStage'), to: null }] : [];
      return [
        ...name('stages', stage),
        ...(place?.contactPoint ? name('contactPoints', place.contactPoint) : whole),
        ...name('lanes', place?.lane),
        nth(table, id, cards, t),
      ];
    }
    case 'transactions':
    case 'responses':
    case 'failures': {
      const point = contactPointOf(snapshot, ref);
      const stage = point ? tables.contactPoints.get(point)?.place.stage : null;
      return [
        ...name('stages', stage),
        ...name('contactPoints', point),
        nth(table, id, point ? read[table](snapshot, point) : [], t),
      ];
    }
    case 'momentsOfTruth':
    case 'actions':
      return [...name('contactPoints', contactPointOf(snapshot, ref)), kindOnly];
    case 'personas':
      return [nth(table, id, read.personas(snapshot), t)];
    case 'actors':
      return [nth(table, id, read.actors(snapshot), t)];
    default:
      return [kindOnly];
  }
}
