import type { Action } from '../records/action.ts';
import type { Actor } from '../records/actor.ts';
import type { Card } from '../records/card.ts';
import type { ContactPoint } from '../records/contactPoint.ts';
import type { Failure } from '../records/failure.ts';
import type { Journey } from '../records/journey.ts';
import type { Lane } from '../records/lane.ts';
import type { Link } from '../records/link.ts';
import type { MomentOfTruth } from '../records/momentOfTruth.ts';
import type { Persona } from '../records/persona.ts';
import type { Response } from '../records/response.ts';
import type { Stage } from '../records/stage.ts';
import type { Transaction } from '../records/transaction.ts';
import type { RecordTypes, WorksheetTable } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { createGrouping } from './grouping.ts';

/** Where cards can stand: a lane crossed with a contact point, or with a whole stage. */
export interface CellKey {
  readonly lane: string;
  readonly contactPoint?: string | null;
  readonly stage?: string | null;
}

const all = (): string => '';
const byOrder = (record: { readonly order: string }): string => record.order;
const byId = (record: { readonly id: string }): string => record.id;
const cellOf = (
  lane: string,
  contactPoint: string | null | undefined,
  stage: string | null | undefined,
): string => `${lane}|${contactPoint ?? ''}|${contactPoint ? '' : (stage ?? '')}`;

const journeys = createGrouping<Journey>(all, byOrder);
const personas = createGrouping<Persona>(all, byOrder);
const actors = createGrouping<Actor>(all, byOrder);
const stages = createGrouping<Stage>((stage) => stage.journey, byOrder);
const contactPoints = createGrouping<ContactPoint>(
  (point) => point.place.stage,
  (point) => point.place.order,
);
const lanes = createGrouping<Lane>((lane) => lane.journey, byOrder);
const cards = createGrouping<Card>(
  ({ place }) => (place.lane ? cellOf(place.lane, place.contactPoint, place.stage) : null),
  (card) => card.place.order,
);
const transactions = createGrouping<Transaction>((record) => record.contactPoint, byOrder);
const responses = createGrouping<Response>((record) => record.contactPoint, byOrder);
const moments = createGrouping<MomentOfTruth>((record) => record.contactPoint, byId);
const failures = createGrouping<Failure>((record) => record.contactPoint, byOrder);
const actionsOfFailure = createGrouping<Action>((record) => record.failure, byOrder);
const actionsOfContactPoint = createGrouping<Action>((record) => record.contactPoint, byOrder);
const linksFrom = createGrouping<Link>((link) => link.from, byId);
const linksTo = createGrouping<Link>((link) => link.to, byId);

interface Row {
  readonly id: string;
  readonly order: string;
}
const rowsOf = new Map<string, ReturnType<typeof createGrouping<Row>>>();

/** Readers of a snapshot. Lists are sorted by (order, id), hold no removed records, and are not to be changed. */
export const read = {
  journeys: (s: Snapshot): readonly Journey[] => journeys(s.tables.journeys, ''),
  personas: (s: Snapshot): readonly Persona[] => personas(s.tables.personas, ''),
  actors: (s: Snapshot): readonly Actor[] => actors(s.tables.actors, ''),
  stages: (s: Snapshot, journey: string): readonly Stage[] => stages(s.tables.stages, journey),
  contactPoints: (s: Snapshot, stage: string): readonly ContactPoint[] =>
    contactPoints(s.tables.contactPoints, stage),
  lanes: (s: Snapshot, journey: string): readonly Lane[] => lanes(s.tables.lanes, journey),
  cards: (s: Snapshot, cell: CellKey): readonly Card[] =>
    cards(s.tables.cards, cellOf(cell.lane, cell.contactPoint, cell.stage)),
  transactions: (s: Snapshot, contactPoint: string): readonly Transaction[] =>
    transactions(s.tables.transactions, contactPoint),
  responses: (s: Snapshot, contactPoint: string): readonly Response[] =>
    responses(s.tables.responses, contactPoint),
  momentsOfTruth: (s: Snapshot, contactPoint: string): readonly MomentOfTruth[] =>
    moments(s.tables.momentsOfTruth, contactPoint),
  failures: (s: Snapshot, contactPoint: string): readonly Failure[] =>
    failures(s.tables.failures, contactPoint),
  actionsOfFailure: (s: Snapshot, failure: string): readonly Action[] =>
    actionsOfFailure(s.tables.actions, failure),
  actionsOfContactPoint: (s: Snapshot, contactPoint: string): readonly Action[] =>
    actionsOfContactPoint(s.tables.actions, contactPoint),
  /** The rows of a worksheet, whatever they belong to. */
  worksheetRows<T extends WorksheetTable>(s: Snapshot, table: T): readonly RecordTypes[T][] {
    let rows = rowsOf.get(table);
    if (!rows) {
      rows = createGrouping<Row>(all, byOrder);
      rowsOf.set(table, rows);
    }
    return rows(s.tables[table], '') as never;
  },
  linksFrom: (s: Snapshot, card: string): readonly Link[] => linksFrom(s.tables.links, card),
  linksTo: (s: Snapshot, card: string): readonly Link[] => linksTo(s.tables.links, card),
};
