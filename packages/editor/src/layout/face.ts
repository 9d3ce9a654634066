import type { Actor, AnyRecord, Card, CellItem, Failure, Response, Snapshot } from '@journeywright/core';
import type { Translate } from '../messages/translate.ts';

/** The sign before the words of a card. A letter or mark, so that colour is never alone. */
export interface Badge {
  readonly sign: string;
  readonly tone: 'good' | 'bad' | 'wait' | 'question' | 'idea' | 'plain';
}

/** What stands on an item: words, quieter words below, and a badge. */
export interface Face {
  readonly text: string;
  readonly detail: string;
  readonly badge: Badge | null;
}

/** The records an item's face is made from; it is unchanged while these are `===`. */
export type FaceSource = readonly [record: AnyRecord | undefined, actor: Actor | undefined];

const symbols: Readonly<Record<string, Badge>> = {
  fail: { sign: 'F', tone: 'bad' },
  wait: { sign: 'W', tone: 'wait' },
  decision: { sign: 'D', tone: 'plain' },
};
const tones: Readonly<Record<string, Badge>> = {
  good: { sign: '✓', tone: 'good' },
  bad: { sign: '!', tone: 'bad' },
  question: { sign: '?', tone: 'question' },
  idea: { sign: '✦', tone: 'idea' },
};

/** A duration in the unit a person would use. */
export function formatMinutes(minutes: number, t: Translate): string {
  const round = (value: number): string => String(Math.round(value * 10) / 10);
  if (minutes < 120) return t('duration.minutes', { count: round(minutes) });
  if (minutes < 2880) return t('duration.hours', { count: round(minutes / 60) });
  return t('duration.days', { count: round(minutes / 1440) });
}

export function faceSource(snapshot: Snapshot, item: CellItem): FaceSource {
  const record = snapshot.tables[item.table].get(item.id) as AnyRecord | undefined;
  const actor = item.table === 'responses' ? record?.owner : item.table === 'cards' ? record?.actor : null;
  return [record, typeof actor === 'string' ? snapshot.tables.actors.get(actor) : undefined];
}

function responseFace(response: Response, owner: Actor | undefined, t: Translate): Face {
  const parts: string[] = [];
  if (response.targetMinutes !== null) parts.push(formatMinutes(response.targetMinutes, t));
  if (response.escalation !== '') parts.push(t('response.escalation', { escalation: response.escalation }));
  return {
    text: owner?.name ? `${response.trigger} → ${owner.name}`.trimStart() : response.trigger,
    detail: parts.join(' · '),
    badge: null,
  };
}

function failureFace(failure: Failure, t: Translate): Face {
  const { severity, occurrence, detection } = failure;
  const scores = [severity, occurrence, detection];
  const values = { s: severity ?? '–', o: occurrence ?? '–', d: detection ?? '–' };
  let detail = t('failure.notScored');
  if (severity !== null && occurrence !== null && detection !== null) {
    detail = t('failure.score', { ...values, rpn: severity * occurrence * detection });
  } else if (scores.some((score) => score !== null)) detail = t('failure.partScore', values);
  return {
    text: failure.mode,
    detail,
    badge: badgeOf({ table: 'failures' }, failure as unknown as AnyRecord),
  };
}

function cardFace(card: Card, actor: Actor | undefined, t: Translate): Face {
  const parts = [actor?.name ?? '', card.system];
  if (card.minutes !== null) parts.push(formatMinutes(card.minutes, t));
  return {
    text: card.text,
    detail: parts.filter(Boolean).join(' · '),
    badge: badgeOf({ table: 'cards' }, card as unknown as AnyRecord),
  };
}

/** The badge alone: what a canvas that already has the words still needs. */
export function badgeOf(item: Pick<CellItem, 'table'>, record: AnyRecord | undefined): Badge | null {
  if (!record) return null;
  if (item.table === 'failures') return symbols[(record.kind as string | null) ?? 'fail'] ?? null;
  if (item.table !== 'cards') return null;
  const { symbol, tone } = record as { symbol?: string | null; tone?: string | null };
  return (symbol && symbols[symbol]) || (tone && tones[tone]) || null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The face of an item. */
export function faceOf(item: CellItem, [record, actor]: FaceSource, t: Translate): Face {
  if (!record) return { text: '', detail: '', badge: null };
  switch (item.table) {
    case 'responses':
      return responseFace(record as unknown as Response, actor, t);
    case 'failures':
      return failureFace(record as unknown as Failure, t);
    case 'cards':
      return cardFace(record as unknown as Card, actor, t);
    default:
      return { text: textOf(record[item.field]), detail: '', badge: null };
  }
}
