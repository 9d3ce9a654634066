import { type CellTarget, type Id, laneContent, read } from '@journeywright/core';
import { shortTitle } from '../grid/words.ts';
import type { EditorServices } from '../store/services.ts';
import { recordOf, type Target } from '../store/targets.ts';
import { type Action, commandAction, plainAction } from './action.ts';
import { momentActions } from './contactPointParts.ts';
import { openInspector } from './desk.ts';
import { refusedWriting, startAfter, startDraft } from './draft.ts';
import { detailsAction, moveToActions, shiftActions } from './heads.ts';
import { startLink } from './moveTo.ts';
import { clearField, removeRefs, withSelection } from './remove.ts';

type ItemTarget = Extract<Target, { kind: 'item' }>;

const addLabels = {
  cards: 'action.card',
  responses: 'action.response',
  failures: 'action.failure',
  expectation: 'action.write',
  experience: 'action.write',
  curve: 'action.write',
} as const;

/** What can be done with a cell. */
export function cellActions(services: EditorServices, cell: CellTarget): Action[] {
  const { snapshot } = services.doc.getState();
  const lane = snapshot.tables.lanes.get(cell.lane);
  if (!lane) return [];
  const content = laneContent(lane);
  const stage = cell.contactPoint
    ? snapshot.tables.contactPoints.get(cell.contactPoint)?.place.stage
    : cell.stage;
  const actions: Action[] = [];
  if (content === 'cards') {
    actions.push(
      plainAction(
        services,
        { id: 'add.after', label: addLabels.cards, group: 'add', shortcut: 'Enter' },
        () => startDraft(services, cell),
        services.commands.can('card.add', {
          cell: cell.contactPoint
            ? { lane: cell.lane, contactPoint: cell.contactPoint }
            : { lane: cell.lane, stage: cell.stage ?? null },
          text: '-',
        }),
      ),
    );
    if (stage && cell.contactPoint)
      actions.push(
        plainAction(services, { id: 'add.stageCard', label: 'action.stageCard', group: 'add' }, () =>
          startDraft(services, { lane: cell.lane, stage }),
        ),
      );
  } else if (content !== 'curve') {
    actions.push(
      plainAction(
        services,
        { id: 'add.after', label: addLabels[content], group: 'add', shortcut: 'Enter' },
        () => startDraft(services, cell),
      ),
    );
  }
  if (cell.contactPoint) actions.push(...momentActions(services, cell.contactPoint));
  return actions;
}

function linkActions(services: EditorServices, id: Id<'cards'>): Action[] {
  const { doc, ui, t } = services;
  const { snapshot } = doc.getState();
  const present = (card: string | null): card is Id<'cards'> =>
    card !== null && snapshot.tables.cards.has(card);
  const title = (card: string): string => shortTitle(snapshot, 'cards', card, t);
  const from = read.linksFrom(snapshot, id).filter((link) => present(link.to));
  const to = read.linksTo(snapshot, id).filter((link) => present(link.from));
  const ends = [
    ...from.map((link) => ({ link, other: link.to as string, go: 'action.goTo' as const })),
    ...to.map((link) => ({ link, other: link.from as string, go: 'action.goBack' as const })),
  ];
  return [
    plainAction(services, { id: 'link', label: 'action.link', group: 'links' }, () =>
      startLink(services, id),
    ),
    ...ends.map(({ link, other, go }) =>
      plainAction(
        services,
        { id: `go.${link.id}`, label: go, values: { title: title(other) }, group: 'links' },
        () => ui.getState().focusOn({ kind: 'item', table: 'cards', id: other, field: 'text' }),
      ),
    ),
    ...ends.map(({ link, other }) =>
      commandAction(
        services,
        { id: `unlink.${link.id}`, label: 'action.unlink', values: { title: title(other) }, group: 'links' },
        'link.remove',
        { id: link.id },
        { say: t('link.removed'), notice: t('link.removed') },
      ),
    ),
  ];
}

function cardActions(services: EditorServices, target: ItemTarget): Action[] {
  const { commands, t } = services;
  const id = target.id as Id<'cards'>;
  const refs = withSelection(services, { table: 'cards', id });
  const cards = refs.filter(({ table }) => table === 'cards').map((ref) => ref.id as Id<'cards'>);
  return [
    plainAction(
      services,
      { id: 'add.after', label: 'action.cardAfter', group: 'add', shortcut: 'Ctrl+Enter' },
      () => startAfter(services, target),
    ),
    commandAction(
      services,
      { id: 'duplicate', label: 'action.duplicate', group: 'add', shortcut: 'Ctrl+D' },
      'card.duplicate',
      { ids: cards },
      (made) => {
        const first = made.find(({ table }) => table === 'cards');
        const say = t('duplicated.cards', { count: cards.length });
        return first
          ? { focus: { kind: 'item', table: 'cards', id: first.id, field: 'text' }, say }
          : { say };
      },
    ),
    ...shiftActions(services, target, [
      ['left', 'action.moveLeft'],
      ['right', 'action.moveRight'],
      ['up', 'action.moveUp'],
      ['down', 'action.moveDown'],
    ]),
    ...moveToActions(services, refs),
    ...linkActions(services, id),
    plainAction(
      services,
      {
        id: 'remove',
        label: refs.length > 1 ? 'action.removeMany' : 'action.remove',
        values: { count: refs.length },
        group: 'remove',
        shortcut: 'Delete',
        danger: true,
      },
      () => removeRefs(services, refs),
      commands.can('card.remove', { ids: cards }),
    ),
  ];
}

function partItemActions(
  services: EditorServices,
  target: ItemTarget,
  table: 'responses' | 'failures',
): Action[] {
  const { commands } = services;
  const ref = { table, id: target.id };
  const point = services.doc.getState().snapshot.tables[table].get(target.id)?.contactPoint;
  const failure =
    table === 'failures'
      ? [
          plainAction(services, { id: 'score', label: 'action.score', group: 'mark' }, () => {
            if (point) services.ui.getState().focusOn(target);
            openInspector(services, 'severity');
          }),
          commandAction(
            services,
            { id: 'add.recovery', label: 'action.recovery', group: 'add' },
            'action.add',
            { failure: target.id as Id<'failures'>, kind: 'recovery' },
            () => {
              services.ui.getState().focusOn(target);
              openInspector(services, 'actions');
              return { say: services.t('added.part') };
            },
          ),
        ]
      : [];
  return [
    plainAction(
      services,
      { id: 'add.after', label: 'action.another', group: 'add', shortcut: 'Ctrl+Enter' },
      () => startAfter(services, target),
    ),
    ...failure,
    ...shiftActions(services, target, [
      ['left', 'action.moveLeft'],
      ['right', 'action.moveRight'],
      ['up', 'action.moveUp'],
      ['down', 'action.moveDown'],
    ]),
    ...moveToActions(services, [ref]),
    plainAction(
      services,
      { id: 'remove', label: 'action.remove', group: 'remove', shortcut: 'Delete', danger: true },
      () => removeRefs(services, [ref]),
      commands.can('record.remove', ref),
    ),
  ];
}

/** What can be done with an item of a cell. */
export function itemActions(services: EditorServices, target: ItemTarget): Action[] {
  const { table, id, field } = target;
  if (table === 'contactPoints' && field === 'emotion') return momentActions(services, id);
  const edit = plainAction(
    services,
    { id: 'edit', label: 'action.edit', group: 'edit', shortcut: 'F2' },
    () => services.ui.getState().startEditing({ table, id, field }),
    refusedWriting(services, target),
  );
  const first = [edit, detailsAction(services, target)];
  if (table === 'cards') return [...first, ...cardActions(services, target)];
  if (table === 'responses' || table === 'failures')
    return [...first, ...partItemActions(services, target, table)];
  return [
    ...first,
    plainAction(
      services,
      { id: 'remove', label: 'action.clearText', group: 'remove', shortcut: 'Delete', danger: true },
      () => clearField(services, { table, id }, field),
    ),
    ...(table === 'contactPoints' ? momentActions(services, id) : []),
  ];
}

/** What can be done with a link between two cards. */
export function linkTargetActions(
  services: EditorServices,
  target: Extract<Target, { kind: 'link' }>,
): Action[] {
  const { snapshot } = services.doc.getState();
  const link = snapshot.tables.links.get(target.id);
  const ref = recordOf(target);
  if (!link || !ref) return [];
  const kinds = [
    ['flow', 'action.linkFlow'],
    ['branch', 'action.linkBranch'],
    ['loop', 'action.linkLoop'],
  ] as const;
  return [
    plainAction(services, { id: 'edit', label: 'action.linkLabel', group: 'edit' }, () => {
      services.ui.getState().focusOn(target);
      openInspector(services, 'label');
    }),
    ...kinds.map(([kind, label]) =>
      commandAction(
        services,
        { id: `kind.${kind}`, label, group: 'mark', checked: link.kind === kind },
        'record.set',
        { table: 'links', id: target.id, field: 'kind', value: kind },
        { say: services.t('action.done') },
      ),
    ),
    plainAction(
      services,
      { id: 'remove', label: 'action.remove', group: 'remove', shortcut: 'Delete', danger: true },
      () => removeRefs(services, [ref]),
      services.commands.can('link.remove', { id: target.id }),
    ),
  ];
}
