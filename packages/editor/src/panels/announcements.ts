import {
  type ChangedIds,
  definitions,
  findRecord,
  type Participant,
  type SessionStatus,
  type SnapshotEvent,
  type TableName,
} from '@journeywright/core';
import { shortTitle } from '../grid/words.ts';
import type { Translate } from '../messages/translate.ts';

const silent: ReadonlySet<TableName> = new Set(['extras', 'project']);

function total(changed: ChangedIds): number {
  let count = 0;
  for (const [table, ids] of changed) if (!silent.has(table)) count += ids.size;
  return count;
}

function placeWords(snapshot: SnapshotEvent['snapshot'], table: TableName, id: string, t: Translate): string {
  if (table !== 'cards') return '';
  const lane = findRecord(snapshot, 'cards', id)?.place.lane;
  return lane ? t('others.inLane', { lane: shortTitle(snapshot, 'lanes', lane, t) }) : '';
}

/** Who may have made a change: the one who is typing into it, or the only other person here. */
function whoChanged(others: readonly Participant[], table: TableName, id: string, t: Translate): string {
  const editing = others.find(({ editing: at }) => at?.startsWith(`${table}/${id}/`));
  const selecting = others.find(({ selection }) => selection.includes(`${table}/${id}`));
  const only = others.length === 1 ? others[0] : undefined;
  return (editing ?? selecting ?? only)?.user.name || t('presence.someone');
}

/** What others did, in one sentence: "Priya changed “Written reply” in Front-stage". Null when it says nothing. */
export function changeWords(
  { snapshot, previous, changed }: SnapshotEvent,
  others: readonly Participant[],
  t: Translate,
): string | null {
  const count = total(changed);
  if (count === 0) return null;
  for (const [table, ids] of changed) {
    if (silent.has(table)) continue;
    const [id] = ids;
    if (id === undefined) continue;
    const was = previous.tables[table].has(id);
    const is = snapshot.tables[table].has(id);
    if (!was && !is) continue;
    const does = was ? (is ? 'others.changed' : 'others.removed') : 'others.added';
    const title = shortTitle(snapshot, table, id, t);
    const where = placeWords(snapshot, table, id, t);
    const words = t(does, {
      name: whoChanged(others, table, id, t),
      kind: definitions[table].name,
      title,
      where: where ? ` ${where}` : '',
    });
    return count > 1 ? t('others.andMore', { words, count: count - 1 }) : words;
  }
  return null;
}

/** What changed about the connection; null when there is nothing to say. */
export function statusWords(before: SessionStatus, after: SessionStatus, t: Translate): string | null {
  if (before.readOnly !== after.readOnly)
    return after.readOnly === null ? t('status.editable') : t('status.readOnly', { why: after.readOnly });
  if (before.connection === after.connection) return null;
  switch (after.connection) {
    case 'online':
      return before.connection === 'local' ? null : t('status.online');
    case 'offline':
      return t('status.offline');
    case 'connecting':
    case 'local':
      return null;
  }
}

/** Who came and who left; null when nobody did. */
export function peopleWords(
  before: readonly Participant[],
  after: readonly Participant[],
  t: Translate,
): string | null {
  const name = ({ user }: Participant): string => user.name || t('presence.someone');
  const came = after.filter(({ key }) => !before.some((other) => other.key === key));
  const left = before.filter(({ key }) => !after.some((other) => other.key === key));
  const parts = [
    came.length > 0 && t('others.came', { names: came.map(name).join(', ') }),
    left.length > 0 && t('others.left', { names: left.map(name).join(', ') }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join('. ') : null;
}

/**
 * Collects what is to be said so that a screen reader is spoken to once every two seconds at most. Own words
 * come before those about others; of many about others the last one stays, with their number.
 */
export class SpeechQueue {
  private own: string[] = [];
  private others: string[] = [];

  say(words: string): void {
    this.own.push(words);
  }

  tell(words: string): void {
    if (this.others.at(-1) !== words) this.others.push(words);
  }

  get empty(): boolean {
    return this.own.length === 0 && this.others.length === 0;
  }

  /** The next sentence to be spoken. */
  take(t: Translate): string {
    const own = this.own.slice(-2);
    const [last] = this.others.slice(-1);
    const more = this.others.length - 1;
    const about =
      last === undefined ? [] : [more > 0 ? t('others.more', { words: last, count: more }) : last];
    this.own = [];
    this.others = [];
    return [...own, ...about].join('. ');
  }
}
