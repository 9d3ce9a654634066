import type { Field } from '../records/field.ts';
import { quote, titleOf } from '../map/words.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A value of a field as a reader would say it; null when there is none. */
function valueWords(snapshot: Snapshot, field: Field, value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const word = field.kind === 'number' ? field.scale?.[value] : undefined;
    const unit = field.kind === 'number' ? field.unit : undefined;
    return [`${value}`, word, unit].filter((part) => part !== undefined).join(' ');
  }
  if (typeof value !== 'string' || value === '') return null;
  switch (field.kind) {
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? quote(value);
    case 'ref':
      return titleOf(snapshot, field.table, value);
    case 'date':
      return value;
    default:
      return quote(value);
  }
}

function memberWords(snapshot: Snapshot, field: Extract<Field, { kind: 'members' }>, member: string): string {
  const option = field.options?.find(({ value }) => value === member);
  return option?.label ?? (field.table ? titleOf(snapshot, field.table, member) : quote(member));
}

/**
 * How a field went from one value to another, in one sentence.
 * @param whose the field and what it belongs to: `Wait of “Checks in”`.
 */
export function describeField(
  snapshot: Snapshot,
  whose: string,
  field: Field,
  was: unknown,
  is: unknown,
): string {
  if (field.kind === 'json') return `${whose} changed.`;
  if (field.kind === 'members') {
    const [old, now] = [was, is].map((list) => (Array.isArray(list) ? (list as string[]) : []));
    const words = (list: readonly string[] = []): string =>
      list.map((member) => memberWords(snapshot, field, member)).join(', ');
    const added = words(now?.filter((member) => !old?.includes(member)));
    const taken = words(old?.filter((member) => !now?.includes(member)));
    const parts = [added && `${added} added`, taken && `${taken} taken out`].filter(Boolean);
    return `${whose}: ${parts.join('; ')}.`;
  }
  const from = valueWords(snapshot, field, was);
  const to = valueWords(snapshot, field, is);
  if (to === null) return `${whose} cleared; it was ${from}.`;
  if (from === null) return `${whose} set to ${to}.`;
  return from === to ? `${whose} reworded: ${to}.` : `${whose} changed from ${from} to ${to}.`;
}
