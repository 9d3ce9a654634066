import {
  type CellTarget,
  definitions,
  type Id,
  laneContent,
  type ParkedGroup,
  parkedItems,
  read,
  type Snapshot,
  type TableName,
} from '@journeywright/core';
import { type ReactElement, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group as Box } from 'react-aria-components/Group';
import { perform } from '../actions/perform.ts';
import { removeRefs } from '../actions/remove.ts';
import { recordTitle } from '../inspector/breadcrumb.ts';
import { FieldShell } from '../inspector/fields/FieldShell.tsx';
import { type Entry, Picker } from '../inspector/fields/Picker.tsx';
import { targetOf } from '../inspector/goTo.ts';
import { AfterRemoval, useAfterRemoval } from '../inspector/parts/afterRemoval.ts';
import { useReadOnly } from '../inspector/useField.ts';
import type { Translate } from '../messages/translate.ts';
import { useServices, useSnapshot } from '../store/services.ts';
import type { RecordRef } from '../store/targets.ts';

/** Things these can stand in: cards at a whole stage too, contact points in a stage, parts at a contact point. */
function placesFor(
  snapshot: Snapshot,
  journey: string,
  tables: ReadonlySet<TableName>,
  t: Translate,
): Entry[] {
  const onlyCards = tables.size === 1 && tables.has('cards');
  const points = tables.has('contactPoints');
  return read.stages(snapshot, journey).flatMap(({ id }) => {
    const stage = recordTitle(snapshot, { table: 'stages', id }, t);
    const whole = points ? stage : t('parkedTray.wholeStage', { stage });
    const inside = read.contactPoints(snapshot, id).map((point) => ({
      key: point.id as string,
      label: t('parkedTray.contactPoint', {
        stage,
        contactPoint: recordTitle(snapshot, { table: 'contactPoints', id: point.id }, t),
      }),
    }));
    return [...(onlyCards || points ? [{ key: id as string, label: whole }] : []), ...(points ? [] : inside)];
  });
}

function PlaceForm({ items, onDone }: { items: readonly RecordRef[]; onDone: () => void }): ReactElement {
  const services = useServices();
  const { t, journey } = services;
  const afterRemoval = useAfterRemoval();
  const snapshot = useSnapshot((state) => state);
  const tables = new Set(items.map(({ table }) => table));
  const cards = tables.has('cards');
  const places = placesFor(snapshot, journey, tables, t);
  const lanes = read
    .lanes(snapshot, journey)
    .filter((lane) => !cards || laneContent(lane) === 'cards')
    .map(({ id }) => ({ key: id as string, label: recordTitle(snapshot, { table: 'lanes', id }, t) }));
  const [place, setPlace] = useState(places[0]?.key ?? '');
  const [lane, setLane] = useState(lanes[0]?.key ?? '');
  const put = (): void => {
    const cell: CellTarget = snapshot.tables.stages.has(place)
      ? { lane: lane as Id<'lanes'>, stage: place as Id<'stages'> }
      : { lane: lane as Id<'lanes'>, contactPoint: place as Id<'contactPoints'> };
    const focus = items.length === 1 && items[0] ? targetOf(items[0]) : null;
    const done = t('parkedTray.putDone');
    const after = { say: done, notice: done, ...(focus ? { focus } : {}) };
    if (perform(services, 'parked.place', { items: [...items], cell }, after).ok) {
      onDone();
      if (!focus) afterRemoval();
    }
  };
  return (
    <div className="jw-parked-form">
      <FieldShell
        name="place"
        label={t(tables.has('contactPoints') ? 'parkedTray.stage' : 'parkedTray.where')}
        problem={null}
      >
        {(ids) => (
          <Picker
            ids={ids}
            entries={places}
            value={place}
            disabled={places.length === 0}
            onChange={setPlace}
          />
        )}
      </FieldShell>
      {cards ? (
        <FieldShell name="lane" label={t('parkedTray.lane')} problem={null}>
          {(ids) => (
            <Picker ids={ids} entries={lanes} value={lane} disabled={lanes.length === 0} onChange={setLane} />
          )}
        </FieldShell>
      ) : null}
      <div className="jw-in-row">
        <Button className="jw-in-action" onPress={put} isDisabled={place === '' || lane === ''}>
          {t('parkedTray.put')}
        </Button>
        <Button className="jw-in-action" onPress={onDone}>
          {t('parkedTray.cancel')}
        </Button>
      </div>
    </div>
  );
}

function reasonText({ holder, reason, title }: ParkedGroup, t: Translate): string {
  if (!holder) return t('parkedTray.noPlace');
  const keys = {
    removed: 'parkedTray.removed',
    missing: 'parkedTray.missing',
    'not shown': 'parkedTray.notShown',
  } as const;
  return t(keys[reason], { title });
}

/** Things of one group that can go to the same place: cards together, other kinds each by themselves. */
function alike(group: ParkedGroup): readonly RecordRef[] {
  const [first] = group.items;
  return first && group.items.length > 1 && group.items.every(({ table }) => table === first.table)
    ? group.items
    : [];
}

function Group({ group, editable }: { group: ParkedGroup; editable: boolean }): ReactElement {
  const services = useServices();
  const { t } = services;
  const afterRemoval = useAfterRemoval();
  const [placing, setPlacing] = useState<string | null>(null);
  const { holder, reason, title, items } = group;
  const together = alike(group);
  const stop = (): void => setPlacing(null);
  const restore = (): void => {
    if (!holder) return;
    const words = t('parkedTray.broughtBack');
    if (perform(services, 'record.restore', holder, { say: words, notice: words }).ok) afterRemoval();
  };
  return (
    <Box className="jw-parked-group" aria-label={title}>
      <h3>{title}</h3>
      <p className="jw-in-help">{reasonText(group, t)}</p>
      {editable ? (
        <div className="jw-in-row">
          {holder && reason === 'removed' ? (
            <Button
              className="jw-in-action"
              aria-label={t('parkedTray.bringBack', { title })}
              onPress={restore}
            >
              {t('parkedTray.bringBackShort')}
            </Button>
          ) : null}
          {together.length > 0 ? (
            <Button className="jw-in-action" onPress={() => setPlacing('all')}>
              {t('parkedTray.putAll', { count: together.length })}
            </Button>
          ) : null}
        </div>
      ) : null}
      {placing === 'all' ? (
        <PlaceForm items={together.map(({ table, id }) => ({ table, id }))} onDone={stop} />
      ) : null}
      <ul className="jw-parked-items">
        {items.map((item) => (
          <li key={`${item.table}/${item.id}`}>
            <p>
              <small>{definitions[item.table].label}</small> {item.title}
              {item.carries ? <small> {t('parkedTray.carries', { carries: item.carries })}</small> : null}
            </p>
            {editable ? (
              <div className="jw-in-row">
                <Button
                  className="jw-in-action"
                  aria-label={t('parkedTray.putIntoNamed', { title: item.title })}
                  onPress={() => setPlacing(placing === item.id ? null : item.id)}
                >
                  {t('parkedTray.putInto')}
                </Button>
                <Button
                  className="jw-in-action"
                  data-danger=""
                  aria-label={t('parkedTray.removeNamed', { title: item.title })}
                  onPress={() => {
                    removeRefs(services, [{ table: item.table, id: item.id }]);
                    afterRemoval();
                  }}
                >
                  {t('parkedTray.remove')}
                </Button>
              </div>
            ) : null}
            {placing === item.id ? (
              <PlaceForm items={[{ table: item.table, id: item.id }]} onDone={stop} />
            ) : null}
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** What lost its place on the map, and the ways back. */
export function ParkedTray(): ReactElement {
  const { journey, t } = useServices();
  const groups = useSnapshot((snapshot) => parkedItems(snapshot, journey));
  const editable = useReadOnly() === null;
  const tray = useRef<HTMLDivElement>(null);
  return (
    <div ref={tray} tabIndex={-1} className="jw-parked">
      <p className="jw-in-help">{t(groups.length === 0 ? 'parkedTray.empty' : 'parkedTray.help')}</p>
      <AfterRemoval value={() => tray.current?.focus()}>
        {groups.map((group) => (
          <Group
            key={group.holder ? `${group.holder.table}/${group.holder.id}/${group.reason}` : group.reason}
            group={group}
            editable={editable}
          />
        ))}
      </AfterRemoval>
    </div>
  );
}
