import type { RawWorkbook } from './secondReader.ts';

type Value = number | string | boolean | null;
type Range = { readonly range: readonly Value[] };
type Result = Value | Range;

const isRange = (result: Result): result is Range => typeof result === 'object' && result !== null;
const fail = (why: string): never => {
  throw new Error(`#VALUE! ${why}`);
};

function numberOf(result: Result): number {
  if (isRange(result)) return fail('a range where a number is needed');
  if (result === null) return 0;
  if (typeof result === 'boolean') return result ? 1 : 0;
  return typeof result === 'number' ? result : fail(`“${result}” is not a number`);
}

function scalar(result: Result): Value {
  return isRange(result) ? fail('a range where one value is needed') : result;
}

function textOf(result: Result): string {
  const value = scalar(result);
  return value === null ? '' : String(value);
}

function listOf(results: readonly Result[]): readonly Value[] {
  return results.flatMap((result) => (isRange(result) ? result.range : [result]));
}

const numbers = (results: readonly Result[]): number[] =>
  listOf(results).filter((value): value is number => typeof value === 'number');

/** Orders values as spreadsheets do: numbers, then text, then logical values; a blank is 0 or "". */
function compare(left: Value, right: Value): number {
  const blank = (value: Value, other: Value): Value =>
    value !== null ? value : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const [a, b] = [blank(left, right), blank(right, left)];
  const rank = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [Number(a), Number(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Whether a cell meets a criterion such as ">5". A number is never met by text or a blank. */
function meets(value: Value, criterion: Value): boolean {
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion === null ? '' : String(criterion));
  const [operator, words] = [match?.[1] ?? '=', match?.[2] ?? ''];
  const wanted = words.trim() !== '' && Number.isFinite(Number(words)) ? Number(words) : words;
  if (typeof wanted === 'number' && typeof value !== 'number') return operator === '<>';
  return comparisons[operator]?.(compare(value, wanted)) ?? false;
}

function rowsThatMeet(pairs: readonly Result[]): readonly boolean[] {
  const columns = pairs.filter((_, at) => at % 2 === 0).map((range) => listOf([range]));
  const criteria = pairs.filter((_, at) => at % 2 === 1).map(scalar);
  return (columns[0] ?? []).map((_, row) =>
    columns.every((column, at) => meets(column[row] ?? null, criteria[at] ?? null)),
  );
}

const functions: Readonly<Record<string, (args: readonly Result[]) => Value>> = {
  COUNT: (args) => numbers(args).length,
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  MIN: (args) => Math.min(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  MAX: (args) => Math.max(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  AND: (args) => listOf(args).every(Boolean),
  OR: (args) => listOf(args).some(Boolean),
  INT: ([value = null]) => Math.floor(numberOf(value)),
  ISNUMBER: ([value = null]) => typeof scalar(value) === 'number',
  COUNTIFS: (args) => rowsThatMeet(args).filter(Boolean).length,
  SUMIFS: ([sums = null, ...pairs]) => {
    const meeting = rowsThatMeet(pairs);
    return numbers(listOf([sums]).filter((_, row) => meeting[row])).reduce((sum, value) => sum + value, 0);
  },
};

const letters = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const nameOf = (column: number): string =>
  column === 0 ? '' : nameOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const token =
  /\s*(?:(\d+\.?\d*)|"((?:[^"]|"")*)"|(?:'((?:[^']|'')*)'!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|([A-Z]+)\(|(<>|<=|>=|[-+*/&=<>(),]))/y;

/** Calculates the formulas of a workbook anew, from the formulas and the plain cells alone. */
export function createCalculator(workbook: RawWorkbook): (sheet: string, cell: string) => Value {
  const results = new Map<string, Value>();

  function valueAt(sheet: string, cell: string): Value {
    const key = `${sheet}!${cell}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const found = workbook.get(sheet)?.get(cell);
    const value = !found
      ? null
      : found.formula === null
        ? found.value
        : scalar(evaluate(sheet, found.formula));
    results.set(key, value);
    return value;
  }

  function rangeAt(sheet: string, from: string, to: string): Range {
    const split = (name: string) => /([A-Z]+)(\d+)/.exec(name.replaceAll('$', '')) ?? fail(name);
    const [, left = '', top = ''] = split(from);
    const [, right = '', bottom = ''] = split(to);
    const range: Value[] = [];
    for (let row = Number(top); row <= Number(bottom); row++)
      for (let column = letters(left); column <= letters(right); column++)
        range.push(valueAt(sheet, `${nameOf(column)}${row}`));
    return { range };
  }

  function evaluate(sheet: string, formula: string): Result {
    let at = 0;
    let now: RegExpExecArray | null = null;
    const advance = (): void => {
      token.lastIndex = at;
      now = token.exec(formula);
      if (!now && formula.slice(at).trim() !== '') fail(`cannot read ${formula.slice(at)}`);
      at = token.lastIndex;
    };
    const operator = (): string | undefined => now?.[7];
    // Of IF only the chosen branch counts: an error in the other one does not.
    const lazily = (parse: () => Result, wanted: boolean): Result => {
      if (wanted) return parse();
      let depth = 0;
      while (now && !(depth === 0 && (operator() === ',' || operator() === ')'))) {
        if (now[6] !== undefined || operator() === '(') depth++;
        if (operator() === ')') depth--;
        advance();
      }
      return null;
    };
    const expect = (sign: string): void => {
      if (operator() !== sign) fail(`${sign} expected in ${formula}`);
      advance();
    };
    function callIf(): Result {
      const condition = Boolean(scalar(comparison()));
      expect(',');
      const first = lazily(comparison, condition);
      expect(',');
      const second = lazily(comparison, !condition);
      expect(')');
      return condition ? first : second;
    }
    function call(name: string): Result {
      if (name === 'IF') return callIf();
      const args: Result[] = [];
      while (operator() !== ')') {
        args.push(comparison());
        if (operator() === ',') advance();
      }
      advance();
      return (functions[name] ?? (() => fail(`no function ${name}`)))(args);
    }
    function primary(): Result {
      const [, digits, words, other, cell, end, name, sign] = now ?? fail('the formula breaks off');
      advance();
      if (digits !== undefined) return Number(digits);
      if (words !== undefined) return words.replaceAll('""', '"');
      if (cell !== undefined) {
        const from = other?.replaceAll("''", "'") ?? sheet;
        return end === undefined ? valueAt(from, cell.replaceAll('$', '')) : rangeAt(from, cell, end);
      }
      if (name !== undefined) return call(name);
      if (sign === '-') return -numberOf(primary());
      if (sign !== '(') return fail(`unexpected ${sign} in ${formula}`);
      const inner = comparison();
      expect(')');
      return inner;
    }
    function chain(signs: string, next: () => Result, apply: (sign: string, a: Result, b: Result) => Result) {
      let left = next();
      for (let sign = operator(); sign !== undefined && signs.includes(sign); sign = operator()) {
        advance();
        left = apply(sign, left, next());
      }
      return left;
    }
    const product = (): Result =>
      chain('*/', primary, (sign, a, b) =>
        sign === '*' ? numberOf(a) * numberOf(b) : numberOf(a) / numberOf(b),
      );
    const sum = (): Result =>
      chain('+-', product, (sign, a, b) =>
        sign === '+' ? numberOf(a) + numberOf(b) : numberOf(a) - numberOf(b),
      );
    const joined = (): Result => chain('&', sum, (_, a, b) => textOf(a) + textOf(b));
    function comparison(): Result {
      const left = joined();
      const sign = operator();
      const test = sign === undefined ? undefined : comparisons[sign];
      if (!test) return left;
      advance();
      return test(compare(scalar(left), scalar(joined())));
    }
    advance();
    return comparison();
  }

  return valueAt;
}
