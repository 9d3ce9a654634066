import { definitions, type TableName, tableNames } from '@journeywright/core';
import { emptyPlainModel, type PlainModel } from '@journeywright/core/testing';
import type * as Y from 'yjs';

/**
 * What a document says, read from scratch in the most obvious way. Shares no code with the package: it knows
 * the layout from the document that describes it.
 */
export function readDoc(doc: Y.Doc): PlainModel {
  const model = emptyPlainModel();
  for (const table of tableNames) {
    const rows = doc.getMap(table).toJSON() as Record<string, Record<string, unknown>>;
    for (const [id, stored] of Object.entries(rows)) model[table][id] = readRow(table, id, stored);
  }
  return model;
}

function readRow(table: TableName, id: string, stored: Record<string, unknown>): PlainModel['cards'][string] {
  const fields: Record<string, unknown> = { id };
  const known = definitions[table].fields;
  for (const [name, field] of Object.entries(known)) fields[name] = field.default;
  for (const [key, value] of Object.entries(stored)) {
    const [name = '', member] = key.split(':');
    if (member !== undefined && known[name]?.kind === 'members')
      fields[name] = [...(fields[name] as string[]), member].sort();
    else if (key !== 'removed') fields[key] = value;
  }
  return { removed: stored.removed === true, fields };
}
