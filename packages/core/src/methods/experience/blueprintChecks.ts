import { read } from '../../map/queries.ts';
import type { Card } from '../../records/card.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult } from '../result.ts';

export interface BlueprintChecks extends MethodResult<{ readonly journey: string }> {
  /** Front-stage cards, and how many of them meet no customer action. */
  readonly frontStage: number;
  readonly withoutInteraction: Figure;
  /** Back-stage cards, and how many of them no link reaches or leaves. */
  readonly backStage: number;
  readonly orphans: Figure;
  /** The ids of the cards counted. */
  readonly cards: { readonly withoutInteraction: readonly string[]; readonly orphans: readonly string[] };
}

const steps = ['customer actions', 'front-stage', 'back-stage'];

/**
 * Two checks of a service blueprint, as counts. A front-stage card touches the line of interaction when a customer
 * action stands at the same contact point or stage, or is linked with it. On a map without customer actions the contact
 * point itself is what the customer does, so every front-stage card at one touches the line. A back-stage card without
 * any link is an orphan. Only cards of lanes of steps count: customer actions, front-stage and back-stage.
 *
 * Source: M. J. Bitner, A. L. Ostrom and F. N. Morgan, “Service Blueprinting”, California Management Review 50, 2008.
 */
export function blueprintChecksOf(snapshot: Snapshot, journeyId: string): BlueprintChecks {
  const kinds = new Map<string, string>(
    read
      .lanes(snapshot, journeyId)
      .flatMap(({ id, kind }) => (kind && steps.includes(kind) ? [[id, kind]] : [])),
  );
  const byKind = new Map<string, Card[]>(steps.map((kind) => [kind, []]));
  for (const card of snapshot.tables.cards.values()) {
    const kind = card.place.lane === null ? undefined : kinds.get(card.place.lane);
    if (kind !== undefined) byKind.get(kind)?.push(card);
  }
  const cardsOf = (kind: string): readonly Card[] =>
    (byKind.get(kind) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  const customer = cardsOf('customer actions');
  const customerIds = new Set<string>(customer.map(({ id }) => id));
  const column = ({ place }: Card): string | null => place.contactPoint ?? place.stage;
  const met = new Set(customer.map(column));
  met.delete(null);
  const others = (id: string): string[] =>
    [
      ...read.linksFrom(snapshot, id).map(({ to }) => to),
      ...read.linksTo(snapshot, id).map(({ from }) => from),
    ]
      .filter((other) => other !== null)
      .filter((other) => other !== id && snapshot.tables.cards.has(other));
  const front = cardsOf('front-stage');
  const atContactPoint = ({ place }: Card): boolean =>
    place.contactPoint !== null && snapshot.tables.contactPoints.has(place.contactPoint);
  const isMet = (card: Card): boolean =>
    customer.length === 0
      ? atContactPoint(card)
      : met.has(column(card)) || others(card.id).some((id) => customerIds.has(id));
  const alone = front.filter((card) => !isMet(card));
  const back = cardsOf('back-stage');
  const orphans = back.filter(({ id }) => others(id).length === 0);
  return {
    method: 'blueprint-checks',
    convention:
      customer.length === 0
        ? 'No customer actions are drawn, so a front-stage step at a contact point meets the customer there; a back-stage step without a link is an orphan.'
        : 'A front-stage step meets a customer action at the same place or by a link; a back-stage step without a link is an orphan.',
    n: front.length + back.length,
    inputs: { journey: journeyId },
    notes: [],
    frontStage: front.length,
    withoutInteraction:
      front.length === 0 ? noFigure('There are no front-stage cards.') : figure(alone.length, front.length),
    backStage: back.length,
    orphans:
      back.length === 0 ? noFigure('There are no back-stage cards.') : figure(orphans.length, back.length),
    cards: {
      withoutInteraction: alone.map(({ id }) => id),
      orphans: orphans.map(({ id }) => id),
    },
  };
}
