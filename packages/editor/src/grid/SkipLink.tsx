import type { ReactElement } from 'react';
import { useServices } from '../store/services.ts';

/** The id of the place behind the map that the skip link leads to. */
export function skipTargetId(journey: string): string {
  return `jw-after-${journey}`;
}

/** Lets keyboard users pass the map. Seen while it has the focus. */
export function SkipLink(): ReactElement {
  const { journey, t, root } = useServices();
  return (
    <a
      className="jw-skip"
      href={`#${skipTargetId(journey)}`}
      onClick={(event) => {
        // The page's address stays as it is: the editor may be one of several parts of a page.
        event.preventDefault();
        root()
          ?.querySelector<HTMLElement>(`#${CSS.escape(skipTargetId(journey))}`)
          ?.focus();
      }}
    >
      {t('grid.skip')}
    </a>
  );
}
