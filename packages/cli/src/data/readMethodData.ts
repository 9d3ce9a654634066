import type { Json, Snapshot } from '@journeywright/core';
import { dataRows, type Diagnostic, readTextTable } from '@journeywright/core/interchange';
import { type DataRow, type Method, type MethodData, projectData } from '@journeywright/core/methods';
import type { Given } from '../command.ts';
import { CommandError } from '../exit.ts';
import { diagnosticLines } from '../files/diagnosticLines.ts';
import { decode, readBytes } from '../files/readFile.ts';
import { readProject } from '../files/readProject.ts';
import { onSheet, type SheetText, sheetText } from '../files/sheetTable.ts';
import { chooseSheet, readOwnWorkbook, sheetOptions } from '../files/workbook.ts';
import type { Io } from '../io.ts';
import { journeyOf } from '../words/journeyOf.ts';
import { inputName } from '../words/streamName.ts';
import { misspeltHeadings } from './misspelt.ts';

/** A method's data as a file gave it. */
export interface FoundData extends MethodData {
  readonly warnings: readonly string[];
  /** The place of a row behind the name of the file: `:7`, or a sheet and row; null where it has none. */
  readonly placeOf: ((row: number) => string | null) | null;
}

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

const tableEndings = /\.(csv|tsv|tab|txt)$/i;

function fromTable(text: string, path: string, sheet?: SheetText): FoundData {
  const read = readTextTable(text, sheet && sheetOptions);
  const told = (found: readonly Diagnostic[]): readonly string[] =>
    diagnosticLines(path, sheet ? onSheet(sheet, found) : found);
  if (!read.ok)
    throw new CommandError(
      `${inputName(path)} is not a table that can be read.`,
      'Give a first row of headings and one row a case, separated by commas, semicolons or tabs.',
      told(read.diagnostics),
    );
  const { table } = read;
  const lines = table.rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line }) => line);
  return {
    rows: dataRows(table),
    options: {},
    warnings: told(table.diagnostics),
    placeOf: (row) => {
      const line = lines[row - 1];
      if (line === undefined) return null;
      return sheet ? ` (sheet “${sheet.name}”, row ${sheet.rowOf(line)})` : `:${line}`;
    },
  };
}

/** A sheet of a workbook as rows; null for a workbook that is a project, unless one of its sheets is named. */
function fromWorkbook(bytes: Uint8Array, path: string, named: string | null): FoundData | null {
  if (named === null && readOwnWorkbook(bytes)) return null;
  const chosen = chooseSheet(bytes, named);
  if (!chosen.ok)
    throw new CommandError(
      `${path} is not a table that can be read.`,
      '',
      diagnosticLines(path, chosen.diagnostics),
    );
  const sheet = sheetText(chosen.table);
  const found = fromTable(sheet.text, path, sheet);
  const others = chosen.others.map(({ name }) => `“${name}”`).join(', ');
  return {
    ...found,
    warnings: [
      ...diagnosticLines(path, chosen.diagnostics),
      ...found.warnings,
      ...(others === '' || named !== null
        ? []
        : [`${path}: the sheet “${sheet.name}” was read; others are named with --sheet: ${others}.`]),
    ],
  };
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const jsonCure = 'Give a list of rows (objects), or { "rows": […], "options": {…} }, or a project file.';

function fromJson(value: Json, path: string): FoundData {
  const rows = isObject(value) ? (value['rows'] ?? []) : value;
  const options = isObject(value) ? (value['options'] ?? {}) : {};
  const other = isObject(value)
    ? Object.keys(value).filter((key) => key !== 'rows' && key !== 'options')
    : [];
  if (!Array.isArray(rows) || !rows.every(isObject) || !isObject(options) || other.length > 0)
    throw new CommandError(
      other.length > 0
        ? `${path} holds “${other[0]}”, which is no part of a method’s data.`
        : `${path} holds no rows.`,
      jsonCure,
    );
  return { rows: rows as readonly DataRow[], options, warnings: [], placeOf: null };
}

function fromSnapshot(method: Method, snapshot: Snapshot, given: Given, path: string): FoundData {
  const journey = journeyOf(snapshot, given.value('journey'));
  const data = projectData(method.name, snapshot, journey.id);
  if (data) return { ...data, warnings: [], placeOf: null };
  throw new CommandError(
    data === undefined
      ? `${method.label} cannot be read from a project; it needs a table.`
      : `${path} records nothing that ${method.label.toLowerCase()} could be computed from.`,
    `“journeywright analyse ${method.name}” says what it reads.`,
  );
}

function jsonOf(text: string, path: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    const words = (error as Error).message;
    const at = Number(/position (\d+)/.exec(words)?.[1] ?? Number.NaN);
    const before = Number.isNaN(at) ? null : text.slice(0, at).split('\n');
    const place = before ? `:${before.length}:${(before.at(-1) ?? '').length + 1}` : '';
    throw new CommandError(
      `${inputName(path)}${place} is not JSON: ${words.replace(/ in JSON at position.*$/, '')}.`,
      jsonCure,
    );
  }
}

/** Reads what a method is run on from a table, JSON, or a project in any format. Throws `CommandError`. */
export function readMethodData(method: Method, path: string, given: Given, io: Io): FoundData {
  const found = readData(method, path, given, io);
  const warnings = [...found.warnings, ...misspeltHeadings(method, found.rows, inputName(path))];
  return { ...found, warnings };
}

function readData(method: Method, path: string, given: Given, io: Io): FoundData {
  const from = given.value('from');
  const sheet = given.value('sheet');
  const lower = path.toLowerCase();
  if (from === 'xlsx' || (from === null && lower.endsWith('.xlsx'))) {
    const bytes = readBytes(path, io);
    const again: Io = { ...io, read: () => bytes };
    return (
      fromWorkbook(bytes, path, sheet) ??
      fromSnapshot(method, readProject(path, 'xlsx', again).snapshot, given, path)
    );
  }
  if (sheet !== null)
    throw new CommandError(`${path} has no sheets.`, 'Leave --sheet out; it is for workbooks (.xlsx).');
  const asProject = (): FoundData => fromSnapshot(method, readProject(path, from, io).snapshot, given, path);
  if (from === 'csv' || from === 'tsv' || from === 'study' || (from === null && tableEndings.test(lower))) {
    const words = decode(readBytes(path, io), path);
    if (from !== null || !lower.endsWith('.txt') || !looksLikeJson(words)) return fromTable(words, path);
  }
  if (from !== null && from !== 'json') return asProject();
  if (from === null && path !== '-' && !/\.(json|txt)$/.test(lower)) return asProject();
  const text = decode(readBytes(path, io), path);
  if (path === '-' && from === null && !looksLikeJson(text)) return fromTable(text, path);
  const value = jsonOf(text, path);
  const project = isObject(value) && value['format'] === 'journeywright';
  if (!project) return fromJson(value, path);
  const again: Io = { ...io, read: () => new TextEncoder().encode(text) };
  return fromSnapshot(method, readProject(path, 'json', again).snapshot, given, path);
}
