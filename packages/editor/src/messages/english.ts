import type { laterWords } from './laterWords.ts';
import { actionWords } from './words/actions.ts';
import { gridWords } from './words/grid.ts';
import { mapWords } from './words/map.ts';
import { panelWords } from './words/panels.ts';

/**
 * The message catalogue in English: what the first view needs. Parts fetched later bring `laterWords`. Keys say where the words stand; add one per piece of text on screen
 * or spoken. No interface text stands anywhere else.
 */
export const english = {
  'map.label': 'Map of {title}',
  'cell.empty': 'Empty',
  'count.cards': '{count|one card|{count} cards}',
  ...mapWords,
  ...gridWords,
  ...actionWords,
  ...panelWords,
} as const;

export type MessageKey = keyof typeof english | keyof typeof laterWords;
