import { useSyncExternalStore } from 'react';
import { useServices } from '../store/services.ts';
import type { Naming } from './names.ts';

/**
 * A name made from the document and the layout. Its user renders again only when the words differ, so that a
 * letter typed into one card costs one box of the grid and not all of them.
 */
export function useName(name: (naming: Naming) => string): string {
  const { doc, layout, t } = useServices();
  // The layout follows the document before anyone else is told: listening to one of them is enough.
  return useSyncExternalStore(doc.subscribe, () =>
    name({ snapshot: doc.getState().snapshot, layout: layout.getState().layout, t }),
  );
}
