import { read } from '../map/queries.ts';
import { fieldOf } from '../records/registry.ts';
import type { ProjectRule } from './finding.ts';

/** Links of the service profit chain without evidence. Said only once the chain has been begun. */
export const profitLinkWithoutMeasure: ProjectRule = (snapshot) => {
  const rows = read.worksheetRows(snapshot, 'profitLinks');
  const field = fieldOf('profitLinks', 'link');
  if (rows.length === 0 || field?.kind !== 'choice') return [];
  return field.options.flatMap(({ value, label }) => {
    const own = rows.filter((row) => row.link === value);
    if (own.some((row) => row.value !== null)) return [];
    return [
      {
        code: 'profit-link-without-measure',
        severity: 'hint' as const,
        message: `Evidence is missing for a link of the service profit chain: ${label}.`,
        cure: 'Give a measure and its value, or leave the link out of what you conclude.',
        about: (own.length > 0 ? own : rows).map(({ id }) => ({ table: 'profitLinks' as const, id })),
      },
    ];
  });
};
