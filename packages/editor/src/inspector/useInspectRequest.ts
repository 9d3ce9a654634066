import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { deskOf } from '../actions/desk.ts';
import { useServices } from '../store/services.ts';
import type { UiStore } from '../store/uiStore.ts';

const focusable =
  'input:not([type="hidden"]):not([tabindex="-1"]):not([disabled]), textarea, select, button:not([disabled]):not(.jw-in-part-title):not(.jw-in-icon)';
const handled = new WeakMap<UiStore, number>();

function find(panel: HTMLElement, field: string | null): HTMLElement | null {
  if (field === null) return panel.querySelector<HTMLElement>('[data-inspector-title]');
  const key = CSS.escape(field);
  const record = panel.querySelector<HTMLElement>(`[data-record="${key}"]`);
  const holder = record ?? panel.querySelector<HTMLElement>(`[data-field="${key}"]`);
  // A new part wants its words first, whatever stands above them.
  const words =
    record?.querySelector<HTMLElement>('textarea') ?? holder?.querySelector<HTMLElement>(focusable);
  return words ?? holder?.querySelector<HTMLElement>('button') ?? null;
}

/**
 * Takes the focus into the inspector when an action asks for it: to a field, to a part (`table/id`), or to the
 * title. Waits until what was asked for is shown.
 * @param shown changes whenever another record is shown
 */
export function useInspectRequest(panel: RefObject<HTMLElement | null>, shown: string): void {
  const services = useServices();
  const { ui } = services;
  const inspect = useStore(deskOf(services), (desk) => desk.inspect);
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => {
    if (inspect.count === 0 || handled.get(ui) === inspect.count) return;
    // After the menu or dialog that asked has given its focus back.
    const frame = requestAnimationFrame(() => {
      const element = panel.current && find(panel.current, inspect.field);
      if (!element) return;
      handled.set(ui, inspect.count);
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [inspect, shown, ui, panel]);
}
