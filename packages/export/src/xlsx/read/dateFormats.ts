import { scanXml } from '../xml/scanXml.ts';

/** Formats of dates and times that every spreadsheet has under a number. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

function isDateCode(code: string): boolean {
  // Words in quotes, colours and conditions say nothing about the kind of number; [h] and the like do.
  const bare = code
    .slice(0, 500)
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** Which of a workbook's cell formats show a number as a date or time. */
export function readDateFormats(part: string, bytes: Uint8Array): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let inside = '';
  let count = 0;
  scanXml(part, bytes, {
    open(name, attributes) {
      const format = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'cellXfs' || name === 'cellStyleXfs') inside = name;
      else if (name === 'numFmt') codes.set(format, attributes.get('formatCode') ?? '');
      else if (name === 'xf' && inside === 'cellXfs') {
        const code = codes.get(format);
        if (code === undefined ? isBuiltInDate(format) : isDateCode(code)) dates.add(count);
        count++;
      }
    },
    close(name) {
      if (name === inside) inside = '';
    },
  });
  return dates;
}
