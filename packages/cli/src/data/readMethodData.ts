import type { Json, Snapshot } from '@journeywright/core';
import { dataRows, readTextTable } from '@journeywright/core/interchange';
import { type DataRow, type Method, type MethodData, projectData } from '@journeywright/core/methods';
import type { Given } from '../command.ts';
import { CommandError } from '../exit.ts';
import { diagnosticLine } from '../files/diagnosticLines.ts';
import { decode, readBytes } from '../files/readFile.ts';
import { readProject } from '../files/readProject.ts';
import type { Io } from '../io.ts';
import { journeyOf } from '../words/journeyOf.ts';

/** A method's data as a file gave it. */
export interface FoundData extends MethodData {
  readonly warnings: readonly string[];
  /** The line a row stands on, counted from 1; null where the file has no lines to speak of. */
  readonly lineOf: ((row: number) => number | null) | null;
}

const tableEndings = /\.(csv|tsv|tab|txt)$/i;

function fromTable(text: string, path: string): FoundData {
  const read = readTextTable(text);
  if (!read.ok)
    throw new CommandError(
      `${path} is not a table that can be read.`,
      'Give a first row of headings and one row a case, separated by commas, semicolons or tabs.',
      read.diagnostics.map((found) => diagnosticLine(path, found)),
    );
  const { table } = read;
  const lines = table.rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line }) => line);
  return {
    rows: dataRows(table),
    options: {},
    warnings: table.diagnostics.map((found) => diagnosticLine(path, found)),
    lineOf: (row) => lines[row - 1] ?? null,
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
  return { rows: rows as readonly DataRow[], options, warnings: [], lineOf: null };
}

function fromSnapshot(method: Method, snapshot: Snapshot, given: Given, path: string): FoundData {
  const journey = journeyOf(snapshot, given.value('journey'));
  const data = projectData(method.name, snapshot, journey.id);
  if (data) return { ...data, warnings: [], lineOf: null };
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
    throw new CommandError(`${path} is not JSON: ${(error as Error).message}`, jsonCure);
  }
}

/** Reads what a method is run on from a table, JSON, or a project in any format. Throws `CommandError`. */
export function readMethodData(method: Method, path: string, given: Given, io: Io): FoundData {
  const from = given.value('from');
  const lower = path.toLowerCase();
  const asProject = (): FoundData => fromSnapshot(method, readProject(path, from, io).snapshot, given, path);
  if (from === 'csv' || from === 'tsv' || (from === null && tableEndings.test(lower)))
    return fromTable(decode(readBytes(path, io), path), path);
  if (from !== null && from !== 'json') return asProject();
  if (from === null && path !== '-' && !lower.endsWith('.json')) return asProject();
  const text = decode(readBytes(path, io), path);
  if (path === '-' && from === null && !/^\s*[[{]/.test(text)) return fromTable(text, path);
  const value = jsonOf(text, path);
  const project = isObject(value) && value['format'] === 'journeywright';
  if (!project) return fromJson(value, path);
  const again: Io = { ...io, read: () => new TextEncoder().encode(text) };
  return fromSnapshot(method, readProject(path, 'json', again).snapshot, given, path);
}
