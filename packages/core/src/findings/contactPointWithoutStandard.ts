import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/** A contact point no standard covers: the standards gap. Said only once a standard has been written. */
export const contactPointWithoutStandard: JourneyRule = ({ snapshot, contactPoints }) => {
  const standards = read.worksheetRows(snapshot, 'standards');
  if (standards.length === 0) return [];
  const covered = new Set(standards.flatMap((row) => [row.contactPoint, ...row.contactPoints]));
  return contactPoints
    .filter(
      (point) =>
        !covered.has(point.id) &&
        point.standard.trim() === '' &&
        read.responses(snapshot, point.id).every((response) => response.standard.trim() === ''),
    )
    .map((point) => ({
      code: 'contact-point-without-standard',
      severity: 'hint',
      message: `The contact point ${quote(point.title)} has no service standard.`,
      cure: 'Say what good looks like here, so that it can be checked.',
      about: [{ table: 'contactPoints', id: point.id }],
    }));
};
