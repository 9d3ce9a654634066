import { type Diagnostic, interchangeFormats } from '@journeywright/core/interchange';
import { importWorkbook, readWorkbookTables } from '@journeywright/export';
import { t } from '../messages/translate.ts';
import { about, decode } from './decode.ts';
import { asList, formatOfGiven, formatOfText, type GivenFormat } from './formatOf.ts';
import type { Given } from './given.ts';
import { type Planned, planImport } from './planImport.ts';
import type { LeftOut } from './withCures.ts';
import { otherSheets, type Sheet, textSheet, workbookSheet } from './sheet.ts';

/** What was given as far as it can be read without asking. */
export type ReadGiven =
  | { readonly kind: 'planned'; readonly label: string; readonly planned: Planned }
  /** A table, of which a person says what its columns are. */
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly sheets: readonly Sheet[];
      readonly diagnostics: readonly Diagnostic[];
      /** What is not in the sheet of this name. */
      readonly others: (sheet: string) => readonly LeftOut[];
    };

const refused = (label: string, diagnostics: readonly Diagnostic[]): ReadGiven => ({
  kind: 'planned',
  label,
  planned: { ok: false, unplaced: [], diagnostics },
});

function readWorkbook(bytes: Uint8Array): ReadGiven {
  const own = planImport((context) => importWorkbook(bytes, context));
  if (own.ok) return { kind: 'planned', label: t('import.format.ownWorkbook'), planned: own };
  const label = t('import.format.workbook');
  if (!own.diagnostics.some(({ code }) => code === 'not-our-workbook'))
    return refused(label, own.diagnostics);
  const found = readWorkbookTables(bytes);
  if (!found.ok) return refused(label, found.diagnostics);
  const tables = found.tables.filter(({ hidden, rows }) => !hidden && rows.length > 1);
  if (tables.length === 0)
    return refused(label, [about('error', 'empty', t('import.noSheet'), t('import.noSheet.cure'))]);
  return {
    kind: 'table',
    label,
    sheets: tables.map(workbookSheet),
    diagnostics: found.diagnostics,
    others: (sheet) => otherSheets(found.tables, sheet),
  };
}

function readText(text: string, format: GivenFormat, before: readonly Diagnostic[]): ReadGiven {
  if (format === 'table')
    return {
      kind: 'table',
      label: t('import.format.table'),
      sheets: [textSheet(text)],
      diagnostics: before,
      others: () => [],
    };
  const { label, import: plan } = interchangeFormats.find(({ name }) => name === format) ?? { label: format };
  if (!plan) throw new Error(`${format} cannot be read`);
  const list = format === 'outline' ? asList(text) : null;
  const told = list === null ? before : [...before, about('note', 'plain-lines', t('import.plainLines'))];
  const planned = planImport((context) => plan(list ?? text, context));
  return { kind: 'planned', label, planned: { ...planned, diagnostics: [...told, ...planned.diagnostics] } };
}

/** Reads what was given, whatever it is. Never throws for what is in it. */
export function readGiven(given: Given): ReadGiven {
  const told = formatOfGiven(given);
  if ('other' in told)
    return refused(told.other, [
      about(
        'error',
        'other-program',
        t('import.otherProgram', { ending: told.other }),
        t(/^\.(xls|ods|numbers)$/.test(told.other) ? 'import.otherSheet.cure' : 'import.otherProgram.cure'),
      ),
    ]);
  if (told.format === 'workbook' && given.kind === 'file') return readWorkbook(given.bytes);
  if (given.kind === 'pasted') return readText(given.text, told.format ?? 'outline', []);
  const decoded = decode(given.bytes);
  if (!decoded.ok) return refused(given.name, decoded.diagnostics);
  return readText(decoded.text, told.format ?? formatOfText(decoded.text), decoded.diagnostics);
}
