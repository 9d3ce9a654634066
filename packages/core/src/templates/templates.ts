import { blankTemplate } from './blank.ts';
import { customerJourney } from './customerJourney.ts';
import { serviceBlueprint } from './serviceBlueprint.ts';
import type { JourneyTemplate } from './template.ts';

/** What a new journey can start with, by name, in the order they are offered. */
export const journeyTemplates: Readonly<Record<JourneyTemplate['name'], JourneyTemplate>> = {
  blank: blankTemplate,
  'customer-journey': customerJourney,
  'service-blueprint': serviceBlueprint,
};
