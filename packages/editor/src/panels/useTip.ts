import { useEffect, useState, type FocusEvent, type PointerEvent } from 'react';

/** Milliseconds that the pointer rests on a control before its tip appears. */
const delay = 500;

interface TipProps {
  onPointerEnter(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(): void;
  onPointerDown(): void;
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(): void;
}

/** When a control shows its tip: while the pointer rests on it, or the keyboard is there. */
export function useTip(): { readonly about: Element | null; readonly props: TipProps } {
  const [over, setOver] = useState<Element | null>(null);
  const [about, setAbout] = useState<Element | null>(null);
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(() => setAbout(over), delay);
    return () => clearTimeout(timer);
  }, [over]);
  useEffect(() => {
    if (!about) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setAbout(null);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [about]);
  const hide = (): void => {
    setOver(null);
    setAbout(null);
  };
  return {
    about,
    props: {
      onPointerEnter({ pointerType, currentTarget }) {
        if (pointerType !== 'touch') setOver(currentTarget);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus({ currentTarget }) {
        if (currentTarget.matches(':focus-visible')) setAbout(currentTarget);
      },
      onBlur: hide,
    },
  };
}
