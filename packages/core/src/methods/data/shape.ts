import type { Json } from '../../json.ts';
import type { InputProblem, Read } from './problems.ts';

interface Info {
  /** What it means, with its unit; shown by help and documentation. */
  readonly help: string;
  /** Other headings under which the column is found, in lower case. */
  readonly also?: readonly string[];
}

/** One column of a method's rows, or one of its options. A blank reads as `fallback`. */
export interface Cell<T> extends Info {
  readonly kind: 'number' | 'text' | 'choice' | 'flag' | 'json';
  readonly required: boolean;
  readonly fallback: T;
  readonly options?: readonly string[];
  /** In words for help, for example `whole number from 1 to 10`. */
  readonly expects: string;
  /** The value of a cell that is not blank, or undefined when it does not fit. */
  readonly read: (given: Json) => T | undefined;
}

export type Shape = Readonly<Record<string, Cell<unknown>>>;
export type ValuesOf<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends Cell<infer T> ? T : never;
};

interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

function range({ min, max, integer }: NumberLimits): string {
  const what = integer ? 'whole number' : 'number';
  if (min !== undefined && max !== undefined) return `${what} from ${min} to ${max}`;
  if (min !== undefined) return `${what} from ${min} up`;
  return max === undefined ? what : `${what} up to ${max}`;
}

function readNumber({ min, max, integer }: NumberLimits): (given: Json) => number | undefined {
  return (given) => {
    const text = typeof given === 'string' ? given.trim() : '';
    const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
    const value = typeof given === 'number' ? given : plain ? Number(text) : Number.NaN;
    if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) return undefined;
    return (min !== undefined && value < min) || (max !== undefined && value > max) ? undefined : value;
  };
}

type NumberInfo = Info & NumberLimits;

/** A number. Blank reads as null (“not measured”), unless it is required or has a fallback. */
export function number(info: NumberInfo & { required: true }): Cell<number>;
export function number(info: NumberInfo & { fallback: number }): Cell<number>;
export function number(info: NumberInfo): Cell<number | null>;
export function number(info: NumberInfo & { required?: boolean; fallback?: number }): Cell<number | null> {
  return {
    ...info,
    kind: 'number',
    required: info.required ?? false,
    fallback: info.fallback ?? null,
    expects: range(info),
    read: readNumber(info),
  };
}

/** A piece of text, trimmed. Blank reads as “”, unless it is required. */
export function text(info: Info & { required?: boolean }): Cell<string> {
  return {
    ...info,
    kind: 'text',
    required: info.required ?? false,
    fallback: '',
    expects: 'text',
    read: (given) =>
      typeof given === 'string' || typeof given === 'number' ? String(given).trim() : undefined,
  };
}

/** One of a list of words, whatever the case. Blank reads as the fallback, null when there is none. */
export function choice<const V extends string>(info: Info & { options: readonly V[]; fallback: V }): Cell<V>;
export function choice<const V extends string>(
  info: Info & { options: readonly V[]; required: true },
): Cell<V>;
export function choice<const V extends string>(info: Info & { options: readonly V[] }): Cell<V | null>;
export function choice(
  info: Info & { options: readonly string[]; fallback?: string; required?: boolean },
): Cell<string | null> {
  return {
    ...info,
    kind: 'choice',
    required: info.required ?? false,
    fallback: info.fallback ?? null,
    expects: `one of ${info.options.join(', ')}`,
    read: (given) => {
      const word = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
      return info.options.find((option) => option.toLowerCase() === word.toLowerCase());
    },
  };
}

const yes = new Set(['yes', 'y', 'true', '1', 'x']);
const no = new Set(['no', 'n', 'false', '0', '-']);

/** Yes or no. Blank reads as the fallback: no, unless said otherwise. */
export function flag(info: Info & { fallback?: boolean }): Cell<boolean> {
  return {
    ...info,
    kind: 'flag',
    required: false,
    fallback: info.fallback ?? false,
    expects: 'yes or no',
    read: (given) => {
      const word = typeof given === 'object' ? '' : String(given).trim().toLowerCase();
      return yes.has(word) ? true : no.has(word) ? false : undefined;
    },
  };
}

/** A list or an object, for options that are more than one value; checked by `check`. */
export function json<T>(
  info: Info & { expects: string; fallback: T; check: (given: Json) => T | undefined },
): Cell<T> {
  return {
    help: info.help,
    kind: 'json',
    required: false,
    fallback: info.fallback,
    expects: info.expects,
    read: (given) => {
      if (typeof given !== 'string') return info.check(given);
      try {
        return info.check(JSON.parse(given) as Json);
      } catch {
        return undefined;
      }
    },
  };
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function shown(value: Json | undefined): string {
  const words = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'nothing');
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

/** `number` → `a number`; what is a list of words or a mass noun stays as it is. */
function withArticle(expects: string): string {
  if (/^(one of|yes|text)/.test(expects)) return expects;
  return `${/^[aeiou]/.test(expects) ? 'an' : 'a'} ${expects}`;
}

function cureOf(cell: Cell<unknown>, value: Json | undefined): string {
  const comma = typeof value === 'string' && /^\s*[+-]?\d*,\d+\s*$/.test(value);
  if (cell.kind === 'number' && comma)
    return `Where commas separate the columns, write decimals with a point: ${value.trim().replace(',', '.')}.`;
  return `Give ${withArticle(cell.expects)}, or leave ${cell.required ? 'the row out' : 'it blank'}.`;
}

/** Reads one object of cells by a shape. `row` is its number from 1, null for options. */
export function readCells<S extends Shape>(
  shape: S,
  given: Readonly<Record<string, Json>>,
  row: number | null,
): Read<ValuesOf<S>> {
  const problems: InputProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(shape)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (isBlank(value)) {
      if (cell.required)
        problems.push({
          code: 'missing',
          message: `${name} is missing.`,
          cure: `Give ${withArticle(cell.expects)}: ${cell.help}`,
          row,
          field: name,
        });
      values[name] = cell.fallback;
      continue;
    }
    const read = cell.read(value as Json);
    if (read === undefined)
      problems.push({
        code: 'bad-value',
        message: `${name}: ${shown(value)} is not ${withArticle(cell.expects)}.`,
        cure: cureOf(cell, value),
        row,
        field: name,
      });
    values[name] = read;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values as ValuesOf<S> };
}
