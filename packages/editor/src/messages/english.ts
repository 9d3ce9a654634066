import { actionWords } from './words/actions.ts';
import { gridWords } from './words/grid.ts';
import { inspectorWords } from './words/inspector.ts';
import { mapWords } from './words/map.ts';
import { panelWords } from './words/panels.ts';

/**
 * The message catalogue in English. Keys say where the words stand; add one per piece of text on screen
 * or spoken. No interface text stands anywhere else.
 */
export const english = {
  'map.label': 'Map of {title}',
  'cell.empty': 'Empty',
  'count.cards': '{count|one card|{count} cards}',
  ...mapWords,
  ...inspectorWords,
  ...gridWords,
  ...actionWords,
  ...panelWords,
} as const;

export type MessageKey = keyof typeof english;
