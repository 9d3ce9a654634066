import { useEffect, useState } from 'react';
import { useServices } from '../store/services.ts';

/** Whether the last thing touched was the pointer: who walks by keys has the menu, and a free view. */
export function usePointer(): boolean {
  const { root } = useServices();
  const [pointer, setPointer] = useState(false);
  useEffect(() => {
    const element = root();
    if (!element) return;
    const onPointer = (): void => setPointer(true);
    const onKey = ({ target }: KeyboardEvent): void => {
      if (target instanceof Element && target.closest('[role="grid"]')) setPointer(false);
    };
    element.addEventListener('pointerdown', onPointer, true);
    element.addEventListener('keydown', onKey, true);
    return () => {
      element.removeEventListener('pointerdown', onPointer, true);
      element.removeEventListener('keydown', onKey, true);
    };
  }, [root]);
  return pointer;
}
