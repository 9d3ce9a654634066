import { type ContactPoint, fieldOf } from '@journeywright/core';
import { formatMinutes } from '../layout/face.ts';
import type { Translate } from '../messages/translate.ts';

/** The label of a choice as the record definitions give it; an author's own words as they are. */
export function optionLabel(table: 'contactPoints' | 'lanes', field: string, value: string | null): string {
  const definition = fieldOf(table, field);
  if (!value || definition?.kind !== 'choice') return value ?? '';
  return definition.options.find((option) => option.value === value)?.label ?? value;
}

/** What stands below the title of a contact point: "Waits 7 min · Contact and transaction". */
export function contactPointWords(point: ContactPoint, t: Translate): string {
  const parts: string[] = [];
  if (point.waitActual !== null && point.waitActual > 0) {
    parts.push(t('head.waits', { duration: formatMinutes(point.waitActual, t) }));
  }
  if (point.kind) parts.push(optionLabel('contactPoints', 'kind', point.kind));
  const words = parts.join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
