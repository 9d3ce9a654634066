import { type ComponentProps, type ReactNode, type RefObject, useId, useRef, useState } from 'react';

/** What an overlay needs to know of the button that opened it. */
export interface Opened {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** Id of the button, whose name is also the name of the overlay. */
  readonly labelledBy: string;
  readonly onClose: () => void;
}

interface OverlayButtonProps extends Omit<ComponentProps<'button'>, 'id' | 'type' | 'ref'> {
  readonly opens: 'menu' | 'dialog';
  /** Drawn while it is open. */
  readonly overlay: (opened: Opened) => ReactNode;
}

function Overlay({ draw, ...opened }: Opened & { draw: OverlayButtonProps['overlay'] }) {
  return draw(opened);
}

/** A button that opens a menu or a small dialog beside itself, which is fetched when it is first wanted. */
export function OverlayButton({ opens, overlay, children, ...rest }: OverlayButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const labelledBy = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        {...rest}
        ref={anchor}
        id={labelledBy}
        type="button"
        aria-haspopup={opens}
        aria-expanded={open}
        onClick={() => {
          // Safari leaves the focus elsewhere, and closing brings it back to where it was.
          anchor.current?.focus();
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (opens !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {open && (
        <Overlay draw={overlay} anchor={anchor} labelledBy={labelledBy} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
