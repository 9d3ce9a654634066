import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { storage } from '../storage/storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A stored word as a theme; whatever is not one means the device's own. */
export function asTheme(word: string | null): Theme {
  return themes.find((theme) => theme === word) ?? 'system';
}

const store = createStore<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** Shows the theme chosen before. */
export function startTheme(): void {
  const theme = asTheme(storage.get('theme'));
  store.setState({ theme });
  show(theme);
}

export function setTheme(theme: Theme): void {
  storage.set('theme', theme);
  store.setState({ theme });
  show(theme);
}

export function useTheme(): Theme {
  return useStore(store, (state) => state.theme);
}
