import type { Field } from '@journeywright/core';
import { columnLetters, quotedSheet } from '../sheet/cellName.ts';
import { type Cell, type Sheet, textCell } from '../sheet/sheet.ts';

/** Gathers the lists people choose from, and gives each a column of a hidden sheet. */
export interface ChoiceLists {
  /** The range that holds the labels of a field's options. */
  source(field: Extract<Field, { kind: 'choice' }>): string;
  sheet(): Sheet;
}

export const listsName = 'Choices';

export function createChoiceLists(): ChoiceLists {
  const lists = new Map<string, { readonly column: number; readonly labels: readonly string[] }>();
  return {
    source({ options }) {
      const labels = options.map((option) => option.label);
      const key = JSON.stringify(labels);
      const list = lists.get(key) ?? { column: lists.size + 1, labels };
      lists.set(key, list);
      const letters = columnLetters(list.column);
      return `${quotedSheet(listsName)}!$${letters}$1:$${letters}$${labels.length}`;
    },
    sheet() {
      const all = [...lists.values()];
      const height = Math.max(0, ...all.map(({ labels }) => labels.length));
      const rows = Array.from({ length: height }, (_, row) =>
        all.map(({ labels }): Cell | null => {
          const label = labels[row];
          return label === undefined ? null : textCell(label, 'plain');
        }),
      );
      return { name: listsName, state: 'hidden', columns: [], rows };
    },
  };
}
