import type { Snapshot } from '../snapshot/snapshot.ts';
import type { MethodData } from './method.ts';

/**
 * Gathers what a method is run on from a project: rows in map order, options from the records that hold them.
 * Null when the project records nothing of the kind, so that nobody takes an empty table for a measured one.
 * @param journey the journey asked about; methods of the whole project do not look at it
 */
export type FromProject = (snapshot: Snapshot, journey: string) => MethodData | null;

/** The gatherers of one group, by the name of the method. */
export type ProjectSources = Readonly<Record<string, FromProject>>;
