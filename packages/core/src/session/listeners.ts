/** A set of listeners that may come and go while they are being told. */
export interface Listeners<E> {
  subscribe(listener: (event: E) => void): () => void;
  emit(event: E): void;
  clear(): void;
}

export function createListeners<E>(): Listeners<E> {
  const entries = new Set<(event: E) => void>();
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
      for (const entry of [...entries]) entry(event);
    },
    clear() {
      entries.clear();
    },
  };
}
