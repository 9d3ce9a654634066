import { emotionScale, type Participant, read, type Snapshot } from '@journeywright/core';
import { faceOf, faceSource } from '../layout/face.ts';
import { cellKey, type ColumnBox, type ItemBox, type LaneBox, type MapLayout } from '../layout/types.ts';
import type { Translate } from '../messages/translate.ts';
import { optionLabel, shortTitle } from './words.ts';

/** What names are made from. */
export interface Naming {
  readonly snapshot: Snapshot;
  readonly layout: MapLayout;
  readonly t: Translate;
}

/** The words for an emotion: "4 satisfied", or "not measured". Halves have a number only. */
export function emotionText(emotion: number | null, t: Translate): string {
  if (emotion === null) return t('emotion.none');
  const word = emotionScale[emotion as keyof typeof emotionScale] as string | undefined;
  return word ? t('emotion.value', { value: emotion, word }) : String(emotion);
}

function stageWords({ snapshot, layout, t }: Naming, id: string): string {
  const index = layout.stages.findIndex((stage) => stage.id === id);
  return t('grid.stage', {
    n: index + 1,
    total: layout.stages.length,
    title: shortTitle(snapshot, 'stages', id, t),
  });
}

function contactPointWords({ snapshot, layout, t }: Naming, column: ColumnBox): string {
  if (!column.contactPoint) return t('grid.noContactPoint');
  const stage = layout.stages.find(({ id }) => id === column.stage);
  return t('grid.contactPoint', {
    n: column.index - (stage?.firstColumn ?? 0) + 1,
    total: stage?.columnCount ?? 1,
    title: shortTitle(snapshot, 'contactPoints', column.contactPoint, t),
  });
}

const join = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join('; ');

/** "Stage 3 of 7, Deliver; during the sale; 3 contact points". */
export function stageName(naming: Naming, id: string): string {
  const { snapshot, layout, t } = naming;
  const stage = snapshot.tables.stages.get(id);
  const box = layout.stages.find((other) => other.id === id);
  const points = box && layout.columns[box.firstColumn]?.contactPoint ? box.columnCount : 0;
  return join([
    stageWords(naming, id),
    optionLabel('stages', 'salePhase', stage?.salePhase ?? null),
    stage?.customerGoal,
    t('count.contactPoints', { count: points }),
  ]);
}

/** "Contact point 2 of 3, Checks in; stage Deliver; moment of truth; face to face; 2 failure points". */
export function contactPointName(naming: Naming, column: ColumnBox): string {
  const { snapshot, t } = naming;
  const id = column.contactPoint;
  const point = id ? snapshot.tables.contactPoints.get(id) : undefined;
  if (!id || !point) return join([t('grid.noContactPoint'), stageWords(naming, column.stage)]);
  const failures = read.failures(snapshot, id).length;
  const words = contactPointWords(naming, column);
  return join([
    words.charAt(0).toLocaleUpperCase() + words.slice(1),
    stageWords(naming, column.stage),
    read.momentsOfTruth(snapshot, id).length > 0 && t('grid.momentOfTruth'),
    optionLabel('contactPoints', 'kind', point.kind),
    optionLabel('contactPoints', 'channel', point.channel),
    failures > 0 && t('count.failures', { count: failures }),
    point.waitActual !== null && t('grid.wait', { minutes: point.waitActual }),
  ]);
}

/** "Lane 4 of 9, Front-stage; zone Front-stage". */
export function laneName({ snapshot, layout, t }: Naming, id: string): string {
  const index = layout.lanes.findIndex((lane) => lane.id === id);
  const zone = optionLabel('lanes', 'zone', snapshot.tables.lanes.get(id)?.zone ?? null);
  return join([
    t('grid.laneHead', {
      n: index + 1,
      total: layout.lanes.length,
      title: shortTitle(snapshot, 'lanes', id, t),
    }),
    zone && t('grid.zone', { zone }),
  ]);
}

/** What a cell holds, in a few words: "2 cards", "4 satisfied", "empty". */
export function cellContent({ snapshot, layout, t }: Naming, lane: LaneBox, column: ColumnBox): string {
  if (lane.content === 'curve') {
    const point = column.contactPoint && snapshot.tables.contactPoints.get(column.contactPoint);
    return point ? emotionText(point.emotion, t) : t('cell.empty');
  }
  const count = layout.cells.get(cellKey(lane.index, column.index))?.length ?? 0;
  if (count === 0) return t('cell.empty');
  switch (lane.content) {
    case 'responses':
      return t('count.responses', { count });
    case 'failures':
      return t('count.failures', { count });
    case 'expectation':
    case 'experience':
      return t('count.texts', { count });
    case 'cards':
      return t('count.cards', { count });
  }
}

/** "Stage 3 of 7, Deliver; contact point 2 of 3, Checks in; lane Support; 2 cards". */
export function cellName(naming: Naming, lane: LaneBox, column: ColumnBox): string {
  const { snapshot, t } = naming;
  return join([
    stageWords(naming, column.stage),
    contactPointWords(naming, column),
    t('grid.lane', { title: shortTitle(snapshot, 'lanes', lane.id, t) }),
    cellContent(naming, lane, column),
  ]);
}

/** Who is typing into a field, or has its record selected: "Priya is editing this". */
export function presenceText(
  others: readonly Participant[],
  item: { readonly table: string; readonly id: string; readonly field?: string },
  t: Translate,
): string {
  const ref = `${item.table}/${item.id}`;
  const editing = others.filter(
    ({ editing: at }) =>
      at !== null && (item.field ? at === `${ref}/${item.field}` : at.startsWith(`${ref}/`)),
  );
  return editing
    .map(({ user }) => t('presence.editing', { name: user.name || t('presence.someone') }))
    .join('; ');
}

function linksText({ snapshot, t }: Naming, card: string): string {
  const title = (id: string | null): string => (id ? shortTitle(snapshot, 'cards', id, t) : t('untitled'));
  const present = (id: string | null): boolean => id !== null && snapshot.tables.cards.has(id);
  const to = read.linksFrom(snapshot, card).filter((link) => present(link.to));
  const from = read.linksTo(snapshot, card).filter((link) => present(link.from));
  return join([
    to.length > 0 && t('grid.goesTo', { titles: to.map((link) => title(link.to)).join(', ') }),
    from.length > 0 && t('grid.comesFrom', { titles: from.map((link) => title(link.from)).join(', ') }),
  ]);
}

/** "Late driver; 1 of 2; goes to “Apology”; F – fail point". */
export function itemName(naming: Naming, item: ItemBox): string {
  const { snapshot, layout, t } = naming;
  const face = faceOf(item, faceSource(snapshot, item), t);
  const count = layout.cells.get(cellKey(item.lane, item.column))?.length ?? 1;
  const card = item.table === 'cards' ? snapshot.tables.cards.get(item.id) : undefined;
  return join([
    face.text.trim() || t('item.blank'),
    face.detail,
    card && optionLabel('cards', 'symbol', card.symbol),
    card && optionLabel('cards', 'tone', card.tone),
    t('grid.position', { n: item.position + 1, count }),
    card?.place.stage && t('grid.wholeStage'),
    card && linksText(naming, item.id),
  ]);
}

/** The name of the corner: what the map as a whole holds. */
export function cornerName({ snapshot, layout, t }: Naming): string {
  const points = layout.columns.filter(({ contactPoint }) => contactPoint !== null).length;
  return join([
    shortTitle(snapshot, 'journeys', layout.journey, t),
    t('count.stages', { count: layout.stages.length }),
    t('count.contactPoints', { count: points }),
    t('count.lanes', { count: layout.lanes.length }),
  ]);
}
