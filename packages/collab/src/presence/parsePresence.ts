import { blankPresence, type PresenceState } from '@journeywright/core';

const limits = { name: 80, ids: 500, id: 160 };
// A map is a few thousand units wide; what lies far outside would only push things off the screen.
const farthest = 1e7;

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

function shortText(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= longest ? value : null;
}

function ids(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, limits.ids).filter((id): id is string => shortText(id, limits.id) !== null);
}

function point(value: unknown): { x: number; y: number } | null {
  if (!isObject(value)) return null;
  const { x, y } = value;
  const fits = (n: unknown): n is number => typeof n === 'number' && Math.abs(n) <= farthest;
  return fits(x) && fits(y) ? { x, y } : null;
}

/** Control characters and direction overrides could make one name look like another. */
const deceptive = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function user(value: unknown): PresenceState['user'] {
  const { name, color } = isObject(value) ? value : {};
  const clean = typeof name === 'string' ? name.replace(deceptive, '').trim().slice(0, limits.name) : '';
  const isColor = typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color);
  return { name: clean, color: isColor ? color : blankPresence.user.color };
}

/**
 * What somebody sent about themselves, brought into shape: parts that are not valid read as if they had not
 * been sent. Null when it is not about a participant at all. Never throws.
 */
export function parsePresence(value: unknown): PresenceState | null {
  if (!isObject(value) || !isObject(value.user)) return null;
  const at = point(value.drag);
  const dragged = isObject(value.drag) ? ids(value.drag.ids) : [];
  return {
    user: user(value.user),
    cursor: point(value.cursor),
    selection: ids(value.selection),
    editing: shortText(value.editing, limits.id),
    drag: at && dragged.length > 0 ? { ids: dragged, ...at } : null,
    journey: shortText(value.journey, limits.id),
  };
}
