import type { TableName } from '../ids.ts';

/** Content a format has no place for, counted, so that a person hears of it before the file is used. */
export interface Loss {
  /** Whether it belongs to what is written, or to the rest of the project. */
  readonly of: 'itself' | 'project';
  readonly table: TableName;
  /** How many records lost something. */
  readonly count: number;
  /** In plain words, for example “response mechanisms” or “minutes of contact points”. */
  readonly what: string;
}

export interface Export {
  readonly text: string;
  readonly losses: readonly Loss[];
}
