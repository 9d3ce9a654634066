import { tellHidden } from '../hiddenCharacters.ts';
import type { Import, ImportContext } from '../import.ts';
import { type ReadOptions, readTextRows } from '../table/index.ts';
import { importLongTable } from './importLong.ts';
import { importWideTable } from './importWide.ts';
import { tableForm } from './proposeMapping.ts';

/** Plans the import of a table in the long or the wide form, as its headings tell. Never throws. */
export function importTable(text: string, context: ImportContext, options: ReadOptions = {}): Import {
  const rows = readTextRows(text, options);
  return tellHidden(
    text,
    rows.ok && tableForm(rows) === 'wide'
      ? importWideTable(text, context, options)
      : importLongTable(text, context, options),
  );
}
