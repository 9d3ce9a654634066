import type { TableName } from '../ids.ts';
import type { Json } from '../json.ts';

/** An object of a file while it is being brought up to date. */
export type FileObject = { readonly [key: string]: Json };

interface Step {
  /** What it does, in a few words, for example `split-need-text`. */
  readonly name: string;
  /** The version the file has afterwards: one more than that of the step before. */
  readonly version: number;
}

/** Changes every record of one table. Pure: gives a new record, or the same when nothing changes. */
export interface RecordMigration extends Step {
  readonly table: TableName;
  record(record: FileObject): FileObject;
}

/** Changes a file as a whole. Pure: gives a new file, or the same when nothing changes. */
export interface FileMigration extends Step {
  file(file: FileObject): FileObject;
}

/** One published step from a version to the next. */
export type Migration = RecordMigration | FileMigration;

/** Migrations that follow each other. Only ever added to: a published step is never changed or taken out. */
export interface MigrationSequence {
  /** The name under which files record their version. */
  readonly name: string;
  /** The version before the first step; a file that does not name the sequence has it. */
  readonly first: number;
  readonly steps: readonly Migration[];
}

/** The version a sequence leads to. */
export function latestVersion(sequence: MigrationSequence): number {
  return sequence.first + sequence.steps.length;
}

/** What is wrong with how sequences are numbered and named; empty when nothing is. */
export function sequenceFaults(sequences: readonly MigrationSequence[]): readonly string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  for (const { name, first, steps } of sequences) {
    if (names.has(name)) faults.push(`Two sequences are named “${name}”.`);
    names.add(name);
    if (!Number.isInteger(first) || first < 0) faults.push(`“${name}” starts at ${first}.`);
    steps.forEach((step, index) => {
      const version = first + index + 1;
      if (step.version !== version)
        faults.push(`“${name}/${step.name}” has version ${step.version} and should have ${version}.`);
    });
    if (new Set(steps.map((step) => step.name)).size !== steps.length)
      faults.push(`Two steps of “${name}” share a name.`);
  }
  return faults;
}
