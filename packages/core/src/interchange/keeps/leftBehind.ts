import type { TableName } from '../../ids.ts';
import { sameJson } from '../../json.ts';
import { read } from '../../map/queries.ts';
import { type AnyRecord, definitions, tableNames } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Loss } from '../export.ts';
import { belongsToAny } from './belongs.ts';
import { contentFields } from './words.ts';

const mostNames = 5;

function allOf(snapshot: Snapshot, table: TableName): readonly AnyRecord[] {
  return [...(snapshot.tables[table].values() as Iterable<object> as Iterable<AnyRecord>)];
}

function listed(titles: readonly string[]): string {
  const shown = titles.slice(0, mostNames).map((title) => `“${title}”`);
  const more = titles.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** The fields of the project record that say something. */
function saidOfProject(record: AnyRecord): readonly string[] {
  const { fields } = definitions.project;
  const known = contentFields('project')
    .filter(([name, field]) => !sameJson(record[name] ?? field.default, field.default))
    .map(([, field]) => field.label);
  const unknown = Object.keys(record).filter(
    (name) => name !== 'id' && !Object.hasOwn(fields, name) && record[name] !== undefined,
  );
  return [...known, ...unknown.map((name) => `“${name}”`)];
}

/** What is not left behind, or told of by other words. */
interface Spoken {
  readonly has: (table: TableName, record: AnyRecord) => boolean;
  readonly journeys: readonly Loss[];
  /** How records that stand alone are called: the plural of their table with words behind it. */
  readonly alone: string;
}

function restOf(snapshot: Snapshot, { has, journeys, alone }: Spoken): readonly Loss[] {
  const losses: Loss[] = [];
  const lose = (table: TableName, count: number, what: string): void => {
    if (count > 0) losses.push({ of: 'project', table, count, what });
  };
  for (const table of tableNames) {
    if (table === 'project') {
      for (const record of allOf(snapshot, table)) {
        const said = saidOfProject(record);
        lose(table, said.length > 0 ? 1 : 0, `${said.join(', ')} of the project`);
      }
    } else if (table === 'journeys') losses.push(...journeys);
    else if (table === 'extras')
      lose(table, snapshot.tables.extras.size, 'parts of the project this version does not know');
    else {
      const free = allOf(snapshot, table).filter((record) => !has(table, record)).length;
      lose(table, free, `${definitions[table].plural.toLowerCase()}${alone}`);
    }
  }
  return losses;
}

function journeysLost(words: string, titles: readonly string[]): readonly Loss[] {
  if (titles.length === 0) return [];
  return [{ of: 'project', table: 'journeys', count: titles.length, what: `${words}: ${listed(titles)}` }];
}

/**
 * What of a project a file of one journey leaves behind, by table: the other journeys, the records that belong to
 * no journey (rows of worksheets tied to nothing, studies, actors nobody names), what the project says of itself,
 * and parts this version does not know.
 */
export function leftBehind(snapshot: Snapshot, journey: string): readonly Loss[] {
  const others = read.journeys(snapshot).filter(({ id }) => id !== journey);
  const ofAny = belongsToAny(snapshot, [...new Set([...snapshot.tables.journeys.keys(), journey])]);
  return restOf(snapshot, {
    has: (table, record) => ofAny.get(table)?.has(record) ?? false,
    journeys: journeysLost(
      'other journeys, with all that belongs to them',
      others.map(({ title }) => title),
    ),
    alone: ' that belong to no journey',
  });
}

/** What of a project a file of one study leaves behind: all but the records of these ids. */
export function leftBehindStudy(snapshot: Snapshot, own: ReadonlySet<string>): readonly Loss[] {
  const ofAny = belongsToAny(snapshot, [...snapshot.tables.journeys.keys()]);
  return restOf(snapshot, {
    has: (table, record) => own.has(record.id) || (ofAny.get(table)?.has(record) ?? false),
    journeys: journeysLost(
      'journeys, with all that belongs to them',
      read.journeys(snapshot).map(({ title }) => title),
    ),
    alone: ' beside the study',
  });
}
