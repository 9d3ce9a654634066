import { type ReactElement, useMemo, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import type { Action, ActionGroup } from '../actions/action.ts';
import { actionsFor } from '../actions/actionsFor.ts';
import { targetName } from '../grid/targetName.ts';
import { useServices, useUi } from '../store/services.ts';
import type { OpenMenu } from '../store/uiStore.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { PasteDialog } from './paste/PasteDialog.tsx';
import { ModeBanner } from './ModeBanner.tsx';

const groups: readonly ActionGroup[] = ['edit', 'add', 'move', 'mark', 'links', 'remove'];

function Item({ action }: { action: Action }): ReactElement {
  const { t } = useServices();
  const name = action.checked ? t('menu.checked', { label: action.label }) : action.label;
  return (
    <MenuItem
      id={action.id}
      textValue={name}
      className="jw-menu-item"
      data-danger={action.danger || undefined}
      data-refused={action.refusal === undefined ? undefined : 'true'}
    >
      <span>
        {action.checked && <i className="jw-menu-check" aria-hidden="true" />}
        <span aria-hidden={action.checked || undefined}>{action.label}</span>
        {action.checked && <span className="jw-words">{name}</span>}
      </span>
      {action.refusal === undefined ? null : <span className="jw-menu-why">{action.refusal}</span>}
      {action.shortcut ? <kbd>{action.shortcut}</kbd> : null}
    </MenuItem>
  );
}

function OpenTargetMenu({ menu }: { menu: OpenMenu }): ReactElement {
  const services = useServices();
  const { ui, t, root } = services;
  const anchor = useRef<HTMLSpanElement>(null);
  const actions = useMemo(() => actionsFor(services, menu.target), [services, menu.target]);
  const container = root();
  const put = (element: HTMLSpanElement | null): void => {
    anchor.current = element;
    const frame = element?.offsetParent?.getBoundingClientRect();
    if (!element || !frame) return;
    element.style.left = `${menu.x - frame.left}px`;
    element.style.top = `${menu.y - frame.top}px`;
  };
  const label = t('menu.label', { name: targetName(services, menu.target) });
  const close = (): void => ui.getState().openMenu(null);
  const choose = (id: string): void => {
    const action = actions.find((one) => one.id === id);
    close();
    if (!action) return;
    // What cannot be done stays in the menu, so that its reason can be read, and says it again when chosen.
    if (action.refusal === undefined) action.run();
    else ui.getState().notify({ text: action.refusal, undo: false, tone: 'problem' });
  };
  return (
    <>
      <span ref={put} className="jw-anchor" />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) close();
        }}
        placement="bottom start"
        aria-label={label}
        className="jw-popover"
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Menu
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the keyboard
          autoFocus="first"
          className="jw-menu"
          aria-label={label}
          onAction={(key) => choose(String(key))}
          onClose={close}
        >
          {groups.map((group) => {
            const inGroup = actions.filter((action) => action.group === group);
            return inGroup.length === 0 ? null : (
              <MenuSection key={group} id={`group.${group}`} className="jw-menu-section">
                <Header className="jw-menu-head">{t(`menu.${group}`)}</Header>
                {inGroup.map((action) => (
                  <Item key={action.id} action={action} />
                ))}
              </MenuSection>
            );
          })}
        </Menu>
      </Popover>
    </>
  );
}

/** The menu of what can be done with a target; with it the dialog and the banner that some choices lead to. */
export function TargetMenu(): ReactElement {
  const menu = useUi((state) => state.menu);
  return (
    <>
      {menu ? <OpenTargetMenu key={`${menu.x} ${menu.y}`} menu={menu} /> : null}
      <MoveDialog />
      <PasteDialog />
      <ModeBanner />
    </>
  );
}
