import type { MouseEvent, PointerEvent } from 'react';
import { useScene } from '../canvas/scene.ts';
import type { MessageKey } from '../messages/english.ts';
import { useServices, useUi } from '../store/services.ts';
import { sameTarget, type Target } from '../store/targets.ts';

/** Further out than this the heads are too close for tools: the menus of the map remain. */
export const leastZoom = 0.3;

/** Pointer affordances only: the grid layer has the same by keyboard and for readers. */
export function MenuButton({ target }: { readonly target: Target }) {
  const { ui, t } = useServices();
  const open = (event: MouseEvent<HTMLButtonElement>): void => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    ui.getState().focusOn(target);
    ui.getState().openMenu({ target, x: left, y: bottom });
  };
  return (
    <button
      type="button"
      className="jw-head-menu"
      tabIndex={-1}
      title={t('head.menu')}
      aria-label={t('head.menu')}
      onPointerDown={hold}
      onClick={open}
    >
      <svg viewBox="0 0 16 16">
        <circle cx="3.5" cy="8" r="1.4" />
        <circle cx="8" cy="8" r="1.4" />
        <circle cx="12.5" cy="8" r="1.4" />
      </svg>
    </button>
  );
}

interface InsertProps {
  readonly label: MessageKey;
  readonly axis: 'x' | 'y';
  /** Place along the axis in the strip, as CSS. */
  readonly at: string;
  /** Whether it stands behind the last head, where it is always in sight. */
  readonly end?: boolean;
  readonly onInsert: () => void;
}

/** The "+" between two heads. */
export function InsertButton({ label, axis, at, end, onInsert }: InsertProps) {
  const { t } = useServices();
  const { readOnly } = useScene();
  if (readOnly()) return null;
  const style = axis === 'x' ? { left: at } : { top: at };
  return (
    <button
      type="button"
      className="jw-insert"
      data-axis={axis}
      data-end={end || undefined}
      tabIndex={-1}
      title={t(label)}
      aria-label={t(label)}
      style={style}
      onPointerDown={hold}
      onClick={onInsert}
    >
      <svg viewBox="0 0 16 16">
        <path d="M8 3v10M3 8h10" />
      </svg>
    </button>
  );
}

function hold(event: PointerEvent): void {
  event.stopPropagation();
}

/** Whether a target is the focused one or among the selected. */
export function useMarked(target: Target): boolean {
  return useUi(({ focus, selection }) => {
    if (sameTarget(focus, target)) return true;
    return 'id' in target && selection.some(({ id }) => id === target.id);
  });
}
