import type { ComponentProps } from 'react';

/** A button that does nothing while what it began is under way, and keeps the focus meanwhile. */
export function BusyButton({
  busy,
  onClick,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'type' | 'onClick'> & { busy: boolean; onClick: () => void }) {
  return (
    <button {...rest} type="button" aria-disabled={busy || undefined} onClick={() => busy || onClick()}>
      {children}
    </button>
  );
}
