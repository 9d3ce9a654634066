import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

/** Milliseconds before a part that could not be fetched is asked for again: first, and at most. */
const firstWait = 500;
const longestWait = 15_000;

/** Fetches until it succeeds: a connection that is lost for a while must not cost a panel or a menu. */
async function insist<T>(load: () => Promise<T>): Promise<T> {
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    try {
      return await load();
    } catch {
      await new Promise((go) => setTimeout(go, wait));
    }
  }
}

const waiting = new Set<() => Promise<unknown>>();
let fetching = false;

function whenIdle(run: () => void): void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}

function fetchWaiting(): void {
  for (const load of waiting) void load();
  waiting.clear();
}

/**
 * Fetches all parts that were left for later as soon as the browser has nothing better to do, so that their first
 * use is not delayed and works without a connection.
 */
export function fetchTheRest(): void {
  fetching = true;
  whenIdle(fetchWaiting);
}

/** Fetches something once, on the first call or by `fetchTheRest`, whichever comes first. */
export function fetchLater<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  const get = (): Promise<T> => {
    loaded ??= insist(load);
    return loaded;
  };
  waiting.add(get);
  if (fetching) whenIdle(fetchWaiting);
  return get;
}

/** A part that the first view of a page does not need. Until it is here, the placeholder stands for it. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  placeholder: ReactNode = null,
): ComponentType<P> {
  const get = fetchLater(load);
  const Part = lazy(async () => ({ default: await get() })) as unknown as ComponentType<P>;
  return function Later(props: P) {
    return (
      <Suspense fallback={placeholder}>
        <Part {...props} />
      </Suspense>
    );
  };
}
