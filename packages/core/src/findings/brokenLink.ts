import type { Link } from '../records/link.ts';
import { journeyOfPlace } from '../map/whereabouts.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import type { ProjectRule } from './finding.ts';

function journeyOfLink(snapshot: Snapshot, link: Link): string | null {
  for (const end of [link.from, link.to]) {
    const card = end && findRecord(snapshot, 'cards', end);
    const journey = card && journeyOfPlace(snapshot, card.place);
    if (journey) return journey;
  }
  return null;
}

/** A link one or both of whose cards are gone. A removed card can come back, and its links with it. */
export const brokenLink: ProjectRule = (snapshot, journey) => {
  const { cards, links } = snapshot.tables;
  return [...links.values()]
    .filter((link) => ![link.from, link.to].every((end) => end !== null && cards.has(end)))
    .filter((link) => journey === null || [journey, null].includes(journeyOfLink(snapshot, link)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((link) => {
      const known = [link.from, link.to].filter((end) => end !== null && findRecord(snapshot, 'cards', end));
      const there = known.filter((end) => end !== null && cards.has(end));
      return {
        code: 'link-without-end',
        severity: known.length === 2 ? ('hint' as const) : ('warning' as const),
        message:
          there.length === 0 ? 'Both cards of a link are gone.' : 'A link leads to a card that is gone.',
        cure: known.length === 2 ? 'Bring the card back, or remove the link.' : 'Remove the link.',
        about: [
          { table: 'links' as const, id: link.id },
          ...there.map((id) => ({ table: 'cards' as const, id: String(id) })),
        ],
      };
    });
};
