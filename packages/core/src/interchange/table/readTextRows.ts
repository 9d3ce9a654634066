import type { Diagnostic } from '../diagnostic.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { removeGuard } from './guard.ts';
import { tableLimits } from './limits.ts';
import { type DecimalSign, detectDecimal } from './number.ts';
import { type ScanFault, scanRows, type TextRow } from './scanRows.ts';

export interface ReadOptions {
  /** What separates cells; told from the text unless given. */
  readonly delimiter?: Delimiter;
  /** The decimal sign; told from the cells unless given. */
  readonly decimal?: DecimalSign;
  /** Take off the apostrophes that `writeTextTable` puts before formula signs. On, unless said otherwise. */
  readonly guard?: boolean;
}

/** Delimited text as rows of cells, none of which is known to be a heading. */
export interface TextRows {
  readonly rows: readonly TextRow[];
  readonly delimiter: Delimiter;
  readonly decimal: DecimalSign;
  readonly diagnostics: readonly Diagnostic[];
}

export type ReadRows =
  | ({ readonly ok: true } & TextRows)
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

function say(
  severity: Diagnostic['severity'],
  code: string,
  message: string,
  cure: string,
  line: number | null,
): Diagnostic {
  return { severity, code, message, cure, line, column: null };
}

function describe({ code, line }: ScanFault): Diagnostic {
  const { rows, columns, cells, cellLength } = tableLimits;
  switch (code) {
    case 'open-quote':
      return say(
        'error',
        code,
        `The quote that opens on line ${line} is never closed.`,
        'Close it with ", or write "" for a quote inside a cell.',
        line,
      );
    case 'too-many-rows':
      return say(
        'error',
        code,
        `The table has more than ${rows} rows.`,
        'Split it into several files.',
        line,
      );
    case 'too-many-columns':
      return say(
        'error',
        code,
        `Line ${line} has more than ${columns} cells.`,
        'Take columns out, or check what separates the cells.',
        line,
      );
    case 'too-many-cells':
      return say(
        'error',
        code,
        `The table has more than ${cells} cells.`,
        'Split it into several files.',
        line,
      );
    case 'cell-too-long':
      return say(
        'error',
        code,
        `A cell in the row on line ${line} has more than ${cellLength} characters.`,
        'Shorten it, or check whether a quote is missing.',
        line,
      );
  }
}

const broken = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function clean(given: string, diagnostics: Diagnostic[]): string {
  let text = given;
  if (text.includes('\u0000')) {
    text = text.replaceAll('\u0000', '');
    diagnostics.push(
      say(
        'warning',
        'nul-characters',
        'NUL characters were taken out.',
        'If words look wrong, save the file as UTF-8 and read it again.',
        null,
      ),
    );
  }
  if (broken.test(text)) {
    broken.lastIndex = 0;
    text = text.replaceAll(broken, '\uFFFD');
    diagnostics.push(
      say(
        'warning',
        'broken-characters',
        'Halves of characters were replaced by “\uFFFD”.',
        'Type those words again.',
        null,
      ),
    );
  } else if (text.includes('\uFFFD'))
    diagnostics.push(
      say(
        'warning',
        'wrong-encoding',
        'Some characters could not be read and show as “\uFFFD”.',
        'Save the file as UTF-8 and read it again.',
        null,
      ),
    );
  return text;
}

/**
 * Reads delimited text (RFC 4180; comma, semicolon or tab; any line ends; byte order mark; a first line such
 * as `sep=;`) into rows of cells. Blank lines are skipped. Never throws; time is linear in the length.
 */
export function readTextRows(given: string, options: ReadOptions = {}): ReadRows {
  if (given.length > tableLimits.textLength)
    return {
      ok: false,
      diagnostics: [
        say(
          'error',
          'too-large',
          `The text has ${given.length} characters; at most ${tableLimits.textLength} can be read.`,
          'Split it into several files.',
          null,
        ),
      ],
    };
  const diagnostics: Diagnostic[] = [];
  let text = clean(given, diagnostics);
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  const sep = /^sep=([,;\t])?(?:\r\n|\r|\n|$)/i.exec(text);
  if (sep) text = text.slice(sep[0].length);
  const linesBefore = sep && /[\r\n]$/.test(sep[0]) ? 1 : 0;
  const delimiter = options.delimiter ?? (sep?.[1] as Delimiter | undefined) ?? detectDelimiter(text);
  const scan = scanRows(text, { delimiter });
  if (scan.fault) {
    const fault = { ...scan.fault, line: scan.fault.line + linesBefore };
    return { ok: false, diagnostics: [...diagnostics, describe(fault)] };
  }
  for (const line of scan.strayLines)
    diagnostics.push(
      say(
        'warning',
        'stray-quote',
        `A quote stands inside a cell on line ${line + linesBefore}; it was taken as a letter.`,
        'Write "" for a quote inside a quoted cell.',
        line + linesBefore,
      ),
    );
  if (scan.strayQuotes > scan.strayLines.length)
    diagnostics.push(
      say(
        'warning',
        'stray-quote',
        `${scan.strayQuotes - scan.strayLines.length} more quotes stand inside cells.`,
        '',
        null,
      ),
    );
  const guard = options.guard ?? true;
  const rows = scan.rows.map(({ cells, line }) => ({
    cells: guard ? cells.map(removeGuard) : cells,
    line: line + linesBefore,
  }));
  const decimal = options.decimal ?? detectDecimal(allCells(rows), delimiter);
  return { ok: true, rows, delimiter, decimal, diagnostics };
}

function* allCells(rows: readonly TextRow[]): Iterable<string> {
  for (const row of rows) yield* row.cells;
}
