import type { FileObject, MigrationSequence } from '../src/migrations/migration.ts';
import { migrateFile } from '../src/migrations/migrateFile.ts';

/** A file as it was before one migration, and as it must be after that one. */
export interface MigrationExample {
  readonly sequence: string;
  /** The version the migration leads to. */
  readonly version: number;
  readonly before: FileObject;
  readonly after: FileObject;
}

/** What running one example gave. */
export interface ExampleRun {
  readonly example: MigrationExample;
  readonly file: FileObject | null;
}

/**
 * Runs each example through its one migration, and names the migrations no example ran. A migration that
 * was never run on data is a guess: tests fail while `missing` is not empty.
 */
export function exerciseMigrations(
  sequences: readonly MigrationSequence[],
  examples: readonly MigrationExample[],
): { readonly runs: readonly ExampleRun[]; readonly missing: readonly string[] } {
  const exercised = new Set<string>();
  const runs = examples.map((example): ExampleRun => {
    const sequence = sequences.find(({ name }) => name === example.sequence);
    const step = sequence?.steps.find(({ version }) => version === example.version);
    if (!sequence || !step) return { example, file: null };
    const alone: MigrationSequence = { name: sequence.name, first: example.version - 1, steps: [step] };
    const file = { ...example.before, schema: { [sequence.name]: example.version - 1 } };
    const result = migrateFile(file, [alone]);
    if (!result.ok) return { example, file: null };
    for (const { version } of result.ran) exercised.add(`${sequence.name} ${version}`);
    const { schema: _schema, ...rest } = result.file;
    return { example, file: rest };
  });
  const missing = sequences.flatMap((sequence) =>
    sequence.steps
      .filter((step) => !exercised.has(`${sequence.name} ${step.version}`))
      .map((step) => `${sequence.name} ${step.version} (${step.name})`),
  );
  return { runs, missing };
}
