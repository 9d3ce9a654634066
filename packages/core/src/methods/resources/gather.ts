import type { DataRow, MethodData } from '../method.ts';

/** What a method is run on, or null when there is nothing of the kind. */
export function some(rows: readonly DataRow[], options: DataRow = {}): MethodData | null {
  return rows.length > 0 ? { rows, options } : null;
}

/** The names, with “ (2)”, “ (3)” … behind those that came before, so that two things are not taken for one. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const used = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; used.has(own); n++) {
      const next = `${name} (${n})`;
      if (!taken.has(next)) own = next;
    }
    used.add(own);
    return own;
  });
}
