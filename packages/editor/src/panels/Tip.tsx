import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useServices } from '../store/services.ts';

const gap = 6;
const edge = 8;

/** Words about a control, below it where there is room, else above. Decoration: the control's name says the same. */
export function Tip({ about, words }: { about: Element; words: string }): ReactElement | null {
  const { root } = useServices();
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = tip.current;
    if (!element) return;
    const at = about.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const left = at.left + at.width / 2 - width / 2;
    const above = at.top - gap - height;
    element.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
    element.style.top = `${above >= edge ? above : at.bottom + gap}px`;
  }, [about, words]);
  const container = root();
  if (!container) return null;
  return createPortal(
    <div ref={tip} className="jw-tooltip" role="tooltip" style={{ position: 'fixed', zIndex: 100 }}>
      {words}
    </div>,
    container,
  );
}
