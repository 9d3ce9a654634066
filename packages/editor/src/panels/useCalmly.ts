import type { Snapshot } from '@journeywright/core';
import { useEffect, useRef, useState } from 'react';
import { useServices } from '../store/services.ts';

const pause = 400;

/**
 * A number worked out over the whole map. It is worked out again when editing rests for a moment, so that it
 * never stands between a key and the letter on the screen.
 */
export function useCalmly(count: (snapshot: Snapshot) => number): number {
  const { doc } = useServices();
  const [value, setValue] = useState(() => count(doc.getState().snapshot));
  const counted = useRef(count);
  useEffect(() => {
    const look = (): void => setValue(count(doc.getState().snapshot));
    if (counted.current !== count) look();
    counted.current = count;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = doc.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [doc, count]);
  return value;
}
