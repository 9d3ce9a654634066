import * as Y from 'yjs';

/** `updates` as one where that can be done; else as they are, which says the same in more frames. */
export const mergeWherePossible = (updates: readonly Uint8Array[]): readonly Uint8Array[] => {
  if (updates.length < 2) return updates;
  try {
    return [Y.mergeUpdates([...updates])];
  } catch {
    return updates;
  }
};
