import {
  type DecimalSign,
  type Delimiter,
  importLongTable,
  importWideTable,
  type LongColumn,
  type LongMapping,
  proposeMapping,
  type ReadRows,
  readTextRows,
  readTextTable,
  tableForm,
  tellHidden,
  type TextRow,
  type WideMapping,
  type WideTarget,
} from '@journeywright/core/interchange';
import { type Planned, planImport } from './planImport.ts';
import { inSheet, type Sheet } from './sheet.ts';

export type TableForm = 'long' | 'wide';

/** How a table is to be read: guessed first, then as a person says. */
export interface TableSettings {
  readonly form: TableForm;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalSign;
  readonly long: LongMapping;
  readonly wide: WideMapping;
  /** The first filled cells of each column, and of each row by its place. */
  readonly columnSamples: readonly string[];
  readonly rowSamples: readonly string[];
  /** The first cell of each row. */
  readonly rowHeadings: readonly string[];
}

const samples = 3;
const sampleRows = 200;

function sample(cells: Iterable<string>): string {
  const found: string[] = [];
  for (const cell of cells) {
    const words = cell.replaceAll(/\s+/g, ' ').trim();
    if (words === '' || found.includes(words)) continue;
    found.push(words.length > 40 ? `${words.slice(0, 39)}…` : words);
    if (found.length === samples) break;
  }
  return found.join(' · ');
}

function* column(rows: readonly TextRow[], at: number): Iterable<string> {
  for (const { cells } of rows.slice(0, sampleRows)) yield cells[at] ?? '';
}

/** Columns that are no field become lanes of their own, so that what they say is on the map. */
function withLanes(mapping: LongMapping): LongMapping {
  const known = mapping.columns.some(({ field }) => field !== null);
  if (!known) return mapping;
  return {
    ...mapping,
    columns: mapping.columns.map((one) => (one.field === null ? { ...one, lane: true } : one)),
  };
}

/** Guesses how a sheet is to be read; null, with the reasons, where there is no table. */
export function proposeSettings(
  { text, delimiter: fixed }: Sheet,
  delimiter?: Delimiter,
): { readonly settings: TableSettings } | { readonly fault: Extract<ReadRows, { ok: false }> } {
  const separator = fixed ?? delimiter;
  const options = separator ? { delimiter: separator } : {};
  const rows = readTextRows(text, options);
  if (!rows.ok) return { fault: rows };
  const table = readTextTable(text, options);
  if (!table.ok) return { fault: table };
  const { header, rows: body } = table.table;
  return {
    settings: {
      form: tableForm(rows),
      delimiter: rows.delimiter,
      decimal: rows.decimal,
      long: withLanes(proposeMapping({ header }, 'long')),
      wide: proposeMapping(rows, 'wide'),
      columnSamples: header.map((_, at) => sample(column(body, at))),
      rowSamples: rows.rows.map(({ cells }) => sample(cells.slice(1))),
      rowHeadings: rows.rows.map(({ cells }) => cells[0] ?? ''),
    },
  };
}

/** What becomes of a sheet that is read like this. */
export function planTable(sheet: Sheet, settings: TableSettings, title: string): Planned {
  const { form, delimiter, decimal, long, wide } = settings;
  const options = { delimiter, decimal };
  const headed = form === 'wide' && wide.titleRow !== null;
  const named = headed || title === '' ? options : { ...options, title };
  const planned = planImport((context) =>
    tellHidden(
      sheet.text,
      form === 'long'
        ? importLongTable(sheet.text, context, { ...named, mapping: long })
        : importWideTable(sheet.text, context, { ...named, mapping: wide }),
    ),
  );
  return {
    ...planned,
    unplaced: planned.unplaced.map((piece) => inSheet(piece, sheet)),
    diagnostics: planned.diagnostics.map((one) => inSheet(one, sheet)),
  };
}

/** The mapping with another use of a column. A field has one column: another that had it becomes a lane. */
export function withColumn(
  mapping: LongMapping,
  at: number,
  use: Pick<LongColumn, 'field' | 'lane'>,
): LongMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((one, place): LongColumn => {
      const { heading } = one;
      if (place === at) return { heading, confidence: 1, ...use };
      return use.field !== null && one.field === use.field
        ? { heading, confidence: 1, field: null, lane: true }
        : one;
    }),
  };
}

/** The mapping with another use of a row. */
export function withRow(mapping: WideMapping, row: number, target: WideTarget): WideMapping {
  return {
    ...mapping,
    rows: mapping.rows.map((one) => (one.row === row ? { ...one, target, confidence: 1 } : one)),
  };
}

/** The mapping with its stages or contact points in another row; all rows that are no heads hold content. */
export function withHeadRow(
  mapping: WideMapping,
  head: 'stageRow' | 'contactPointRow',
  row: number | null,
  headings: readonly string[],
): WideMapping {
  const other = head === 'stageRow' ? 'contactPointRow' : 'stageRow';
  const next = { ...mapping, [head]: row, [other]: mapping[other] === row ? null : mapping[other] };
  const heads = new Set([next.titleRow, next.stageRow, next.contactPointRow]);
  const known = new Map(mapping.rows.map((one) => [one.row, one]));
  const rows = headings.flatMap((heading, at) => {
    if (heads.has(at)) return [];
    const title = heading.trim();
    return [
      known.get(at) ?? {
        row: at,
        heading,
        confidence: 1,
        target: { as: 'lane', title, kind: null } as const,
      },
    ];
  });
  return { ...next, rows };
}
