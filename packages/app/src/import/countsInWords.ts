import { definitions, tableNames } from '@journeywright/core';
import type { Made } from '@journeywright/core/interchange';

/** “7 stages”, “1 lane” …: what would be made, without the project itself. */
export function countsInWords(made: readonly Made[]): readonly string[] {
  return made
    .filter(({ table }) => table !== 'project')
    .toSorted((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table))
    .map(
      ({ table, count }) =>
        `${count} ${count === 1 ? definitions[table].name : definitions[table].plural.toLowerCase()}`,
    );
}
