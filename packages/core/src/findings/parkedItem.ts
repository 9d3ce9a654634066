import { parkedItems } from '../map/parked.ts';
import { definitions } from '../records/registry.ts';
import type { ProjectRule } from './finding.ts';

/** Things that are there but stand nowhere on the map. */
export const parkedItem: ProjectRule = (snapshot, journey) =>
  parkedItems(snapshot, journey).flatMap((group) =>
    group.items.map((item) => ({
      code: 'parked-item',
      severity: 'warning' as const,
      message: `The ${definitions[item.table].name} ${item.title} is parked: it has no place on the map.`,
      cure:
        group.reason === 'removed'
          ? 'Put it into a cell, remove it, or bring back what it stood in.'
          : 'Put it into a cell, or remove it.',
      about: [{ table: item.table, id: item.id }],
    })),
  );
