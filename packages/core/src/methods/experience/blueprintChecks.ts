import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult, Note } from '../result.ts';

/** The lanes the checks are about; a step of any other lane can be linked to and is not checked. */
export const blueprintLanes = ['customer actions', 'front-stage', 'back-stage'] as const;
export type BlueprintLane = (typeof blueprintLanes)[number];

/** One step of a blueprint. */
export interface BlueprintStep {
  readonly id: string;
  readonly title: string;
  /** Null for any other lane, for example support or evidence. */
  readonly lane: BlueprintLane | null;
  /** The contact point it stands at; “” when it stands at none. */
  readonly contactPoint: string;
  /** The stage, for a step that stands at no contact point; “” when it has no place. */
  readonly stage: string;
  /** The ids of steps it is linked with, either way; those that are not in the list do not count. */
  readonly links: readonly string[];
}

export interface BlueprintChecks extends MethodResult<{ readonly steps: readonly BlueprintStep[] }> {
  /** Front-stage steps, and how many of them meet no customer action. */
  readonly frontStage: number;
  readonly withoutInteraction: Figure;
  /** Back-stage steps, and how many of them no link reaches or leaves. */
  readonly backStage: number;
  readonly orphans: Figure;
  /** The ids of the steps counted, in the order given. */
  readonly cards: { readonly withoutInteraction: readonly string[]; readonly orphans: readonly string[] };
}

/** Where a step stands; a contact point and a stage of one name are two places. */
function placeOf({ contactPoint, stage }: BlueprintStep): string | null {
  if (contactPoint !== '') return `contact point ${contactPoint}`;
  return stage === '' ? null : `stage ${stage}`;
}

/** For each step the steps it is linked with, whichever of the two names the link. */
function neighboursOf(steps: readonly BlueprintStep[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map(steps.map(({ id }) => [id, new Set<string>()]));
  for (const { id, links } of steps)
    for (const other of links) {
      if (other === id || !found.has(other)) continue;
      found.get(id)?.add(other);
      found.get(other)?.add(id);
    }
  return found;
}

const drawingOnly: Note = {
  code: 'drawing-only',
  message: 'The checks look at the drawing. A step that is drawn well can still go wrong.',
};

/**
 * Two checks of a service blueprint, as counts. A front-stage step touches the line of interaction when a customer
 * action stands at the same contact point or stage, or is linked with it. On a map without customer actions the contact
 * point itself is what the customer does, so every front-stage step at one touches the line. A back-stage step without
 * any link is an orphan. Linear in steps and links.
 *
 * Source: M. J. Bitner, A. L. Ostrom and F. N. Morgan, “Service Blueprinting”, California Management Review 50, 2008.
 * @param steps with ids that differ
 */
export function blueprintChecks(steps: readonly BlueprintStep[]): BlueprintChecks {
  const of = (lane: BlueprintLane): readonly BlueprintStep[] => steps.filter((step) => step.lane === lane);
  const [customer, front, back] = [of('customer actions'), of('front-stage'), of('back-stage')];
  const neighbours = neighboursOf(steps);
  const customerIds = new Set(customer.map(({ id }) => id));
  const met = new Set(customer.map(placeOf));
  met.delete(null);
  const isMet = (step: BlueprintStep): boolean =>
    customer.length === 0
      ? step.contactPoint !== ''
      : met.has(placeOf(step)) || [...(neighbours.get(step.id) ?? [])].some((id) => customerIds.has(id));
  const alone = front.filter((step) => !isMet(step));
  const orphans = back.filter(({ id }) => neighbours.get(id)?.size === 0);
  return {
    method: 'blueprint-checks',
    convention:
      customer.length === 0
        ? 'No customer actions are drawn, so a front-stage step at a contact point meets the customer there; a back-stage step without a link is an orphan.'
        : 'A front-stage step meets a customer action at the same place or by a link; a back-stage step without a link is an orphan.',
    n: front.length + back.length,
    inputs: { steps },
    notes: front.length + back.length > 0 ? [drawingOnly] : [],
    frontStage: front.length,
    withoutInteraction:
      front.length === 0 ? noFigure('There are no front-stage steps.') : figure(alone.length, front.length),
    backStage: back.length,
    orphans:
      back.length === 0 ? noFigure('There are no back-stage steps.') : figure(orphans.length, back.length),
    cards: {
      withoutInteraction: alone.map(({ id }) => id),
      orphans: orphans.map(({ id }) => id),
    },
  };
}
