import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/**
 * A back-stage card no link reaches, in a lane whose other cards are linked. In a lane without links nobody
 * has begun to draw them.
 */
export const orphanBackStageCard: JourneyRule = ({ snapshot, journey }) =>
  read
    .lanes(snapshot, journey.id)
    .filter((lane) => lane.kind === 'back-stage')
    .flatMap((lane) => {
      const cards = [...snapshot.tables.cards.values()].filter((card) => card.place.lane === lane.id);
      const isThere = (id: string | null): boolean => id !== null && snapshot.tables.cards.has(id);
      const isLinked = (id: string): boolean =>
        read.linksFrom(snapshot, id).some((link) => isThere(link.to)) ||
        read.linksTo(snapshot, id).some((link) => isThere(link.from));
      const orphans = cards.filter((card) => !isLinked(card.id));
      if (orphans.length === cards.length) return [];
      return orphans
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((card) => ({
          code: 'back-stage-card-without-link',
          severity: 'hint' as const,
          message: `The card ${quote(card.text)} in ${quote(lane.title)} is linked to nothing.`,
          cure: 'Link it to the front-stage step it serves, or remove it.',
          about: [
            { table: 'cards' as const, id: card.id },
            { table: 'lanes' as const, id: lane.id },
          ],
        }));
    });
