import type { Snapshot } from '@journeywright/core';
import { useCallback, useEffect, useState } from 'react';
import { fetchLater } from '../later.tsx';
import { useServices } from '../store/services.ts';
import { useCalmly } from './useCalmly.ts';

const loadCount = fetchLater(() => import('./countFindings.ts').then((part) => part.countFindings));

const unknown = -1;

/** The number of findings of the journey; null until the rules are here. */
export function useFindingCount(): number | null {
  const { journey } = useServices();
  const [count, setCount] = useState<Awaited<ReturnType<typeof loadCount>> | null>(null);
  useEffect(() => {
    let gone = false;
    void loadCount().then((loaded) => {
      if (!gone) setCount(() => loaded);
    });
    return () => {
      gone = true;
    };
  }, []);
  const found = useCalmly(
    useCallback((snapshot: Snapshot) => count?.(snapshot, journey) ?? unknown, [count, journey]),
  );
  return found === unknown ? null : found;
}
