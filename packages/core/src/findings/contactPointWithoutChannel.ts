import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/** A contact point that does not say over which channel people meet. */
export const contactPointWithoutChannel: JourneyRule = ({ contactPoints }) =>
  contactPoints
    .filter((point) => point.channel === null)
    .map((point) => ({
      code: 'contact-point-without-channel',
      severity: 'hint',
      message: `The contact point ${quote(point.title)} has no channel.`,
      cure: 'Choose how customer and organisation meet here.',
      about: [{ table: 'contactPoints', id: point.id }],
    }));
