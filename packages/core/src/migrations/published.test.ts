import { expect, it } from 'vitest';
import { exerciseMigrations, type MigrationExample } from '../../testing/exerciseMigrations.ts';
import { sequenceFaults } from './migration.ts';
import { publishedSequences } from './published.ts';

/** One example or more for every published migration. */
const examples: readonly MigrationExample[] = [];

it('published sequences are numbered without gaps and named once', () => {
  expect(sequenceFaults(publishedSequences)).toEqual([]);
});

it('every published migration was run on an example and gave what it should', () => {
  const { runs, missing } = exerciseMigrations(publishedSequences, examples);
  expect(missing).toEqual([]);
  for (const { example, file } of runs) expect(file).toEqual(example.after);
});
