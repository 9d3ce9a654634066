import type { TableName } from '../../src/ids.ts';

/** Adds a record under a key that says what it is, and gives its id. Rows of a worksheet keep their order. */
export type Add = (table: TableName, key: string, fields: Readonly<Record<string, unknown>>) => string;

/** The id of an actor by name; one the source names nowhere else is added. */
export type ActorOf = (name: string, role?: string) => string;
