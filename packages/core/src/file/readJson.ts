import type { Json } from '../json.ts';
import { checkCharacters } from '../records/validate.ts';
import type { Segment } from './position.ts';

/** Why a text is not acceptable JSON, and where. */
export interface JsonFault {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  readonly offset: number;
  readonly path: readonly Segment[];
}

export type JsonResult =
  | { readonly ok: true; readonly value: Json; readonly rounded: readonly (readonly Segment[])[] }
  | { readonly ok: false; readonly fault: JsonFault };

/** The deepest nesting a file may have. */
export const deepestNesting = 80;

class Fault extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads JSON more strictly than `JSON.parse`, and says where it is wrong. Refused besides bad syntax: two
 * entries of one name (one would be lost), `__proto__`, NUL and half characters, numbers too large to hold,
 * nesting deeper than `deepestNesting`. `rounded` names whole numbers that lose digits.
 * @param onValue is told where each value begins
 */
export function readJson(
  text: string,
  onValue?: (path: readonly Segment[], offset: number) => void,
): JsonResult {
  let at = 0;
  const path: Segment[] = [];
  const rounded: Segment[][] = [];
  const plain = /[^"\\\u0000-\u001f]*/y;
  const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

  function fail(code: string, message: string, cure: string, offset = at): never {
    throw new Fault({ code, message, cure, offset, path: [...path] });
  }

  function unexpected(wanted: string): never {
    const found =
      at < text.length ? `“${String.fromCodePoint(text.codePointAt(at) as number)}”` : 'the end of the file';
    return fail('syntax', `Expected ${wanted}, found ${found}.`, 'Correct the JSON at this place.');
  }

  function skip(): void {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      at++;
    }
  }

  function readEscape(): string {
    const letter = text[at + 1] ?? '';
    const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
    if (simple !== undefined) {
      at += 2;
      return simple;
    }
    const hex = /^[0-9a-fA-F]{4}$/.exec(text.slice(at + 2, at + 6))?.[0];
    if (letter !== 'u' || hex === undefined)
      return fail(
        'syntax',
        'This escape is not one of JSON.',
        'Write \\n, \\t, \\", \\\\ or \\u and four digits.',
      );
    at += 6;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  function readString(): string {
    const start = at;
    let value = '';
    at++;
    for (;;) {
      plain.lastIndex = at;
      const run = plain.exec(text)?.[0] ?? '';
      value += run;
      at += run.length;
      const next = text[at];
      if (next === '"') break;
      if (next === '\\') value += readEscape();
      else if (next === undefined)
        fail('syntax', 'This text has no closing quote.', 'Close it with ".', start);
      else
        fail(
          'syntax',
          'A line end or control character stands inside a text.',
          'Write it as an escape such as \\n, or close the text with ".',
        );
    }
    at++;
    const problem = checkCharacters(value);
    if (problem)
      fail(problem.code, problem.message.replace(/^it holds/, 'This text holds'), problem.cure, start);
    return value;
  }

  function readNumber(): number {
    numeral.lastIndex = at;
    const token = numeral.exec(text)?.[0];
    if (token === undefined) return unexpected('a value');
    const value = Number(token);
    if (!Number.isFinite(value))
      fail(
        'number-too-large',
        `${token.slice(0, 40)} is too large a number.`,
        'Give a smaller number, or text.',
      );
    if (/^-?\d{16,}$/.test(token) && BigInt(token) !== BigInt(value)) rounded.push([...path]);
    at += token.length;
    return value;
  }

  function readWord(word: string, value: Json): Json {
    if (!text.startsWith(word, at)) return unexpected('a value');
    at += word.length;
    return value;
  }

  function enter(): void {
    if (path.length >= deepestNesting)
      fail(
        'too-deep',
        `The file is nested more than ${deepestNesting} levels deep.`,
        'Make this part flatter.',
      );
    at++;
    skip();
  }

  function readList(): Json {
    enter();
    const list: Json[] = [];
    if (text[at] === ']') {
      at++;
      return list;
    }
    for (;;) {
      path.push(list.length);
      list.push(readValue());
      path.pop();
      skip();
      if (text[at] === ']') break;
      if (text[at] !== ',') unexpected('“,” or “]”');
      at++;
    }
    at++;
    return list;
  }

  function readObject(): Json {
    enter();
    const object: Record<string, Json> = {};
    if (text[at] === '}') {
      at++;
      return object;
    }
    for (;;) {
      skip();
      if (text[at] !== '"') unexpected('a name in double quotes');
      const start = at;
      const name = readString();
      path.push(name);
      if (name === '__proto__')
        fail('bad-name', '“__proto__” cannot be a name.', 'Rename or remove this entry.', start);
      if (Object.hasOwn(object, name))
        fail('duplicate-name', `“${name}” stands here twice.`, 'Keep one of the two.', start);
      skip();
      if (text[at] !== ':') unexpected('“:”');
      at++;
      object[name] = readValue();
      path.pop();
      skip();
      if (text[at] === '}') break;
      if (text[at] !== ',') unexpected('“,” or “}”');
      at++;
    }
    at++;
    return object;
  }

  function readValue(): Json {
    skip();
    onValue?.(path, at);
    switch (text[at]) {
      case '{':
        return readObject();
      case '[':
        return readList();
      case '"':
        return readString();
      case 't':
        return readWord('true', true);
      case 'f':
        return readWord('false', false);
      case 'n':
        return readWord('null', null);
      default:
        return readNumber();
    }
  }

  try {
    const value = readValue();
    skip();
    if (at < text.length) unexpected('the end of the file');
    return { ok: true, value, rounded };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}
