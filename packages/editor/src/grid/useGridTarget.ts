import type { FocusEvent } from 'react';
import { useServices, useUi } from '../store/services.ts';
import { sameTarget, type Target } from '../store/targets.ts';
import { targetKey } from './address.ts';

/** Attributes of an element that can have the focus of the grid: one of them is the Tab stop. */
export function useGridTarget(target: Target): {
  'data-jw-target': string;
  tabIndex: 0 | -1;
  onFocus: (event: FocusEvent) => void;
} {
  const { ui } = useServices();
  const tabStop = useUi(({ focus }) =>
    focus === null || focus.kind === 'link' ? target.kind === 'corner' : sameTarget(focus, target),
  );
  return {
    'data-jw-target': targetKey(target),
    tabIndex: tabStop ? 0 : -1,
    onFocus: (event) => {
      if (event.target !== event.currentTarget) return;
      if (!sameTarget(ui.getState().focus, target)) ui.getState().focusOn(target);
    },
  };
}
