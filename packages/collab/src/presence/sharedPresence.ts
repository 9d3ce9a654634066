import {
  blankPresence,
  createListeners,
  type Participant,
  type Presence,
  type PresenceState,
  type PresenceUser,
} from '@journeywright/core';
import type { Awareness } from 'y-protocols/awareness';
import { colorOf } from './palette.ts';
import { parsePresence } from './parsePresence.ts';

/** Pointer and drag positions are sent at most this often: every 50 ms, 20 times a second. */
const pointerInterval = 50;

const pointerKeys: readonly string[] = ['cursor', 'drag'] satisfies (keyof PresenceState)[];

interface Seen {
  readonly raw: unknown;
  readonly participant: Participant | null;
}

export interface SharedPresenceOptions {
  /** How this user shows; the colour is chosen from the palette unless given. */
  readonly user?: Partial<PresenceUser>;
  /** A clock in milliseconds. */
  readonly now?: () => number;
}

/** Presence over Yjs awareness. `stop` takes this user away from the others' screens. */
export function sharedPresence(
  awareness: Awareness,
  options: SharedPresenceOptions = {},
): Presence & { stop(): void } {
  const now = options.now ?? Date.now;
  const listeners = createListeners<void>();
  const own = awareness.clientID;
  let self: PresenceState = {
    ...blankPresence,
    user: { name: options.user?.name ?? '', color: options.user?.color ?? colorOf(own) },
  };
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function send(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    sentAt = now();
    awareness.setLocalState({ ...self });
  }

  function update(change: Partial<PresenceState>): void {
    self = { ...self, ...change };
    // The end of a movement is told at once, and so is everything that is not a movement.
    const moves = Object.entries(change).every(([key, value]) => pointerKeys.includes(key) && value !== null);
    const wait = sentAt + pointerInterval - now();
    if (!moves || wait <= 0) send();
    else timer ??= setTimeout(send, wait);
  }

  // In the order in which they were first seen.
  const seen = new Map<number, Seen>();
  let others: readonly Participant[] = [];

  function look(): void {
    const states = awareness.getStates();
    for (const client of [...seen.keys()]) if (!states.has(client)) seen.delete(client);
    for (const [client, raw] of states) {
      if (client === own || seen.get(client)?.raw === raw) continue;
      const state = parsePresence(raw);
      seen.set(client, { raw, participant: state && { ...state, key: String(client) } });
    }
    const next = [...seen.values()].flatMap(({ participant }) => participant ?? []);
    if (next.length === others.length && next.every((one, index) => one === others[index])) return;
    others = next;
    listeners.emit();
  }

  awareness.on('change', look);
  send();
  look();
  return {
    get self() {
      return self;
    },
    update,
    others: () => others,
    subscribe: listeners.subscribe,
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      awareness.off('change', look);
      listeners.clear();
    },
  };
}
