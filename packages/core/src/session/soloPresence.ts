import { createListeners } from './listeners.ts';
import type { Participant, Presence, PresenceState } from './session.ts';

const nobody: readonly Participant[] = [];

/** What a participant shows before anything was said. */
export const blankPresence: PresenceState = {
  user: { name: '', color: '#5b6472' },
  cursor: null,
  selection: [],
  editing: null,
  drag: null,
  journey: null,
};

/** Presence where there is nobody else. */
export function soloPresence(): Presence {
  let self = blankPresence;
  const listeners = createListeners<void>();
  return {
    get self() {
      return self;
    },
    update(change) {
      self = { ...self, ...change };
    },
    others: () => nobody,
    subscribe: listeners.subscribe,
  };
}
