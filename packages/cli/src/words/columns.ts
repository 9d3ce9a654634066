/** Two columns, the left one padded to its longest entry. */
export function twoColumns(rows: readonly (readonly [string, string])[], indent = 2): string {
  const width = Math.max(...rows.map(([left]) => [...left].length));
  const blank = ' '.repeat(indent);
  return rows.map(([left, right]) => `${blank}${left.padEnd(width + 2)}${right}`.trimEnd()).join('\n');
}

/** “1 record”, “2 records”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
