import { useEffect, useState } from 'react';
import { mapsApi } from '../api/maps.ts';

/** Whether the server has a map: `unknown` while it was not asked or cannot be reached. */
export type MapThere = 'asking' | 'there' | 'missing' | 'unknown';

const askAgain = 10_000;

/**
 * Asks the server whether a map is there: at first, then only while the connection is in trouble, since a
 * refused connection does not say why.
 */
export function useMapThere(id: string, trouble: boolean): MapThere {
  const [there, setThere] = useState<MapThere>('asking');
  useEffect(() => {
    let stopped = false;
    const ask = async (): Promise<void> => {
      const found = await mapsApi.get(id);
      if (stopped) return;
      if (found.ok) setThere('there');
      else if (found.problem.code === 'gone') setThere('missing');
      else setThere((known) => (known === 'asking' ? 'unknown' : known));
    };
    void ask();
    if (!trouble) return () => void (stopped = true);
    const timer = setInterval(() => void ask(), askAgain);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [id, trouble]);
  return there;
}
