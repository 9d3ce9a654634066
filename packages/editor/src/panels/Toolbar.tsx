import { type Id, parkedItems, read, type Snapshot } from '@journeywright/core';
import { type ReactElement, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { commandAction } from '../actions/action.ts';
import { startDraft } from '../actions/draft.ts';
import { addLane, addStage, nameIt } from '../actions/heads.ts';
import { explain, travel } from '../actions/perform.ts';
import { cellOfItem, cellTargetAt, headCols, placeOf } from '../grid/address.ts';
import { type EditorServices, useServices, useUi } from '../store/services.ts';
import { later } from '../later.tsx';
import { ToolButton } from './ToolButton.tsx';
import { ToolRow } from './ToolRow.tsx';
import { useCalmly } from './useCalmly.ts';
import { useFindingCount } from './useFindingCount.ts';
import { withLaterWords } from '../messages/withLaterWords.ts';

const HelpDialog = later(() =>
  withLaterWords(() => import('./HelpDialog.tsx')).then((part) => part.HelpDialog),
);

/** The stage under the focus, or the last one. */
function stageAtHand({ ui, layout, doc, journey }: EditorServices): Id<'stages'> | null {
  const state = layout.getState().layout;
  const { focus } = ui.getState();
  const place = focus && placeOf(state, focus);
  const column = place && state.columns[place.col - headCols];
  const last = read.stages(doc.getState().snapshot, journey).at(-1)?.id ?? null;
  return (column?.stage as Id<'stages'> | undefined) ?? last;
}

function addContactPoint(services: EditorServices): void {
  const stage = stageAtHand(services);
  if (!stage) return explain(services, services.t('toolbar.needsStage'));
  const described = { id: 'add', label: 'action.contactPointEnd', group: 'add' } as const;
  const action = commandAction(services, described, 'contactPoint.add', { stage }, nameIt('contactPoints'));
  if (action.refusal === undefined) action.run();
  else explain(services, action.refusal);
}

/** Starts a card in the focused cell, or in the first cell of the first lane that holds cards. */
function addCard(services: EditorServices): void {
  const { ui, layout, t } = services;
  const state = layout.getState().layout;
  const { focus } = ui.getState();
  const cell = focus?.kind === 'cell' ? focus : focus?.kind === 'item' ? cellOfItem(state, focus) : null;
  if (cell) return startDraft(services, cell);
  const place = focus && placeOf(state, focus);
  const own = focus?.kind === 'lane' ? state.lanes.find(({ id }) => id === focus.id) : undefined;
  const lane = own ?? state.lanes.find(({ content }) => content === 'cards');
  const column = state.columns[Math.max(0, (place?.col ?? headCols) - headCols)];
  if (!lane || !column) return explain(services, t('toolbar.needsCell'));
  startDraft(services, cellTargetAt(lane.id, column));
}

function HistoryTools(): ReactElement {
  const services = useServices();
  const { session, t } = services;
  const history = useSyncExternalStore(session.subscribeHistory, session.getHistory);
  return (
    <>
      <ToolButton
        label={history.undo ? t('toolbar.undo', { label: history.undo }) : t('history.nothingToUndo')}
        icon="undo"
        shortcut="Ctrl+Z"
        disabled={history.undo === null}
        onPress={() => travel(services, 'undo')}
      />
      <ToolButton
        label={history.redo ? t('toolbar.redo', { label: history.redo }) : t('history.nothingToRedo')}
        icon="redo"
        shortcut="Ctrl+Y"
        disabled={history.redo === null}
        onPress={() => travel(services, 'redo')}
      />
    </>
  );
}

function AddTools(): ReactElement {
  const services = useServices();
  const { session, t } = services;
  const status = useSyncExternalStore(session.subscribeStatus, session.getStatus);
  const disabled = status.readOnly !== null;
  const run = (make: typeof addStage) => (): void => {
    const action = make(services);
    if (action.refusal === undefined) action.run();
    else explain(services, action.refusal);
  };
  return (
    <>
      <ToolButton
        label={t('action.stageEnd')}
        icon="stage"
        words={t('toolbar.stage')}
        disabled={disabled}
        onPress={run(addStage)}
      />
      <ToolButton
        label={t('action.contactPointEnd')}
        icon="contactPoint"
        words={t('toolbar.contactPoint')}
        disabled={disabled}
        onPress={() => addContactPoint(services)}
      />
      <ToolButton
        label={t('action.laneEnd')}
        icon="lane"
        words={t('toolbar.lane')}
        disabled={disabled}
        onPress={run(addLane)}
      />
      <ToolButton
        label={t('action.card')}
        icon="card"
        words={t('toolbar.card')}
        disabled={disabled}
        onPress={() => addCard(services)}
      />
    </>
  );
}

function PanelTools(): ReactElement {
  const { ui, t, journey } = useServices();
  const panels = useUi((state) => state.panels);
  const parked = useCalmly(
    useCallback(
      (snapshot: Snapshot) =>
        parkedItems(snapshot, journey).reduce((count, group) => count + group.items.length, 0),
      [journey],
    ),
  );
  const found = useFindingCount();
  const { togglePanel } = ui.getState();
  return (
    <>
      <ToolButton
        label={t('toolbar.parked', { count: parked })}
        icon="parked"
        count={parked}
        pressed={panels.parked}
        onPress={() => togglePanel('parked')}
      />
      <ToolButton
        label={t('toolbar.findings', { count: found ?? 0 })}
        icon="findings"
        count={found}
        pressed={panels.findings}
        onPress={() => togglePanel('findings')}
      />
      <ToolButton
        label={t('toolbar.inspector')}
        icon="inspector"
        pressed={panels.inspector}
        onPress={() => togglePanel('inspector')}
      />
      <ToolButton
        label={t('toolbar.help')}
        icon="help"
        shortcut="?"
        onPress={() => togglePanel('help', true)}
      />
    </>
  );
}

function Separator(): ReactElement {
  return <hr aria-orientation="vertical" className="jw-separator" />;
}

interface ToolbarProps {
  /** Stands before the tools: a title, a way back. */
  readonly start?: ReactNode;
  /** Stands after them: who is here, sharing. */
  readonly end?: ReactNode;
}

/** The toolbar of the editor: history, adding, panels, and what the host puts beside them. */
export function Toolbar({ start, end }: ToolbarProps): ReactElement {
  const { t } = useServices();
  const help = useUi((state) => state.panels.help);
  return (
    <div className="jw-bar" data-jw-keeps-focus="">
      {start ? <div className="jw-bar-start">{start}</div> : null}
      <ToolRow label={t('toolbar.label')} className="jw-toolbar">
        <HistoryTools />
        <Separator />
        <AddTools />
        <Separator />
        <PanelTools />
      </ToolRow>
      {end ? <div className="jw-bar-end">{end}</div> : null}
      {help ? <HelpDialog /> : null}
    </div>
  );
}
