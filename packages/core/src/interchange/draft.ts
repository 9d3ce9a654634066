import { type ChangeSet, changeSet, put } from '../change/changeSet.ts';
import type { Id, IdSource, TableName } from '../ids.ts';
import { read } from '../map/queries.ts';
import { orderKeysAt, orderKeysBetween } from '../order/order.ts';
import { definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Import, ImportContext } from './import.ts';
import { parentFields } from './keeps/words.ts';
import { type Notes, unreadable } from './notes.ts';

/** How many records one text may become. */
const mostRecords = 100_000;

/** The refusal of a text that holds more than can be taken in at once. */
export function tooMuch(what: string): Import {
  return unreadable(
    'too-many-records',
    `The ${what} would become more than ${mostRecords} records, or holds as many pieces without a place.`,
    'Split it into several journeys, in files of their own.',
  );
}

interface Entry {
  readonly table: TableName;
  readonly id: string;
  readonly fields: Record<string, unknown>;
}

/**
 * The records an importer makes, put in order as they come: each stands after the ones of its table that were
 * added under the same parent before it.
 */
export class Draft {
  readonly #newId: IdSource;
  readonly #snapshot: Snapshot;
  readonly #notes: Notes;
  readonly #entries: Entry[] = [];
  readonly #byId = new Map<string, Entry>();
  readonly #siblings = new Map<string, Entry[]>();
  readonly #people = new Map<string, string>();

  constructor({ snapshot, newId }: ImportContext, notes: Notes) {
    this.#newId = newId;
    this.#snapshot = snapshot;
    this.#notes = notes;
    for (const actor of read.actors(snapshot))
      if (!this.#people.has(`actors ${actor.name}`)) this.#people.set(`actors ${actor.name}`, actor.id);
    for (const persona of read.personas(snapshot))
      if (!this.#people.has(`personas ${persona.name}`))
        this.#people.set(`personas ${persona.name}`, persona.id);
  }

  /** Whether the text holds more than is taken in; importers stop there and give `tooMuch`. */
  get full(): boolean {
    return this.#entries.length > mostRecords || this.#notes.full;
  }

  journey(fields: Readonly<Record<string, unknown>>, line: number | null = null): Id<'journeys'> {
    return this.#add('journeys', '', { ...fields }, line);
  }

  stage(journey: string, fields: Readonly<Record<string, unknown>>, line: number | null = null) {
    return this.#add('stages', journey, { ...fields, journey }, line);
  }

  contactPoint(stage: string, fields: Readonly<Record<string, unknown>>, line: number | null = null) {
    return this.#add('contactPoints', stage, { ...fields, place: { stage } }, line);
  }

  lane(journey: string, fields: Readonly<Record<string, unknown>>, line: number | null = null) {
    return this.#add('lanes', journey, { ...fields, journey }, line);
  }

  card(
    cell: { readonly lane: string; readonly stage: string | null; readonly contactPoint: string | null },
    fields: Readonly<Record<string, unknown>>,
    line: number | null = null,
  ) {
    const key = `${cell.lane} ${cell.contactPoint ?? cell.stage}`;
    return this.#add('cards', key, { ...fields, place: { ...cell } }, line);
  }

  /** A record that stands at a contact point, or an action at its failure or contact point. */
  at<T extends TableName>(
    table: T,
    parent: string,
    fields: Readonly<Record<string, unknown>>,
    line: number | null = null,
  ): Id<T> {
    const field = parentFields[table];
    return this.#add(table, parent, field ? { ...fields, [field]: parent } : { ...fields }, line);
  }

  /** The actor or persona of this name: of the project, of this draft, or a new one. */
  named<T extends 'actors' | 'personas'>(table: T, name: string, line: number | null = null): Id<T> {
    const known = this.#people.get(`${table} ${name}`);
    if (known) return known as Id<T>;
    const id = this.#add(table, '', { name }, line);
    this.#people.set(`${table} ${name}`, id);
    return id;
  }

  /** Changes a field of a record made before. */
  set(id: string, field: string, value: unknown, line: number | null = null): void {
    const entry = this.#byId.get(id);
    if (entry) entry.fields[field] = this.#fitting(entry.table, field, value, line);
  }

  finish(command: string, label: string): ChangeSet {
    for (const [key, entries] of this.#siblings) {
      const table = entries[0]?.table as TableName;
      const shared = key === `${table} `;
      const present = shared && (table === 'journeys' || table === 'actors' || table === 'personas');
      const keys = present
        ? this.#keysAfter(table, entries.length)
        : orderKeysBetween(null, null, entries.length);
      entries.forEach((entry, i) => seat(entry, keys[i] as string));
    }
    const ops = this.#entries.map(({ table, id, fields }) => put(table, { ...fields, id }));
    return changeSet(command, label, ops);
  }

  #keysAfter(table: 'journeys' | 'actors' | 'personas', count: number): readonly string[] {
    const there = read[table](this.#snapshot);
    const last = there.at(-1)?.order ?? null;
    return orderKeysAt(last === null ? [] : [{ id: '', order: last }], 1, count).keys;
  }

  #add<T extends TableName>(
    table: T,
    parent: string,
    given: Record<string, unknown>,
    line: number | null,
  ): Id<T> {
    const id = this.#newId(table);
    const fields: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(given)) fields[name] = this.#fitting(table, name, value, line);
    const entry: Entry = { table, id, fields };
    this.#entries.push(entry);
    this.#byId.set(id, entry);
    const key = `${table} ${parent}`;
    const siblings = this.#siblings.get(key);
    if (siblings) siblings.push(entry);
    else this.#siblings.set(key, [entry]);
    return id;
  }

  /** The value as its field can hold it; what is cut off is kept as unplaced words. */
  #fitting(table: TableName, name: string, value: unknown, line: number | null): unknown {
    const field = definitions[table].fields[name];
    if (typeof value !== 'string' || !field) return value;
    const longest = field.kind === 'text' || field.kind === 'line' ? field.maxLength : 200;
    if (field.kind === 'ref' || field.kind === 'date' || value.length <= longest) return value;
    let cut = longest;
    if (/[\uD800-\uDBFF]/.test(value[cut - 1] as string)) cut--;
    this.#notes.warn(
      'too-long',
      line,
      `${field.label} of the ${definitions[table].name} has ${value.length} characters; ${longest} fit.`,
      'The rest is among what could not be placed. Shorten the text.',
    );
    this.#notes.keep(line, value.slice(cut), `did not fit into ${field.label}`);
    return value.slice(0, cut);
  }
}

function seat(entry: Entry, order: string): void {
  const { fields } = definitions[entry.table];
  if (fields.place) entry.fields.place = { ...(entry.fields.place as object), order };
  else if (fields.order) entry.fields.order = order;
}
