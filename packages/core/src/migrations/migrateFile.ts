import type { Json } from '../json.ts';
import { type FileObject, latestVersion, type Migration, type MigrationSequence } from './migration.ts';
import { publishedSequences } from './published.ts';
import { versionMap } from './versionMap.ts';

/** Why the version of a file cannot be read. `path` leads to the entry that is at fault. */
export interface VersionProblem {
  readonly code: 'bad-version' | 'newer-version' | 'older-version';
  readonly message: string;
  readonly cure: string;
  readonly path: readonly string[];
}

/** A step that was run: the sequence, the step's name, and the version afterwards. */
export interface MigrationRun {
  readonly sequence: string;
  readonly name: string;
  readonly version: number;
}

/** The file at the newest version with the steps that were run, or why it cannot be brought there. */
export type MigrationResult =
  | { readonly ok: true; readonly file: FileObject; readonly ran: readonly MigrationRun[] }
  | { readonly ok: false; readonly problem: VersionProblem };

function isObject(value: unknown): value is FileObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(
  code: VersionProblem['code'],
  path: readonly string[],
  message: string,
  cure: string,
): MigrationResult {
  return { ok: false, problem: { code, message, cure, path } };
}

function run(file: FileObject, step: Migration): FileObject {
  if ('file' in step) return step.file(file);
  const rows = file[step.table];
  const change = (row: Json): Json => (isObject(row) ? step.record(row) : row);
  if (Array.isArray(rows)) return { ...file, [step.table]: rows.map(change) };
  return isObject(rows) ? { ...file, [step.table]: change(rows) } : file;
}

/**
 * Brings a parsed project file up to the newest version. Pure; nothing is checked but the version. Refuses
 * files newer than `sequences`, because what this version does not know of them could be lost.
 */
export function migrateFile(
  file: FileObject,
  sequences: readonly MigrationSequence[] = publishedSequences,
): MigrationResult {
  const known = sequences.map((s) => `${s.name} ${latestVersion(s)}`).join(', ');
  const versions = file.schema;
  if (!isObject(versions))
    return refuse(
      'bad-version',
      ['schema'],
      'The file does not say its version.',
      `Write for example ${JSON.stringify({ schema: versionMap(sequences) }).slice(1, -1)}.`,
    );
  const base = sequences[0]?.name;
  if (base !== undefined && !Object.hasOwn(versions, base))
    return refuse(
      'bad-version',
      ['schema'],
      `The file does not say its version of “${base}”.`,
      `Write ${JSON.stringify(versionMap(sequences))}.`,
    );
  for (const [name, version] of Object.entries(versions)) {
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
      return refuse(
        'bad-version',
        ['schema', name],
        `The version of “${name}” is not a whole number.`,
        `This version reads up to ${known}.`,
      );
    const sequence = sequences.find((candidate) => candidate.name === name);
    if (version > (sequence ? latestVersion(sequence) : 0))
      return refuse(
        'newer-version',
        ['schema', name],
        `The file was written by a newer version: it has ${name} ${version}; this version reads up to ${known}.`,
        `Open it with a version of Journeywright that reads ${name} ${version}.`,
      );
    if (sequence && version < sequence.first)
      return refuse(
        'older-version',
        ['schema', name],
        `There never was a published version ${version} of “${name}”.`,
        `Published versions start at ${sequence.first}.`,
      );
  }
  const ran: MigrationRun[] = [];
  let current = file;
  for (const sequence of sequences) {
    const from = (versions[sequence.name] as number | undefined) ?? sequence.first;
    for (const step of sequence.steps.slice(from - sequence.first)) {
      current = run(current, step);
      ran.push({ sequence: sequence.name, name: step.name, version: step.version });
    }
  }
  return { ok: true, file: { ...current, schema: versionMap(sequences) }, ran };
}
