import { type Figure, figure, noFigure } from '../figure.ts';
import { sum } from '../numeric/moments.ts';
import { known } from './dimensionScores.ts';
import type { Answer, StudyItem } from './study.ts';

/** The score of a contact point or a stage: the mean of all answers to its items. `value.n` counts answers. */
export interface LinkedScore {
  readonly name: string;
  /** The ids of the items linked to it. */
  readonly items: readonly string[];
  readonly value: Figure;
}

/** Says wherever the scores are shown that they are ours, not part of the published method. */
export const rollUpNote =
  'An extension of ours, not part of the published method: the mean over all answers to the linked items; n counts answers.';

function linked(
  items: readonly StudyItem[],
  namesOf: (item: StudyItem) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const result = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    for (const name of new Set(namesOf(item))) {
      const list = result.get(name) ?? [];
      list.push(at);
      result.set(name, list);
    }
  }
  return result;
}

function scores(
  items: readonly StudyItem[],
  rows: readonly (readonly Answer[])[],
  namesOf: (item: StudyItem) => readonly string[],
): readonly LinkedScore[] {
  return [...linked(items, namesOf)].map(([name, at]) => {
    const values = at.flatMap((index) => known(rows, index));
    return {
      name,
      items: at.flatMap((index) => items[index]?.id ?? []),
      value:
        values.length === 0
          ? noFigure('Nobody answered a linked item.')
          : figure(sum(values) / values.length, values.length),
    };
  });
}

/**
 * Scores by contact point and by stage from the items linked to them. An item linked to two contact points of
 * one stage counts once for the stage.
 * @param rows one list a respondent, in the order of the items
 * @param stageOf the stage of each contact point, by name or id
 */
export function rollUp(
  items: readonly StudyItem[],
  rows: readonly (readonly Answer[])[],
  stageOf: Readonly<Record<string, string>>,
): { readonly contactPoints: readonly LinkedScore[]; readonly stages: readonly LinkedScore[] } {
  const stages = new Map(Object.entries(stageOf));
  return {
    contactPoints: scores(items, rows, (item) => item.contactPoints),
    stages: scores(items, rows, (item) => item.contactPoints.flatMap((point) => stages.get(point) ?? [])),
  };
}
