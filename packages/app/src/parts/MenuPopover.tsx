import { Fragment } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import type { Opened } from './OverlayButton.tsx';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly danger?: boolean;
}

/** Choices that belong together; with `chosen` exactly one of them is in force. */
export interface MenuPart {
  readonly title: string;
  /** Whether the title is shown, and not only said. */
  readonly headed?: boolean;
  readonly chosen?: string;
  readonly choices: readonly MenuChoice[];
}

export interface MenuPopoverProps extends Opened {
  readonly placement: NonNullable<PopoverProps['placement']>;
  readonly parts: readonly (MenuPart | readonly MenuChoice[])[];
  readonly onChoose: (id: string) => void;
}

function Choices({ choices }: { choices: readonly MenuChoice[] }) {
  return choices.map(({ id, label, danger }) => (
    <MenuItem key={id} id={id} className={danger ? 'app-menu-item danger' : 'app-menu-item'}>
      {label}
    </MenuItem>
  ));
}

/** A menu beside the button that opened it. */
export function MenuPopover({ anchor, labelledBy, onClose, placement, parts, onChoose }: MenuPopoverProps) {
  return (
    <Popover
      className="app-popover"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
      aria-labelledby={labelledBy}
    >
      <Menu
        className="app-menu"
        aria-labelledby={labelledBy}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the keyboard
        autoFocus="first"
        onAction={(key) => onChoose(String(key))}
        onClose={onClose}
      >
        {parts.map((part, at) => (
          <Fragment key={at}>
            {at > 0 && <Separator />}
            {'choices' in part ? (
              <MenuSection
                aria-label={part.title}
                {...(part.chosen === undefined
                  ? {}
                  : {
                      selectionMode: 'single' as const,
                      disallowEmptySelection: true,
                      selectedKeys: [part.chosen],
                    })}
              >
                {part.headed && <Header>{part.title}</Header>}
                {Choices({ choices: part.choices })}
              </MenuSection>
            ) : (
              Choices({ choices: part })
            )}
          </Fragment>
        ))}
      </Menu>
    </Popover>
  );
}
