import { type ContactPoint, type Id, read } from '@journeywright/core';
import { useCallback, useRef, useState } from 'react';
import { perform } from '../actions/perform.ts';
import { useScene } from '../canvas/scene.ts';
import { lastStartingBefore } from '../layout/hit.ts';
import type { ColumnBox } from '../layout/types.ts';
import { useLayout, useRecord, useServices, useSnapshot } from '../store/services.ts';
import { ChannelIcon } from './channelIcon.tsx';
import { contactPointWords, optionLabel } from './contactPointWords.ts';
import { contactMove } from './contactMove.ts';
import { InsertButton, leastZoom, MenuButton, useMarked } from './HeadTools.tsx';
import { useHead } from './useHead.ts';
import { spansOfBoxes } from './headSizes.ts';
import { headPlace, useHeadWindow, zoomed } from './useHeadWindow.ts';

const spansOf = spansOfBoxes(
  (layout) => layout.columns,
  ({ x, width }) => ({ start: x, end: x + width }),
);

interface ContactHeadProps {
  readonly box: ColumnBox;
  readonly zoom: number;
  readonly first: boolean;
  readonly mark: (place: number | null) => void;
}

function Signs({ id }: { readonly id: string }) {
  const { t } = useServices();
  const moment = useSnapshot((snapshot) => read.momentsOfTruth(snapshot, id).length > 0);
  const failures = useSnapshot((snapshot) => read.failures(snapshot, id).length);
  if (!moment && failures === 0) return null;
  return (
    <span className="jw-signs">
      {moment && <i className="jw-diamond" title={t('head.momentOfTruth')} />}
      {failures > 0 && (
        <span className="jw-failure-count" title={t('head.failures', { count: failures })}>
          {t('head.failureCount', { count: failures })}
        </span>
      )}
    </span>
  );
}

function ContactHead({ box, zoom, first, mark }: ContactHeadProps) {
  const services = useServices();
  const { t } = services;
  const id = box.contactPoint as Id<'contactPoints'>;
  const point = useRecord('contactPoints', id) as unknown as ContactPoint | undefined;
  const target = { kind: 'contactPoint', id } as const;
  const drop = (gap: number, at: number): void => {
    const { layout } = services.layout.getState();
    const under = layout.columns[lastStartingBefore(layout.columns, (column) => column.x, at)];
    const move = contactMove(layout, box.index, gap, under?.stage ?? box.stage);
    if (move) perform(services, 'contactPoint.move', { id, ...move });
  };
  const head = useHead({ target, axis: 'x', spansOf, mark, drop });
  const marked = useMarked(target);
  if (!point) return null;

  const words = contactPointWords(point, t);
  return (
    <div
      className="jw-contact-head"
      data-tight={box.width * zoom < 124 || undefined}
      data-first={first || undefined}
      data-marked={marked || undefined}
      style={headPlace(box.x, box.width)}
      title={point.title}
      {...head}
    >
      <span className="jw-channel-box" title={optionLabel('contactPoints', 'channel', point.channel)}>
        <ChannelIcon channel={point.channel} />
      </span>
      <div className="jw-contact-words">
        <b>{point.title || t('head.untitled')}</b>
        {words !== '' && <span className="jw-quiet">{words}</span>}
      </div>
      <Signs id={id} />
      {zoom > leastZoom && <MenuButton target={target} />}
    </div>
  );
}

/** The row of contact points above the map. */
export function ContactHeads() {
  const scene = useScene();
  const services = useServices();
  const { t } = services;
  const strip = useRef<HTMLDivElement>(null);
  const columns = useLayout((layout) => layout.columns);
  const stages = useLayout((layout) => layout.stages);
  const { first, last, zoom } = useHeadWindow('x', spansOf, strip);
  const [marker, setMarker] = useState<number | null>(null);
  const mark = useCallback((place: number | null) => setMarker(place), []);
  const add = (stage: string, index: number): void => {
    perform(services, 'contactPoint.add', { stage: stage as Id<'stages'>, index }, (made) => {
      const point = made.find(({ table }) => table === 'contactPoints');
      if (!point) return {};
      const id = point.id as Id<'contactPoints'>;
      return { focus: { kind: 'contactPoint', id }, edit: { table: 'contactPoints', id, field: 'title' } };
    });
  };
  const shown = columns.slice(first, last + 1);
  const starts = new Map(stages.map((stage) => [stage.firstColumn, stage]));
  return (
    <div className="jw-contact-heads">
      <div className="jw-strip" ref={strip}>
        {shown.map((box) =>
          box.contactPoint === null ? (
            <div
              key={box.stage}
              className="jw-contact-head jw-no-contact"
              data-first="true"
              style={headPlace(box.x, box.width)}
            >
              <span className="jw-quiet">{t('head.noContactPoint')}</span>
            </div>
          ) : (
            <ContactHead
              key={box.contactPoint}
              box={box}
              zoom={zoom}
              first={starts.has(box.index)}
              mark={mark}
            />
          ),
        )}
        {zoom > leastZoom &&
          !scene.readOnly() &&
          shown.map((box) => {
            const stage = stages.find(({ id }) => id === box.stage);
            const at = box.index - (stage?.firstColumn ?? 0) + (box.contactPoint === null ? 0 : 1);
            return (
              <InsertButton
                key={box.contactPoint ?? box.stage}
                axis="x"
                label="head.addContactPoint"
                at={zoomed(box.x + box.width, columns[box.index + 1]?.stage === box.stage ? 0 : -14)}
                onInsert={() => add(box.stage, at)}
              />
            );
          })}
        {marker !== null && <i className="jw-marker" data-axis="x" style={{ left: zoomed(marker) }} />}
      </div>
    </div>
  );
}
