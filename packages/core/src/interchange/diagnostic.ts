/** Something a person should know about a file that was read. */
export interface Diagnostic {
  /** `error`: nothing could be read; `warning`: something was changed or left out; `note`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Stable name, for example `score-out-of-range`. */
  readonly code: string;
  readonly message: string;
  /** What to do about it; empty where nothing need be done. */
  readonly cure: string;
  /** Where it stands: line and column from 1, or null when the format has none or the whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  /** The place in words where lines do not help: a cell such as `Sheet “Risks”, C7`, or an element. */
  readonly place?: string;
}

/** A piece of the source that found no place in the model. Its words are kept, so that nothing is lost. */
export interface Unplaced {
  readonly line: number | null;
  readonly place?: string;
  /** The words as they stood in the source. */
  readonly text: string;
  readonly why: string;
}
