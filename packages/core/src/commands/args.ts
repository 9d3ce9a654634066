import type { Id, TableName } from '../ids.ts';
import type { WorksheetTable } from '../records/registry.ts';

/** A cell a card can be put into: a lane, and a contact point or a whole stage. */
export interface CellTarget {
  readonly lane: Id<'lanes'>;
  readonly contactPoint?: Id<'contactPoints'> | null;
  readonly stage?: Id<'stages'> | null;
}

/** What a row of a worksheet can belong to: one place of the map at most, and a persona. */
export interface RowTarget {
  readonly stage?: Id<'stages'> | null;
  readonly contactPoint?: Id<'contactPoints'> | null;
  readonly card?: Id<'cards'> | null;
  readonly persona?: Id<'personas'> | null;
}

type Journey = Id<'journeys'>;
type Stage = Id<'stages'>;
type ContactPoint = Id<'contactPoints'>;

/**
 * Every command and its arguments. Arguments are plain JSON. `index` counts among the siblings without the
 * thing itself, from 0; left out, it means the end.
 */
export interface CommandArgs {
  'project.rename': { title: string };
  /** Starts blank when no template is named. */
  'journey.add': { title?: string; template?: 'blank' | 'customer-journey' | 'service-blueprint' };
  'journey.rename': { id: Journey; title: string };
  'journey.remove': { id: Journey };

  /** Brings one contact point with it. */
  'stage.add': { journey: Journey; index?: number; title?: string };
  'stage.rename': { id: Stage; title: string };
  'stage.move': { id: Stage; index: number };
  /** Takes the stage alone away; what stood in it waits in the parked tray. The same for the other removals. */
  'stage.remove': { id: Stage };
  /**
   * Copies everything in it; the copy stands right after it and says so in its title. Rows of worksheets are not
   * copied: a risk, a cost or a complaint that stood there twice would count twice. The same for contact points.
   */
  'stage.duplicate': { id: Stage };

  'contactPoint.add': { stage: Stage; index?: number; title?: string };
  'contactPoint.rename': { id: ContactPoint; title: string };
  'contactPoint.move': { id: ContactPoint; stage: Stage; index?: number };
  'contactPoint.remove': { id: ContactPoint };
  /** Copies everything at it; the copy stands right after it and says so in its title. */
  'contactPoint.duplicate': { id: ContactPoint };
  /** 1 to 5 in halves; null for "not measured". */
  'contactPoint.setEmotion': { id: ContactPoint; emotion: number | null };

  /** Title and zone follow from the kind where they are not given. */
  'lane.add': { journey: Journey; index?: number; title?: string; kind?: string; zone?: string };
  'lane.rename': { id: Id<'lanes'>; title: string };
  'lane.move': { id: Id<'lanes'>; index: number };
  'lane.remove': { id: Id<'lanes'> };

  'card.add': { cell: CellTarget; index?: number; text?: string };
  /** Several lines at once, one card each, in one step. Lines are trimmed; blank ones make no card. */
  'card.addMany': { cell: CellTarget; index?: number; texts: readonly string[] };
  /**
   * A block of cells, one card each: rows to lanes downward, columns to contact points rightward (or to stages,
   * where the cell is a whole stage). Cells are trimmed; blank ones make no card. `beyond` says what becomes of
   * cells for which the map has no lane or column: `extend` makes them, `leave` leaves those cells out; unless
   * said, the block is refused.
   */
  'cells.paste': {
    cell: CellTarget;
    rows: readonly (readonly string[])[];
    beyond?: 'refuse' | 'extend' | 'leave';
  };
  'card.setText': { id: Id<'cards'>; text: string };
  /** Cards land together, in the order in which they are read on the map, whatever the order of `ids`. */
  'card.move': { ids: readonly Id<'cards'>[]; cell: CellTarget; index?: number };
  'card.remove': { ids: readonly Id<'cards'>[] };
  /** Each copy stands right after its original; links between the cards are copied. */
  'card.duplicate': { ids: readonly Id<'cards'>[] };

  'link.add': { from: Id<'cards'>; to: Id<'cards'>; kind?: 'flow' | 'branch' | 'loop'; label?: string };
  'link.remove': { id: Id<'links'> };

  'momentOfTruth.mark': {
    contactPoint: ContactPoint;
    importance?: 'low' | 'medium' | 'high';
    persona?: Id<'personas'> | null;
  };
  /** Removes every mark of the contact point. */
  'momentOfTruth.unmark': { contactPoint: ContactPoint };

  'failure.add': { contactPoint: ContactPoint; mode?: string; kind?: 'fail' | 'wait'; index?: number };
  /** Whole numbers from 1 to 10, or null for “not measured”; scores left out stay. */
  'failure.score': {
    id: Id<'failures'>;
    severity?: number | null;
    occurrence?: number | null;
    detection?: number | null;
  };
  'failure.move': { id: Id<'failures'>; contactPoint: ContactPoint; index?: number };
  'response.add': { contactPoint: ContactPoint; trigger?: string; index?: number };
  'response.move': { id: Id<'responses'>; contactPoint: ContactPoint; index?: number };
  'transaction.add': { contactPoint: ContactPoint; kind?: string; description?: string };
  'action.add': {
    failure?: Id<'failures'>;
    contactPoint?: ContactPoint;
    kind?: 'recovery' | 'improvement';
    text?: string;
  };
  /**
   * Adds a row to a worksheet. `fields` holds values by field name; what it belongs to is named by `at`, or in
   * `fields` for sets.
   */
  'row.add': {
    table: WorksheetTable;
    at?: RowTarget | null;
    index?: number;
    fields?: { readonly [field: string]: unknown };
  };
  /**
   * Says what a row belongs to: one place of the map, a persona, or both. What `to` leaves out is unlinked, but
   * for the persona, which only null takes away. Null: the row stands for itself.
   */
  'row.attach': { table: WorksheetTable; id: string; to: RowTarget | null };
  /** Order among all rows of the worksheet. */
  'row.move': { table: WorksheetTable; id: string; index: number };
  'persona.add': { name?: string };
  'actor.add': { name?: string; role?: string };

  /**
   * Sets one field of any record; `value` undefined or the default clears it. Places and order keys are changed
   * by moving, members one at a time.
   */
  'record.set': { table: TableName; id: string; field: string; value: unknown };
  /** Typing: replaces `remove` UTF-16 units at `at` by `insert`. Commit it with undo `merge`. */
  'record.splice': {
    table: TableName;
    id: string;
    field: string;
    at: number;
    remove: number;
    insert: string;
  };
  'record.setMember': { table: TableName; id: string; field: string; member: string; present: boolean };
  'record.remove': { table: TableName; id: string };
  /** Brings a removed record back. */
  'record.restore': { table: TableName; id: string };
  /**
   * Puts things whose stage, contact point or lane is gone back: cards into the cell, contact points into its
   * stage, anything else at its contact point; each at the end.
   */
  'parked.place': { items: readonly { table: TableName; id: string }[]; cell: CellTarget };
}

export type CommandName = keyof CommandArgs;
