import { type ReactElement, useEffect, useRef } from 'react';
import type { Action } from '../actions/action.ts';
import { actionsFor } from '../actions/actionsFor.ts';
import { isSlider } from '../grid/address.ts';
import { openMenuOf } from '../grid/handleKey.ts';
import { targetName } from '../grid/targetName.ts';
import { focusGrid } from '../grid/useGridFocus.ts';
import { useServices, useSnapshot, useUi } from '../store/services.ts';
import type { Target } from '../store/targets.ts';
import type { IconName } from './icons.tsx';
import { ToolButton } from './ToolButton.tsx';
import { ToolRow } from './ToolRow.tsx';

type Tool = readonly [id: string, icon: IconName];

const forHeads: readonly Tool[] = [
  ['rename', 'edit'],
  ['add.after', 'add'],
];
const sideways: readonly Tool[] = [
  ['move.left', 'left'],
  ['move.right', 'right'],
];
const remove: Tool = ['remove', 'remove'];

/** The actions worth a button of their own; all others are one more click away. */
function toolsFor(target: Target, isCard: boolean): readonly Tool[] {
  switch (target.kind) {
    case 'stage':
      return [...forHeads, ['add.contactPoint', 'contactPoint'], ...sideways, remove];
    case 'contactPoint':
      return [...forHeads, ['moment', 'moment'], ...sideways, remove];
    case 'lane':
      return [...forHeads, ['move.up', 'up'], ['move.down', 'down'], remove];
    case 'cell':
      return [['add.after', 'add']];
    case 'item':
      return isCard
        ? [
            ['edit', 'edit'],
            ['add.after', 'add'],
            ['move.choose', 'move'],
            ['link', 'link'],
            ['duplicate', 'duplicate'],
            remove,
          ]
        : [['edit', 'edit'], ['score', 'score'], ['add.after', 'add'], ['move.choose', 'move'], remove];
    case 'link':
      return [['edit', 'edit'], remove];
    case 'corner':
      return [];
  }
}

function EmotionTools({ actions }: { actions: readonly Action[] }): ReactElement {
  return (
    <>
      {actions
        .filter(({ id }) => id.startsWith('emotion.'))
        .map((action) => (
          <ToolButton
            key={action.id}
            label={action.label}
            words={action.id === 'emotion.none' ? '–' : action.id.slice('emotion.'.length)}
            pressed={action.checked === true}
            refusal={action.refusal}
            onPress={action.run}
          />
        ))}
    </>
  );
}

function Tools({ target }: { target: Target }): ReactElement | null {
  const services = useServices();
  const { ui, t } = services;
  const bar = useRef<HTMLDivElement>(null);
  // Refusals and marks depend on the document.
  useSnapshot((snapshot) => snapshot);
  useUi((state) => state.selection);
  const actions = actionsFor(services, target);
  const lane = target.kind === 'cell' ? services.doc.getState().snapshot.tables.lanes.get(target.lane) : null;
  const emotions = isSlider(target) || lane?.kind === 'emotion';
  const tools = toolsFor(target, target.kind === 'item' && target.table === 'cards');

  const shown = tools.flatMap(([id, icon]) => {
    const action = actions.find((one) => one.id === id);
    return action ? [{ action, icon }] : [];
  });
  useEffect(() => {
    const element = bar.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      focusGrid(services);
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [services]);

  return (
    <div ref={bar} className="jw-item-toolbar" data-jw-keeps-focus="">
      <ToolRow label={t('toolbar.item', { name: targetName(services, target) })} className="jw-tools">
        {emotions ? <EmotionTools actions={actions} /> : null}
        {shown.map(({ action, icon }) => (
          <ToolButton
            key={action.id}
            label={action.label}
            icon={icon}
            {...(action.shortcut ? { shortcut: action.shortcut } : {})}
            refusal={action.refusal}
            onPress={() => {
              if (action.refusal === undefined) action.run();
              else ui.getState().notify({ text: action.refusal, undo: false, tone: 'problem' });
            }}
          />
        ))}
        <ToolButton
          label={t('toolbar.more')}
          icon="more"
          onPress={() => {
            const rect = bar.current?.getBoundingClientRect();
            openMenuOf(services, target, rect && { x: rect.left, y: rect.top });
          }}
        />
      </ToolRow>
    </div>
  );
}

/**
 * The small toolbar for what is selected: everything by single clicks, without dragging. It stands at the foot of
 * the map and not beside the thing, because there it would lie over the neighbouring cards.
 */
export function ItemToolbar(): ReactElement | null {
  const focus = useUi((state) => state.focus);
  const busy = useUi((state) => state.editing !== null || state.menu !== null || state.mode.kind !== 'idle');
  const { session } = useServices();
  if (!focus || focus.kind === 'corner' || busy || session.getStatus().readOnly !== null) return null;
  return <Tools target={focus} />;
}
