/** Deeper than files may be nested, so that whatever a file holds passes. */
const deepest = 80;

/** Text without NUL, at which files and databases would end; positions in it stay what they were. */
export const withoutNul = (text: string): string =>
  text.includes('\u0000') ? text.replaceAll('\u0000', '\uFFFD') : text;

function readEntries(value: object, levels: number): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let same = true;
  const entries: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    const name = withoutNul(key);
    const read = name === '__proto__' ? undefined : plainJson(part, levels - 1);
    if (name !== key || !Object.is(read, part)) same = false;
    if (read !== undefined) entries.push([name, read]);
  }
  return same ? value : Object.fromEntries(entries);
}

/**
 * What is JSON of a value some program put into a document: the very same value where all of it is. Parts that
 * cannot be written to a file (bytes, huge integers, what is nested out of reach) are left out, or null in a
 * list. Undefined when nothing is left. Never throws.
 */
export function plainJson(value: unknown, levels = deepest): unknown {
  if (typeof value === 'string') return withoutNul(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || levels <= 0) return undefined;
  if (!Array.isArray(value)) return readEntries(value, levels);
  const list = value.map((part: unknown) => plainJson(part, levels - 1) ?? null);
  return list.every((part, at) => Object.is(part, value[at])) ? value : list;
}
