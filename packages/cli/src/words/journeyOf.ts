import { type Journey, read, type Snapshot } from '@journeywright/core';
import { CommandError } from '../exit.ts';

/** The journey of that title (any case), or the first one when none is named. Throws `CommandError`. */
export function journeyOf(snapshot: Snapshot, title: string | null): Journey {
  const journeys = read.journeys(snapshot);
  const wanted = title?.trim().toLowerCase();
  const found =
    wanted === undefined
      ? journeys[0]
      : journeys.find(({ id, title: name }) => name.trim().toLowerCase() === wanted || id === title);
  if (found) return found;
  if (journeys.length === 0)
    throw new CommandError('There is no journey in this file.', 'Add a journey, or choose another file.');
  throw new CommandError(
    `There is no journey “${title}”.`,
    `The journeys are ${journeys.map((journey) => `“${journey.title}”`).join(', ')}.`,
  );
}
