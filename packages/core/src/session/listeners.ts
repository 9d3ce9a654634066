/** A set of listeners that may come and go while they are being told. */
export interface Listeners<E> {
  subscribe(listener: (event: E) => void): () => void;
  /**
   * Tells all. What happens while they are being told is told after that, so that all hear it in order. When
   * a listener throws, the others are told all the same, and then the first error is thrown.
   */
  emit(event: E): void;
  clear(): void;
}

export function createListeners<E>(): Listeners<E> {
  const entries = new Set<(event: E) => void>();
  const waiting: E[] = [];
  let telling = false;
  return {
    subscribe(listener) {
      // A wrapper, so that the same function may be subscribed twice and each be stopped alone.
      const entry = (event: E): void => listener(event);
      entries.add(entry);
      return () => {
        entries.delete(entry);
      };
    },
    emit(event) {
      waiting.push(event);
      if (telling) return;
      telling = true;
      const errors: unknown[] = [];
      while (waiting.length > 0) {
        const next = waiting.shift() as E;
        for (const entry of [...entries]) {
          try {
            entry(next);
          } catch (error) {
            errors.push(error);
          }
        }
      }
      telling = false;
      if (errors.length > 0) throw errors[0];
    },
    clear() {
      entries.clear();
    },
  };
}
