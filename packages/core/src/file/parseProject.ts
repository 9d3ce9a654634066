import { type ChangeSet, changeSet, put } from '../change/changeSet.ts';
import { projectId, type TableName } from '../ids.ts';
import type { Json } from '../json.ts';
import { migrateFile } from '../migrations/migrateFile.ts';
import type { FileObject } from '../migrations/migration.ts';
import type { Field } from '../records/field.ts';
import { type AnyRecord, definitions, tableNames } from '../records/registry.ts';
import { checkField } from '../records/validate.ts';
import { emptySnapshot, type Snapshot, type Tables } from '../snapshot/snapshot.ts';
import { tableOf } from '../table/table.ts';
import { danglingWarnings } from './danglingWarnings.ts';
import { extraIdOf, formatName, isOwnKey, listTables, longestFile } from './format.ts';
import { parseRecord, type Report } from './parseRecord.ts';
import { pathText, positionAt } from './position.ts';
import { type FileProblem, type FileWarning, type FoundProblem, locateProblems } from './problems.ts';
import { readJson } from './readJson.ts';
import { recordsById } from './serializeProject.ts';

/** What a project file holds, or everything that is wrong with it. Never a part of it. */
export type ParseResult =
  | {
      readonly ok: true;
      readonly snapshot: Snapshot;
      /** Puts every record of the file into a document. */
      readonly changeSet: ChangeSet;
      readonly warnings: readonly FileWarning[];
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const mostProblems = 100;
const mostWarnings = 200;

function isObject(value: unknown): value is FileObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(
  code: string,
  message: string,
  cure: string,
  place: { path?: string; line?: number; column?: number } = {},
): ParseResult {
  return {
    ok: false,
    problems: [
      { code, message, cure, path: place.path ?? '', line: place.line ?? null, column: place.column ?? null },
    ],
  };
}

/** The change set that puts every record of a snapshot into a document, in the order of the file. */
export function snapshotToChangeSet(snapshot: Snapshot): ChangeSet {
  const ops = tableNames.flatMap((table) => recordsById(snapshot, table).map((record) => put(table, record)));
  return changeSet('file.import', 'Open file', ops);
}

function readTable(table: TableName, value: Json, report: Report): AnyRecord[] {
  if (!Array.isArray(value)) {
    report.problem({
      code: 'wrong-type',
      message: `“${table}” is not a list.`,
      cure: 'Give a list of records.',
      path: [table],
    });
    return [];
  }
  const records: AnyRecord[] = [];
  const seen = new Map<unknown, number>();
  value.forEach((row: Json, index) => {
    const path = [table, index];
    if (!isObject(row)) {
      report.problem({
        code: 'wrong-type',
        message: 'This is not a record.',
        cure: 'Give an object with an id.',
        path,
      });
      return;
    }
    const before = typeof row.id === 'string' ? seen.get(row.id) : undefined;
    if (before !== undefined)
      report.problem({
        code: 'duplicate-id',
        message: `The id ${JSON.stringify(row.id)} stands here a second time, after ${pathText([table, before])}.`,
        cure: 'Give this record an id of its own, and let what belongs to it name that id.',
        path: [...path, 'id'],
      });
    else seen.set(row.id, index);
    const record = parseRecord(table, row, path, report);
    if (record) records.push(record);
  });
  return records;
}

function readProject(value: Json, report: Report): AnyRecord[] {
  if (!isObject(value)) {
    report.problem({
      code: 'wrong-type',
      message: '“project” is not an object.',
      cure: 'Give an object such as { "title": "…" }.',
      path: ['project'],
    });
    return [];
  }
  const record = parseRecord('project', { id: projectId, ...value }, ['project'], report);
  return record ? [record] : [];
}

function keepUnknownKeys(file: FileObject, extras: AnyRecord[], report: Report): void {
  const taken = new Set(extras.map((extra) => extra.id));
  for (const [key, value] of Object.entries(file)) {
    if (isOwnKey(key)) continue;
    const wrong = checkField(definitions.extras.fields.key as Field, key);
    if (wrong) {
      const message = `The name of this entry is not possible: ${wrong.message}`;
      report.problem({ code: wrong.code, message, cure: wrong.cure, path: [key] });
      continue;
    }
    let id: string = extraIdOf(key);
    for (let n = 2; taken.has(id); n++) id = `${extraIdOf(key).slice(0, 60)}-${n}`;
    taken.add(id);
    extras.push({ id, key, value });
    report.warning('unknown-key', `This version does not know “${key}”; it is kept.`, [key]);
  }
}

/**
 * Reads a project file, whole or not at all. Files of older versions are migrated; newer ones are refused.
 * A byte order mark and CRLF line ends are tolerated. Never throws for any text.
 */
export function parseProject(text: string): ParseResult {
  if (text.length > longestFile)
    return refused(
      'too-large',
      `The file has ${text.length} characters; at most ${longestFile} can be read.`,
      'Split it into several projects.',
    );
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJson(body);
  // A picture or a letter chosen by mistake: what is wrong is not a place in it.
  if (!json.ok && !/^\s*[{[]/.test(body))
    return refused(
      'wrong-format',
      body.trim() === '' ? 'The file is empty.' : 'This is not a Journeywright project file.',
      'Choose a file that was exported from Journeywright.',
    );
  if (!json.ok) {
    const { code, message, cure, offset, path } = json.fault;
    return refused(code, message, cure, { path: pathText(path), ...positionAt(body, offset) });
  }
  if (!isObject(json.value) || json.value.format !== formatName) {
    const problem: FoundProblem = {
      code: 'wrong-format',
      message: 'This is not a Journeywright project file.',
      cure: `A project file is a JSON object with "format": "${formatName}".`,
      path: isObject(json.value) ? ['format'] : [],
    };
    return { ok: false, problems: locateProblems(body, [problem]) };
  }
  const migrated = migrateFile(json.value);
  if (!migrated.ok) return { ok: false, problems: locateProblems(body, [migrated.problem]) };

  const problems: FoundProblem[] = [];
  const warnings: FileWarning[] = migrated.ran.map((step) => ({
    code: 'migrated',
    message: `Brought up to date: ${step.sequence} ${step.version} (${step.name}).`,
    path: 'schema',
  }));
  const report: Report = {
    problem: (problem) => {
      if (problems.length < mostProblems) problems.push(problem);
    },
    warning: (code, message, path) => {
      if (warnings.length < mostWarnings) warnings.push({ code, message, path: pathText(path) });
    },
  };
  for (const path of json.rounded)
    report.warning('number-rounded', 'This whole number has more digits than can be kept exactly.', path);

  const { file } = migrated;
  const tables: Record<string, AnyRecord[]> = {};
  if (file.project !== undefined) tables.project = readProject(file.project, report);
  for (const table of listTables) {
    const value = file[table];
    if (value !== undefined) tables[table] = readTable(table, value, report);
  }
  tables.extras ??= [];
  keepUnknownKeys(file, tables.extras, report);
  if (problems.length > 0) return { ok: false, problems: locateProblems(body, problems) };

  const snapshot: Snapshot = {
    tables: {
      ...emptySnapshot.tables,
      ...Object.fromEntries(Object.entries(tables).map(([name, records]) => [name, tableOf(records)])),
    } as unknown as Tables,
    removed: emptySnapshot.removed,
  };
  warnings.push(...danglingWarnings(snapshot));
  return { ok: true, snapshot, changeSet: snapshotToChangeSet(snapshot), warnings };
}
