import type { Dimension } from './dimensions.ts';
import { type InstrumentItem, serviceQualityItems } from './instrument.ts';

/** What an author says of a new item; the rest has sensible values. */
export interface NewItem {
  readonly dimension: Dimension;
  readonly expectation: string;
  readonly perception: string;
  readonly topic?: string;
  readonly reverse?: boolean;
  readonly contactPoints?: readonly string[];
}

/** A number no item of the list has. */
function nextId(items: readonly { readonly id: string }[]): string {
  const numbers = items.map(({ id }) => (/^\d{1,9}$/.test(id) ? Number(id) : 0));
  return String(Math.max(0, ...numbers) + 1);
}

/** The list with an item more at its end. */
export function addItem(items: readonly InstrumentItem[], item: NewItem): readonly InstrumentItem[] {
  return [...items, { topic: '', reverse: false, contactPoints: [], ...item, id: nextId(items) }];
}

/** The list without an item; the others keep their ids, and so their answers. Unknown ids change nothing. */
export function dropItem(items: readonly InstrumentItem[], id: string): readonly InstrumentItem[] {
  return items.filter((item) => item.id !== id);
}

/** The list with an item changed; its id stays. Unknown ids change nothing. */
export function editItem(
  items: readonly InstrumentItem[],
  id: string,
  change: Partial<NewItem>,
): readonly InstrumentItem[] {
  return items.map((item) => (item.id === id ? { ...item, ...change, id } : item));
}

/** The list with an item linked to the contact points it speaks of, in place of those it had. */
export function linkItem(
  items: readonly InstrumentItem[],
  id: string,
  contactPoints: readonly string[],
): readonly InstrumentItem[] {
  return editItem(items, id, { contactPoints: [...new Set(contactPoints)] });
}

/** One line of a questionnaire to be answered. */
export interface Statement {
  /** The heading its answers go under: `E1`, `P1`. */
  readonly heading: string;
  readonly text: string;
}

/** The statements of a paired study (SERVQUAL): all expectations, then all perceptions. */
export function pairedStatements(
  items: readonly InstrumentItem[] = serviceQualityItems,
): readonly Statement[] {
  return [
    ...items.map(({ id, expectation }) => ({ heading: `E${id}`, text: expectation })),
    ...performanceStatements(items),
  ];
}

/** The statements of a study of performance alone (SERVPERF): the perception halves. */
export function performanceStatements(
  items: readonly InstrumentItem[] = serviceQualityItems,
): readonly Statement[] {
  return items.map(({ id, perception }) => ({ heading: `P${id}`, text: perception }));
}
