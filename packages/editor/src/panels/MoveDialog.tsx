import { type CellTarget, definitions, type Id, laneContent, read, type Snapshot } from '@journeywright/core';
import { type ReactElement, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useStore } from 'zustand';
import { deskOf } from '../actions/desk.ts';
import { cellOfRecord } from '../actions/draft.ts';
import { placeItems } from '../actions/moveTo.ts';
import { returnToGrid } from '../grid/useGridFocus.ts';
import { shortTitle } from '../grid/words.ts';
import { type EditorServices, useServices, useSnapshot } from '../store/services.ts';
import type { RecordRef } from '../store/targets.ts';
import { type Choice, ChoiceBox } from './ChoiceBox.tsx';
import { type MoveAsks, movePlan, positionCount } from './movePlan.ts';

interface Chosen {
  readonly stage: string;
  /** Empty for the whole stage. */
  readonly contactPoint: string;
  readonly lane: string;
  readonly position: string;
}

function start({ doc, journey, ...services }: EditorServices, items: readonly RecordRef[]): Chosen {
  const { snapshot } = doc.getState();
  const [first] = items;
  const home = first
    ? cellOfRecord({ doc, journey, ...services }, { kind: 'item', ...first, field: 'text' })
    : null;
  const point = first?.table === 'contactPoints' ? first.id : home?.contactPoint;
  const stage =
    (first?.table === 'stages' ? first.id : null) ??
    (point ? snapshot.tables.contactPoints.get(point)?.place.stage : home?.stage) ??
    read.stages(snapshot, journey)[0]?.id ??
    '';
  const lane =
    (first?.table === 'lanes' ? first.id : home?.lane) ?? read.lanes(snapshot, journey)[0]?.id ?? '';
  return { stage, contactPoint: point ?? '', lane, position: '' };
}

function cellOf({ stage, contactPoint, lane }: Chosen): CellTarget {
  const at = { lane: lane as Id<'lanes'> };
  return contactPoint
    ? { ...at, contactPoint: contactPoint as Id<'contactPoints'> }
    : { ...at, stage: stage as Id<'stages'> };
}

function lanesFor(snapshot: Snapshot, journey: string, asks: MoveAsks) {
  return read.lanes(snapshot, journey).filter((lane) => !asks.cardLanesOnly || laneContent(lane) === 'cards');
}

function MoveForm({ items, close }: { items: readonly RecordRef[]; close: () => void }): ReactElement {
  const services = useServices();
  const { t, journey } = services;
  const snapshot = useSnapshot((state) => state);
  const [chosen, setChosen] = useState(() => start(services, items));
  const asks = movePlan(items.map(({ table }) => table));
  const named = (
    table: 'stages' | 'contactPoints' | 'lanes',
    ids: readonly { readonly id: string }[],
  ): Choice[] => ids.map(({ id }) => ({ value: id, label: shortTitle(snapshot, table, id, t) }));
  const points = read.contactPoints(snapshot, chosen.stage);
  const whole: Choice[] = asks.wholeStage ? [{ value: '', label: t('move.wholeStage') }] : [];
  const count = positionCount(snapshot, journey, items, cellOf(chosen));
  const positions: Choice[] = [
    ...Array.from({ length: count }, (_, i) => ({
      value: String(i),
      label: t('move.position', { n: i + 1 }),
    })),
    { value: '', label: t('move.last') },
  ];
  const change = (part: Partial<Chosen>): void =>
    setChosen((before) => ({ ...before, position: '', ...part }));
  const go = (): void => {
    const index = chosen.position === '' ? undefined : Number(chosen.position);
    const last = asks.order && index === undefined ? count : index;
    if (placeItems(services, items, cellOf(chosen), last)) close();
  };
  return (
    <>
      {asks.stage ? (
        <ChoiceBox
          label={t('move.stage')}
          choices={named('stages', read.stages(snapshot, journey))}
          value={chosen.stage}
          onChange={(stage) =>
            change({
              stage,
              contactPoint: asks.wholeStage ? '' : (read.contactPoints(snapshot, stage)[0]?.id ?? ''),
            })
          }
        />
      ) : null}
      {asks.contactPoint ? (
        <ChoiceBox
          label={t('move.contactPoint')}
          choices={[...whole, ...named('contactPoints', points)]}
          value={chosen.contactPoint}
          onChange={(contactPoint) => change({ contactPoint })}
        />
      ) : null}
      {asks.lane ? (
        <ChoiceBox
          label={t('move.lane')}
          choices={named('lanes', lanesFor(snapshot, journey, asks))}
          value={chosen.lane}
          onChange={(lane) => change({ lane })}
        />
      ) : null}
      <ChoiceBox
        label={t('move.positionLabel')}
        choices={positions}
        value={chosen.position}
        onChange={(position) => setChosen((before) => ({ ...before, position }))}
      />
      <div className="jw-row jw-row-end">
        <Button className="jw-button" onPress={close}>
          {t('mode.cancel')}
        </Button>
        <Button className="jw-button jw-button-strong" onPress={go}>
          {t('move.go')}
        </Button>
      </div>
    </>
  );
}

/** "Move to…": the place is chosen from lists instead of on the map. */
export function MoveDialog(): ReactElement | null {
  const services = useServices();
  const { t, root } = services;
  const desk = deskOf(services);
  const items = useStore(desk, (state) => state.moving);
  const container = root();
  const [first] = items;
  if (!first) return null;
  const close = (): void => {
    desk.setState({ moving: [] });
    returnToGrid(services);
  };
  const { snapshot } = services.doc.getState();
  const name =
    items.length === 1
      ? t('target.named', {
          kind: definitions[first.table].name,
          title: shortTitle(snapshot, first.table, first.id, t),
        })
      : t('count.things', { count: items.length });
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="jw-overlay"
      onOpenChange={(open) => {
        if (!open) close();
      }}
      {...(container ? { UNSTABLE_portalContainer: container } : {})}
    >
      <Modal className="jw-modal">
        <Dialog className="jw-dialog">
          <Heading slot="title">{t('move.title', { name })}</Heading>
          <MoveForm items={items} close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
