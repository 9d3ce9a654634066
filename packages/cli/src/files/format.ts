import type { Snapshot } from '@journeywright/core';
import type { Diagnostic, Loss, Unplaced } from '@journeywright/core/interchange';

/** A project as it was read from a file, with what did not fit. */
export interface ReadProject {
  readonly snapshot: Snapshot;
  readonly unplaced: readonly Unplaced[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A project, or why there is none. */
export type Reading =
  | ({ readonly ok: true } & ReadProject)
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What is written, and what the format has no place for. */
export interface Writing {
  readonly content: string | Uint8Array;
  readonly losses: readonly Loss[];
}

/** One file format as the command line uses it. */
export interface FileFormat {
  readonly name: string;
  readonly label: string;
  /** With the dot, in lower case; the first is the usual one. */
  readonly extensions: readonly string[];
  /** What one file holds. */
  readonly holds: 'project' | 'journey' | 'study';
  readonly read?: (bytes: Uint8Array, path: string) => Reading;
  /** Reads one sheet, where files have several. */
  readonly readSheet?: (bytes: Uint8Array, sheet: string) => Reading;
  /** Writes the project, or the journey or study with this id. */
  readonly write?: (snapshot: Snapshot, id: string, path: string) => Writing;
}
