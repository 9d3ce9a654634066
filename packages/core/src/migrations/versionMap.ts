import { latestVersion, type MigrationSequence } from './migration.ts';
import { publishedSequences } from './published.ts';

/** The version of every sequence, as files record it under `schema`. */
export function versionMap(
  sequences: readonly MigrationSequence[] = publishedSequences,
): Readonly<Record<string, number>> {
  return Object.fromEntries(sequences.map((sequence) => [sequence.name, latestVersion(sequence)]));
}
