/** Wide enough for a sentence, narrow enough for half a screen. */
const lineLength = 100;

function wrapped(words: string, width: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line !== '' && [...line].length + 1 + [...word].length > width) lines.push(word);
    else lines[last] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** Two columns, the left one padded to its longest entry, the right one broken into lines. */
export function twoColumns(rows: readonly (readonly [string, string])[], indent = 2): string {
  const width = Math.max(...rows.map(([left]) => [...left].length));
  const blank = ' '.repeat(indent);
  const start = indent + width + 2;
  return rows
    .flatMap(([left, right]) =>
      wrapped(right, Math.max(40, lineLength - start)).map((line, at) =>
        `${at === 0 ? `${blank}${left.padEnd(width + 2)}` : ' '.repeat(start)}${line}`.trimEnd(),
      ),
    )
    .join('\n');
}

/** “1 record”, “2 records”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
