import { type CommandArgs, type Id, type Made, read } from '@journeywright/core';
import type { EditorServices } from '../store/services.ts';
import type { Target } from '../store/targets.ts';
import { type Action, commandAction, plainAction } from './action.ts';
import { openInspector } from './desk.ts';
import { openMoveDialog, startMove } from './moveTo.ts';
import type { After } from './perform.ts';
import { refusalText } from './refusal.ts';
import { removeRefs } from './remove.ts';
import { shiftOf } from './shift.ts';
import type { Direction } from '../grid/keys.ts';
import type { MessageKey } from '../messages/english.ts';
import { momentActions, partActions } from './contactPointParts.ts';

type HeadTable = 'stages' | 'contactPoints' | 'lanes';
const kinds = { stages: 'stage', contactPoints: 'contactPoint', lanes: 'lane' } as const;

/** After something with a title was made: focus it and let its title be written. */
export function nameIt(table: HeadTable): (made: readonly Made[]) => After {
  return (made) => {
    const id = made.find((record) => record.table === table)?.id;
    if (!id) return {};
    return {
      focus: { kind: kinds[table], id } as Target,
      edit: { table, id, field: 'title' },
    };
  };
}

/** The actions that move a target by one place; those that lead nowhere say so. */
export function shiftActions(
  services: EditorServices,
  target: Target,
  ways: readonly (readonly [direction: Direction, label: MessageKey])[],
): Action[] {
  const keys = { up: '↑', down: '↓', left: '←', right: '→' } as const;
  return ways.map(([direction, label]) => {
    const shift = shiftOf(services, target, direction);
    const action = plainAction(
      services,
      { id: `move.${direction}`, label, group: 'move', shortcut: `Alt+${keys[direction]}` },
      () => shift?.run(),
    );
    if (!shift) return { ...action, refusal: services.t('action.atEdge') };
    return shift.refusal ? { ...action, refusal: refusalText(shift.refusal) } : action;
  });
}

/** "Move to…" in both ways: by choosing the place on the map, and by a dialog. */
export function moveToActions(services: EditorServices, items: Parameters<typeof startMove>[1]): Action[] {
  return [
    plainAction(services, { id: 'move.choose', label: 'action.moveChoose', group: 'move' }, () =>
      startMove(services, items),
    ),
    plainAction(services, { id: 'move.dialog', label: 'action.moveDialog', group: 'move' }, () =>
      openMoveDialog(services, items),
    ),
  ];
}

function titleAction(services: EditorServices, table: HeadTable, id: string): Action {
  return plainAction(
    services,
    { id: 'rename', label: 'action.rename', group: 'edit', shortcut: 'F2' },
    () => services.ui.getState().startEditing({ table, id, field: 'title' }),
    services.commands.can('record.set', { table, id, field: 'title', value: 'x' }),
  );
}

export function detailsAction(services: EditorServices, target: Target): Action {
  return plainAction(services, { id: 'details', label: 'action.details', group: 'edit' }, () => {
    services.ui.getState().focusOn(target);
    openInspector(services);
  });
}

/** The actions that add one of the same kind right after and right before the head at `index`. */
function addBeside<T extends HeadTable>(
  services: EditorServices,
  table: T,
  [after, before]: readonly [after: MessageKey, before: MessageKey],
  index: number,
  args: Omit<CommandArgs[`${(typeof kinds)[T]}.add`], 'index'>,
): Action[] {
  const add = (id: string, label: MessageKey, at: number, shortcut: { shortcut?: string } = {}): Action =>
    commandAction(
      services,
      { id, label, group: 'add', ...shortcut },
      `${kinds[table]}.add` as const,
      { ...args, index: at } as never,
      nameIt(table),
    );
  return [
    add('add.after', after, index + 1, { shortcut: 'Insert' }),
    add('add.before', before, Math.max(0, index)),
  ];
}

function removeAction(services: EditorServices, table: HeadTable, id: string): Action {
  const name = `${kinds[table]}.remove` as const;
  return plainAction(
    services,
    { id: 'remove', label: 'action.remove', group: 'remove', shortcut: 'Delete', danger: true },
    () => removeRefs(services, [{ table, id }]),
    services.commands.can(name, { id } as never),
  );
}

/** What can be done with a stage. */
export function stageActions(services: EditorServices, target: Extract<Target, { kind: 'stage' }>): Action[] {
  const { doc, t } = services;
  const { snapshot } = doc.getState();
  const journey = services.journey as Id<'journeys'>;
  const { id } = target;
  const index = read.stages(snapshot, journey).findIndex((stage) => stage.id === id);
  const phases = [
    ['before', 'action.phaseBefore'],
    ['during', 'action.phaseDuring'],
    ['after', 'action.phaseAfter'],
  ] as const;
  const phase = snapshot.tables.stages.get(id)?.salePhase ?? null;
  return [
    titleAction(services, 'stages', id),
    detailsAction(services, target),
    ...addBeside(services, 'stages', ['action.stageAfter', 'action.stageBefore'], index, { journey }),
    commandAction(
      services,
      { id: 'add.contactPoint', label: 'action.contactPointInStage', group: 'add' },
      'contactPoint.add',
      { stage: id },
      nameIt('contactPoints'),
    ),
    commandAction(
      services,
      { id: 'duplicate', label: 'action.duplicate', group: 'add', shortcut: 'Ctrl+D' },
      'stage.duplicate',
      { id },
      (made) => ({ ...nameIt('stages')(made), edit: null, say: t('duplicated.stage') }),
    ),
    ...shiftActions(services, target, [
      ['left', 'action.moveLeft'],
      ['right', 'action.moveRight'],
    ]),
    ...moveToActions(services, [{ table: 'stages', id }]),
    ...phases.map(([value, label]) =>
      commandAction(
        services,
        { id: `phase.${value}`, label, group: 'mark', checked: phase === value },
        'record.set',
        { table: 'stages', id, field: 'salePhase', value: phase === value ? null : value },
        { say: t('action.done') },
      ),
    ),
    removeAction(services, 'stages', id),
  ];
}

/** What can be done with a contact point. */
export function contactPointActions(
  services: EditorServices,
  target: Extract<Target, { kind: 'contactPoint' }>,
): Action[] {
  const { doc, t } = services;
  const { snapshot } = doc.getState();
  const { id } = target;
  const stage = snapshot.tables.contactPoints.get(id)?.place.stage;
  const index = stage ? read.contactPoints(snapshot, stage).findIndex((point) => point.id === id) : -1;
  const adding = stage
    ? addBeside(services, 'contactPoints', ['action.contactPointAfter', 'action.contactPointBefore'], index, {
        stage,
      })
    : [];
  return [
    titleAction(services, 'contactPoints', id),
    detailsAction(services, target),
    ...adding,
    commandAction(
      services,
      { id: 'duplicate', label: 'action.duplicate', group: 'add', shortcut: 'Ctrl+D' },
      'contactPoint.duplicate',
      { id },
      (made) => ({ ...nameIt('contactPoints')(made), edit: null, say: t('duplicated.contactPoint') }),
    ),
    ...partActions(services, id),
    ...shiftActions(services, target, [
      ['left', 'action.moveLeft'],
      ['right', 'action.moveRight'],
    ]),
    ...moveToActions(services, [{ table: 'contactPoints', id }]),
    ...momentActions(services, id),
    removeAction(services, 'contactPoints', id),
  ];
}

/** What can be done with a lane. */
export function laneActions(services: EditorServices, target: Extract<Target, { kind: 'lane' }>): Action[] {
  const { snapshot } = services.doc.getState();
  const journey = services.journey as Id<'journeys'>;
  const { id } = target;
  const index = read.lanes(snapshot, journey).findIndex((lane) => lane.id === id);
  const zone = snapshot.tables.lanes.get(id)?.zone;
  const like = zone ? { zone } : {};
  return [
    titleAction(services, 'lanes', id),
    plainAction(services, { id: 'kind', label: 'action.laneKind', group: 'edit' }, () => {
      services.ui.getState().focusOn(target);
      openInspector(services, 'kind');
    }),
    ...addBeside(services, 'lanes', ['action.laneBelow', 'action.laneAbove'], index, { journey, ...like }),
    ...shiftActions(services, target, [
      ['up', 'action.moveUp'],
      ['down', 'action.moveDown'],
    ]),
    ...moveToActions(services, [{ table: 'lanes', id }]),
    removeAction(services, 'lanes', id),
  ];
}

/** What can be done with the map as a whole. */
export function cornerActions(services: EditorServices): Action[] {
  const journey = services.journey as Id<'journeys'>;
  const { t } = services;
  return [
    plainAction(services, { id: 'details', label: 'action.journeyDetails', group: 'edit' }, () => {
      services.ui.getState().focusOn({ kind: 'corner' });
      openInspector(services);
    }),
    addStage(services),
    addLane(services),
    commandAction(
      services,
      { id: 'add.persona', label: 'action.persona', group: 'add' },
      'persona.add',
      {},
      { say: t('added.persona') },
    ),
    commandAction(
      services,
      { id: 'add.actor', label: 'action.actor', group: 'add' },
      'actor.add',
      {},
      { say: t('added.actor') },
    ),
    plainAction(
      services,
      { id: 'rename', label: 'action.renameJourney', group: 'edit', shortcut: 'F2' },
      () => openInspector(services, 'title'),
      services.commands.can('journey.rename', { id: journey, title: 'x' }),
    ),
  ];
}

/** A stage at the end of the map. */
export function addStage(services: EditorServices): Action {
  const journey = services.journey as Id<'journeys'>;
  const described = { id: 'add.stage', label: 'action.stageEnd', group: 'add' } as const;
  return commandAction(services, described, 'stage.add', { journey }, nameIt('stages'));
}

/** A lane below all others. */
export function addLane(services: EditorServices): Action {
  const journey = services.journey as Id<'journeys'>;
  const described = { id: 'add.lane', label: 'action.laneEnd', group: 'add' } as const;
  return commandAction(services, described, 'lane.add', { journey }, nameIt('lanes'));
}
