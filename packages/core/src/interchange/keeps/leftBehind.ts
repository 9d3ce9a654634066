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

function otherJourneys(titles: readonly string[]): string {
  const shown = titles.slice(0, mostNames).map((title) => `“${title}”`);
  const more = titles.length - shown.length;
  const names = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
  return `other journeys, with all that belongs to them: ${names}`;
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

/**
 * What of a project a file of one journey leaves behind, by table: the other journeys, the records that belong to
 * no journey (rows of worksheets tied to nothing, studies, actors nobody names), what the project says of itself,
 * and parts this version does not know.
 */
export function leftBehind(snapshot: Snapshot, journey: string): readonly Loss[] {
  const others = read.journeys(snapshot).filter(({ id }) => id !== journey);
  const ids = [...snapshot.tables.journeys.keys()] as readonly string[];
  const ofAny = belongsToAny(snapshot, ids.includes(journey) ? ids : [...ids, journey]);
  const losses: Loss[] = [];
  const lose = (table: TableName, count: number, what: string): void => {
    if (count > 0) losses.push({ of: 'project', table, count, what });
  };
  for (const table of tableNames) {
    const things = definitions[table].plural.toLowerCase();
    if (table === 'project') {
      for (const record of allOf(snapshot, table)) {
        const said = saidOfProject(record);
        lose(table, said.length > 0 ? 1 : 0, `${said.join(', ')} of the project`);
      }
    } else if (table === 'journeys')
      lose(table, others.length, otherJourneys(others.map(({ title }) => title)));
    else if (table === 'extras')
      lose(table, snapshot.tables.extras.size, 'parts of the project this version does not know');
    else {
      const free = snapshot.tables[table].size - (ofAny.get(table)?.size ?? 0);
      lose(table, free, `${things} that belong to no journey`);
    }
  }
  return losses;
}
