/** The sign between whole and fraction. */
export type DecimalSign = '.' | ',';

const patterns: Readonly<Record<DecimalSign, { plain: RegExp; grouped: RegExp; group: RegExp }>> = {
  '.': {
    plain: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i,
    grouped: /^[+-]?\d{1,3}(?:[,\u00A0\u202F '’]\d{3})+(?:\.\d+)?$/,
    group: /[,\u00A0\u202F '’]/g,
  },
  ',': {
    plain: /^[+-]?(?:\d+,?\d*|,\d+)(?:e[+-]?\d{1,3})?$/i,
    grouped: /^[+-]?\d{1,3}(?:[.\u00A0\u202F '’]\d{3})+(?:,\d+)?$/,
    group: /[.\u00A0\u202F '’]/g,
  },
};

const longestNumber = 60;

/**
 * The number in a cell as JavaScript writes it (`3,5` → `3.5`, `1.234,5` → `1234.5`, `−2` → `-2`), or null
 * when the cell holds something else. Thousands may be grouped by the other sign, a blank or an apostrophe.
 */
export function normaliseNumber(cell: string, decimal: DecimalSign = '.'): string | null {
  const text = cell.trim().replace(/^[−－]/, '-');
  if (text === '' || text.length > longestNumber) return null;
  const { plain, grouped, group } = patterns[decimal];
  const bare = plain.test(text) ? text : grouped.test(text) ? text.replaceAll(group, '') : null;
  if (bare === null) return null;
  const written = bare.replace(',', '.').replace(/^\+/, '');
  return Number.isFinite(Number(written)) ? written : null;
}

const enough = 2_000;

/**
 * Whether numbers are written with a decimal comma: judged by the cells, and only where the comma does not
 * separate cells. `1,234` alone could be either; the decimal comma is likelier beside semicolons and tabs.
 */
export function detectDecimal(cells: Iterable<string>, delimiter: string): DecimalSign {
  if (delimiter === ',') return '.';
  let comma = 0;
  let point = 0;
  let unsure = 0;
  let looked = 0;
  for (const cell of cells) {
    const text = cell.length <= longestNumber ? cell.trim() : '';
    if (!/^[+-−－]?[\d.,]*\d[\d.,]*$/.test(text) || !/[.,]/.test(text)) continue;
    if (/^[^\d]?\d{1,3}(?:\.\d{3})*,\d+$/.test(text) || /^[^\d]?\d+,\d+$/.test(text)) {
      if (/^[^\d]?\d{1,3},\d{3}$/.test(text)) unsure++;
      else comma++;
    } else if (/^[^\d]?\d+\.\d+$/.test(text) && !/^[^\d]?\d{1,3}\.\d{3}$/.test(text)) point++;
    else if (/^[^\d]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) point++;
    if (++looked >= enough) break;
  }
  if (comma !== point) return comma > point ? ',' : '.';
  return comma + unsure > 0 ? ',' : '.';
}
