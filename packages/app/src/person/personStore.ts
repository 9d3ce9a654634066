import type { PresenceUser } from '@journeywright/core';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { storage } from '../storage/storage.ts';
import { loadPerson, savePerson } from './person.ts';

const store = createStore<{ readonly person: PresenceUser | null }>(() => ({ person: loadPerson(storage) }));

/** The person at this browser; null until a name was given. */
export function usePerson(): PresenceUser | null {
  return useStore(store, (state) => state.person);
}

/** The person at this moment. */
export function currentPerson(): PresenceUser | null {
  return store.getState().person;
}

/** Takes a new name, and a new colour if one is given. */
export function setPerson(person: { readonly name: string; readonly color?: string }): void {
  store.setState({ person: savePerson(storage, person, Math.random) });
}
