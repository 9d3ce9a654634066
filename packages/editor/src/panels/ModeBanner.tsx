import type { ReactElement } from 'react';
import { cancelMode } from '../actions/moveTo.ts';
import { returnToGrid } from '../grid/useGridFocus.ts';
import { useServices, useUi } from '../store/services.ts';

/** Says what the next tap or Enter means, and how to get out of it. */
export function ModeBanner(): ReactElement | null {
  const services = useServices();
  const mode = useUi((state) => state.mode);
  if (mode.kind === 'idle') return null;
  const { t } = services;
  const words = mode.kind === 'move' ? t('mode.move', { count: mode.items.length }) : t('mode.link');
  return (
    <div className="jw-banner">
      <span>{words}</span>
      <button
        type="button"
        className="jw-button"
        onClick={() => {
          cancelMode(services);
          returnToGrid(services);
        }}
      >
        {t('mode.cancel')}
      </button>
    </div>
  );
}
