import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import type { Opened } from './OverlayButton.tsx';

export interface WordsPopoverProps extends Opened {
  readonly placement: NonNullable<PopoverProps['placement']>;
  readonly title: string;
  readonly children: ReactNode;
}

/** A few words beside the button that asked for them. */
export function WordsPopover({ anchor, onClose, placement, title, children }: WordsPopoverProps) {
  return (
    <Popover
      className="app-popover"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
    >
      <Dialog className="app-dialog">
        <Heading slot="title">{title}</Heading>
        {children}
      </Dialog>
    </Popover>
  );
}
