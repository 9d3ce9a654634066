import { useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './route.ts';

const listeners = new Set<() => void>();
let moved = false;

function tell(): void {
  moved = true;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

/** Goes to a path of this app without loading the page again. */
export function navigate(path: string): void {
  if (path === location.pathname) return;
  history.pushState(null, '', path);
  tell();
}

let known: { readonly path: string; readonly route: Route } | null = null;

/** One object per path, so that a page is not drawn again for the same address. */
function currentRoute(): Route {
  const path = location.pathname;
  if (known?.path !== path) known = { path, route: parseRoute(path) };
  return known.route;
}

/** Whether this page was reached inside the app: then the focus must be brought along. */
export function cameFromInside(): boolean {
  return moved;
}

/** The page the address bar names now. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}
