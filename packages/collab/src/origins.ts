/** A run of Yjs clock values of this client: `from` up to, but not including, `to`. */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** The origin of a transaction made by a command of this user. The only origin undo tracks. */
export class LocalEdit {
  readonly command: string;
  readonly label: string;
  readonly selection: unknown;
  readonly origin: 'local' | 'import';
  /**
   * What the edit wrote that undo must not delete: new records (undo puts a tombstone on them instead) and
   * new texts. Deleting these would take with them what others have typed into them since.
   */
  readonly scaffold: ClockRange[] = [];
  /** Whether it goes on with the step before it, as each letter of a word does. */
  readonly joins: boolean;

  constructor(
    command: string,
    label: string,
    selection?: unknown,
    origin: 'local' | 'import' = 'local',
    joins = false,
  ) {
    this.command = command;
    this.label = label;
    this.selection = selection;
    this.origin = origin;
    this.joins = joins;
  }
}

/** The origin of a transaction made by this program but not to be undone by the user: files, pastes, seeds. */
export class ImportEdit {
  readonly command: string;
  readonly origin: 'local' | 'import';

  constructor(command: string, origin: 'local' | 'import' = 'import') {
    this.command = command;
    this.origin = origin;
  }
}

/** The origin of a transaction that brings a document up to date. Only servers write these. */
export class MigrationEdit {
  readonly migration: string;

  constructor(migration: string) {
    this.migration = migration;
  }
}
