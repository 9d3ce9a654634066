/** Small facts kept in this browser. Reading and writing never throw. */
export interface Storage {
  get(key: string): string | null;
  /** Whether the value outlives this tab. */
  set(key: string, value: string): boolean;
}

type Backend = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const prefix = 'journeywright.';

/**
 * Wraps the browser's storage. Where it is blocked or full, values live in memory until the tab closes.
 * @param open gives the backend; may throw, as the browser does when storage is blocked.
 */
export function createStorage(open: () => Backend): Storage {
  const memory = new Map<string, string>();
  let backend: Backend | null = null;
  try {
    backend = open();
  } catch {
    backend = null;
  }
  return {
    get(key) {
      const remembered = memory.get(key);
      if (remembered !== undefined) return remembered;
      try {
        return backend?.getItem(prefix + key) ?? null;
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (backend) {
          backend.setItem(prefix + key, value);
          memory.delete(key);
          return true;
        }
      } catch {
        // Full or blocked: memory serves for this visit.
      }
      memory.set(key, value);
      return false;
    },
  };
}

/** This browser's storage. */
export const storage: Storage = createStorage(() => window.localStorage);
