import { type FocusEvent, type KeyboardEvent, type ReactElement, type ReactNode, useRef } from 'react';

/** What can take the focus in a toolbar, in reading order. */
function stopsIn(bar: HTMLElement): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')];
}

/**
 * A toolbar: one stop of the Tab key, arrow keys lead from tool to tool, and coming back leads to the tool last
 * used.
 */
export function ToolRow({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}): ReactElement {
  const last = useRef<HTMLElement | null>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, currentTarget, target } = event;
    const stops = stopsIn(currentTarget);
    const at = stops.indexOf(target as HTMLElement);
    if (at < 0) return;
    if (key === 'Tab') {
      // From the first or last tool the browser's own Tab leads out.
      last.current = target as HTMLElement;
      stops.at(event.shiftKey ? 0 : -1)?.focus();
      return;
    }
    const back = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    stops[at + (key === back ? -1 : 1)]?.focus();
    event.stopPropagation();
    event.preventDefault();
  };

  const onBlur = ({ currentTarget, relatedTarget, target }: FocusEvent<HTMLElement>): void => {
    if (!currentTarget.contains(relatedTarget)) last.current ??= target;
  };
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (currentTarget.contains(relatedTarget)) return;
    const back = last.current;
    last.current = null;
    back?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tools take the focus
    <div
      role="toolbar"
      aria-label={label}
      aria-orientation="horizontal"
      className={className}
      onKeyDownCapture={onKeyDown}
      onBlurCapture={onBlur}
      onFocusCapture={onFocus}
    >
      {children}
    </div>
  );
}
