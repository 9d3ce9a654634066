import { titleOfKind, zoneOfKind } from '../../commands/laneKinds.ts';
import type { TableName } from '../../ids.ts';
import { laneContent } from '../../map/cells.ts';
import type { Field } from '../../records/field.ts';
import { definitions } from '../../records/registry.ts';
import type { Draft } from '../draft.ts';
import { type Notes, quoted } from '../notes.ts';
import { lanesItem, noText, noTitle } from './keeps.ts';
import { readText } from './markdown.ts';
import type { Node } from './readTree.ts';
import { outlineFields, readValue } from './values.ts';

type Fields = Record<string, unknown>;
interface Column {
  readonly stage: string | null;
  readonly contactPoint: string | null;
}
interface Labelled {
  readonly label: string;
  readonly value: string;
}

const atContactPoint = ['transactions', 'responses', 'momentsOfTruth', 'failures', 'actions'] as const;
type RecordTable = (typeof atContactPoint)[number];

const recordLabels = new Map<string, RecordTable>(
  atContactPoint.map((table) => [definitions[table].label.toLowerCase(), table]),
);
const fieldsByLabel = new Map<TableName, ReadonlyMap<string, readonly [string, Field]>>();

function fieldNamed(table: TableName, label: string): readonly [string, Field] | undefined {
  let fields = fieldsByLabel.get(table);
  if (!fields) {
    fields = new Map(outlineFields(table).map((entry) => [entry[1].label.toLowerCase(), entry]));
    fieldsByLabel.set(table, fields);
  }
  return fields.get(label.toLowerCase());
}

function labelled(text: string): Labelled | null {
  const colon = text.indexOf(':');
  return colon <= 0 || colon > 60
    ? null
    : { label: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}

const bold = (text: string): string | null => /^(?:\*\*|__)(.+?)(?:\*\*|__):?$/s.exec(text)?.[1] ?? null;
const titleIn = (text: string): string => (text === noTitle ? '' : readText(text));
const items = (node: Node): readonly Node[] => node.children.filter(({ kind }) => kind === 'item');

/** Makes records of the tree of an outline. */
export class OutlineReader {
  readonly #draft: Draft;
  readonly #notes: Notes;
  #journey = '';
  #lanes: { readonly title: string; readonly id: string }[] = [];
  #byTitle = new Map<string, string>();

  constructor(draft: Draft, notes: Notes) {
    this.#draft = draft;
    this.#notes = notes;
  }

  journey(title: string | null, line: number | null, children: readonly Node[]): void {
    this.#lanes = [];
    this.#byTitle = new Map();
    const rest: Node[] = [];
    let lanes: Node | null = null;
    const fields = this.#fields('journeys', 'summary', children, (child) => {
      const said = labelled(child.text);
      if (!lanes && child.kind === 'item' && said?.label === lanesItem && said.value === '') lanes = child;
      else rest.push(child);
    });
    this.#journey = this.#draft.journey({ title: title === null ? '' : titleIn(title), ...fields }, line);
    if (lanes) for (const lane of items(lanes)) this.#listedLane(lane);
    for (const child of rest) this.#stage(child);
  }

  #stage(node: Node): void {
    if (node.kind === 'item' && node.text === '' && node.children.length === 0) return;
    const rest: Node[] = [];
    const fields = this.#fields('stages', 'notes', node.children, (child) => rest.push(child));
    const journey = this.#journey;
    const stage = this.#draft.stage(journey, { title: titleIn(node.text), journey, ...fields }, node.line);
    for (const child of rest) {
      const lane = child.kind === 'item' ? bold(child.text) : null;
      if (lane !== null) this.#cell(lane, { stage, contactPoint: null }, child.children);
      else this.#contactPoint(stage, child);
    }
  }

  #contactPoint(stage: string, node: Node): void {
    if (node.kind === 'item' && node.text === '' && node.children.length === 0) return;
    const rest: Node[] = [];
    const fields = this.#fields('contactPoints', 'notes', node.children, (child) => rest.push(child));
    const title = titleIn(node.text);
    const point = this.#draft.contactPoint(stage, { title, ...fields }, node.line);
    const column: Column = { stage: null, contactPoint: point };
    for (const child of rest) {
      const said = labelled(child.text);
      const table = said && child.kind === 'item' ? recordLabels.get(said.label.toLowerCase()) : undefined;
      const lane = child.kind === 'item' ? bold(child.text) : child.text;
      if (table && said) this.#record(table, point, said.value, child);
      else if (lane !== null) this.#cell(lane, column, child.children);
      else if (items(child).length > 0) this.#cell(child.text.replace(/:$/, ''), column, child.children);
      else this.#card(this.#laneOf('customer actions', null, child.line), column, child);
    }
  }

  #record(table: RecordTable, parent: string, text: string, node: Node): void {
    const { title } = definitions[table];
    const inside: Node[] = [];
    const fields = this.#fields(table, null, node.children, (child) => {
      const said = labelled(child.text);
      const nested = table === 'failures' && said && recordLabels.get(said.label.toLowerCase()) === 'actions';
      if (nested) inside.push(child);
      else this.#keepAll(child, `has no place in a ${definitions[table].name}`);
    });
    const holder = table === 'actions' ? { contactPoint: parent } : {};
    const record = { [title]: readText(text), ...holder, ...fields };
    const id = this.#draft.at(table, parent, record, node.line);
    for (const child of inside) {
      const words = readText(labelled(child.text)?.value ?? '');
      const more = this.#fields('actions', null, child.children, (one) =>
        this.#keepAll(one, 'has no place in an action'),
      );
      this.#draft.at('actions', id, { text: words, failure: id, ...more }, child.line);
    }
  }

  #cell(name: string, column: Column, children: readonly Node[]): void {
    const number = /^Lane (\d{1,4})$/i.exec(name);
    const counted = number ? this.#lanes[Number(number[1]) - 1]?.id : undefined;
    const lane = counted ?? this.#laneOf(null, readText(name), children[0]?.line ?? null);
    for (const child of children) this.#card(lane, column, child);
  }

  #card(lane: string, column: Column, node: Node): void {
    const rest: Node[] = [];
    const fields = this.#fields('cards', null, node.children, (child) => rest.push(child));
    const text = node.text === noText ? '' : readText(node.text);
    if (node.text !== '' || Object.keys(fields).length > 0)
      this.#draft.card({ lane, ...column }, { text, ...fields }, node.line);
    // What is nested deeper than cards can be comes after its card, so that no words are lost.
    if (rest.length > 0)
      this.#notes.note(
        'flattened',
        rest[0]?.line ?? null,
        'What is nested under a card became cards after it.',
      );
    for (const child of rest) this.#card(lane, column, child);
  }

  #listedLane(node: Node): void {
    const fields = this.#fields('lanes', null, node.children, (child) =>
      this.#keepAll(child, 'has no place in a lane'),
    );
    this.#addLane(titleIn(node.text), fields, node.line);
  }

  #addLane(title: string, fields: Fields, line: number | null): string {
    const id = this.#draft.lane(this.#journey, { title, ...fields }, line);
    this.#lanes.push({ title, id });
    if (!this.#byTitle.has(title)) this.#byTitle.set(title, id);
    return id;
  }

  /** The lane of this title, or of this kind where no title is given; made when there is none. */
  #laneOf(kind: string | null, title: string | null, line: number | null): string {
    const words = title ?? titleOfKind(kind);
    const known = this.#byTitle.get(words) ?? this.#byTitle.get(words.trim());
    if (known) return known;
    const option = definitions.lanes.fields.kind;
    const like =
      option?.kind === 'choice'
        ? option.options.find(({ label }) => label.toLowerCase() === words.trim().toLowerCase())?.value
        : undefined;
    const own = kind ?? like ?? null;
    const cards = own !== null && laneContent({ kind: own }) === 'cards';
    return this.#addLane(words, cards ? { kind: own, zone: zoneOfKind(own) } : {}, line);
  }

  /** The fields among the children of a record; paragraphs go into `prose`, and `other` gets the rest. */
  #fields(
    table: TableName,
    prose: string | null,
    children: readonly Node[],
    other: (child: Node) => void,
  ): Fields {
    const fields: Fields = {};
    const addText = (name: string, text: string): void => {
      fields[name] = typeof fields[name] === 'string' ? `${fields[name]}\n${text}` : text;
    };
    for (const child of children) {
      if (child.kind === 'paragraph') {
        if (prose) addText(prose, readText(child.text));
        else this.#notes.keep(child.line, readText(child.text), 'a paragraph where none belongs');
        continue;
      }
      const said = child.kind === 'item' ? labelled(child.text) : null;
      const found = said ? fieldNamed(table, said.label) : undefined;
      if (!said || !found) {
        other(child);
        continue;
      }
      const [name, field] = found;
      const isText = field.kind === 'text' || field.kind === 'line';
      if (isText) {
        const below = child.children.map(({ text }) => readText(text));
        addText(name, [...(said.value === '' ? [] : [readText(said.value)]), ...below].join('\n'));
        for (const one of child.children)
          for (const deep of one.children) this.#keepAll(deep, `is nested too deep in ${field.label}`);
      } else if (Object.hasOwn(fields, name)) this.#keepAll(child, `${field.label} is given a second time`);
      else this.#value(fields, name, field, said.value, child);
    }
    return fields;
  }

  #value(fields: Fields, name: string, field: Field, value: string, node: Node): void {
    if (field.kind === 'ref') {
      if (value !== '')
        fields[name] = this.#draft.named(field.table as 'actors' | 'personas', readText(value), node.line);
    } else if (field.kind === 'members' && field.table) {
      const names = [...(value === '' ? [] : value.split(',')), ...node.children.map(({ text }) => text)];
      const ids = names
        .map((one) => readText(one.trim()))
        .filter((one) => one !== '')
        .map((one) => this.#draft.named('personas', one, node.line));
      fields[name] = [...new Set(ids)].sort();
    } else {
      const read = readValue(field, value);
      if ('value' in read) fields[name] = read.value;
      else {
        this.#notes.warn(
          'bad-value',
          node.line,
          `${field.label}: ${quoted(value)} was left out: ${read.problem}.`,
          'Mend the line, or set the field by hand.',
        );
        this.#notes.keep(node.line, readText(node.text), 'its value could not be used');
      }
      for (const child of node.children) this.#keepAll(child, `has no place in ${field.label}`);
    }
  }

  #keepAll(node: Node, why: string): void {
    this.#notes.keep(node.line, readText(node.text), why);
    for (const child of node.children) this.#keepAll(child, why);
  }
}
