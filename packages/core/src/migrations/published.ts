import type { MigrationSequence } from './migration.ts';

/** Changes to the shape of records. Version 1 is the first that was published. */
const model: MigrationSequence = { name: 'model', first: 1, steps: [] };

/** Every sequence files are brought up to date with, in the order they run. */
export const publishedSequences: readonly MigrationSequence[] = [model];
