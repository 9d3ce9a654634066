/**
 * Yjs tells plain values by their `constructor`, and so refuses an object that has a key of that name (halfway
 * through a transaction). Such an object is stored as its JSON text under this key; so is one that happens to
 * have this key itself, so that reading is never in doubt.
 */
const jsonKey = '$json';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON value in the form in which it can be put into a document. */
export function toStored(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Object.hasOwn(value, 'constructor') || Object.hasOwn(value, jsonKey)) {
    return { [jsonKey]: JSON.stringify(value) };
  }
  return Object.getPrototypeOf(value) === Object.prototype ? value : { ...value };
}

/** The JSON value that was stored. */
export function fromStored(value: unknown): unknown {
  if (!isObject(value) || typeof value[jsonKey] !== 'string') return value;
  try {
    return JSON.parse(value[jsonKey]);
  } catch {
    return value;
  }
}
