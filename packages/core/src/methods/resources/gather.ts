import type { DataRow, MethodData } from '../method.ts';
import type { Note } from '../result.ts';

/** What a method is run on, or null when there is nothing of the kind. */
export function some(
  rows: readonly DataRow[],
  options: DataRow = {},
  notes: readonly Note[] = [],
): MethodData | null {
  return rows.length > 0 ? { rows, options, notes } : null;
}

/** Says that records were left out for want of something; none when all were taken. */
export function leftOutNotes(all: number, taken: number, what: string, lacking: string): readonly Note[] {
  if (taken === all) return [];
  const message = `Left out: ${all - taken} of ${all} ${what} without ${lacking}.`;
  return [{ code: 'left-out', message }];
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
