/** What a typed number means. */
export type TypedNumber =
  | { readonly kind: 'value'; readonly value: number | null }
  /** Could be thousands or a fraction: both readings, to be shown. */
  | { readonly kind: 'unclear'; readonly whole: string; readonly fraction: string }
  | { readonly kind: 'not a number' };

/**
 * Reads a number as people write it: with decimal point or comma, with spaces or marks between thousands,
 * and with its unit. Nothing at all means "not measured". `1,000` is not guessed at.
 */
export function parseNumber(typed: string, unit?: string): TypedNumber {
  let text = typed.normalize('NFKC').trim().replaceAll('−', '-');
  if (unit && text.toLowerCase().endsWith(unit.toLowerCase())) text = text.slice(0, -unit.length);
  text = text.replace(/[\s'’_]/g, '');
  if (text === '') return { kind: 'value', value: null };
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(text)) return { kind: 'not a number' };
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last === undefined) return { kind: 'value', value: Number(text) };
  const cut = text.lastIndexOf(last);
  const head = text.slice(0, cut);
  const tail = text.slice(cut + 1);
  const whole = head.replace(/[.,]/g, '');
  const thousands = /^[+-]?[1-9]\d{0,2}([.,]\d{3})*$/.test(head) && tail.length === 3;
  if (new Set(marks).size === 1) {
    if (marks.length > 1)
      return thousands ? { kind: 'value', value: Number(whole + tail) } : { kind: 'not a number' };
    if (last === ',' && thousands)
      return { kind: 'unclear', whole: whole + tail, fraction: `${whole}.${tail.replace(/0+$/, '') || '0'}` };
  } else if ([...marks.slice(0, -1)].includes(last)) return { kind: 'not a number' };
  return { kind: 'value', value: Number(`${whole || '0'}.${tail || '0'}`) };
}

/** A number as it stands in its field; empty for "not measured". */
export function numberText(value: unknown): string {
  return typeof value === 'number' ? String(value) : '';
}
