import { type Journey, read, type Snapshot, type Study } from '@journeywright/core';
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

/** The study of that title (any case), or the first one when none is named. Throws `CommandError`. */
export function studyOf(snapshot: Snapshot, title: string | null): Study {
  const studies = read.worksheetRows(snapshot, 'studies');
  const wanted = title?.trim().toLowerCase();
  const found =
    wanted === undefined
      ? studies[0]
      : studies.find(({ id, title: name }) => name.trim().toLowerCase() === wanted || id === title);
  if (found) return found;
  if (studies.length === 0)
    throw new CommandError('There is no study in this file.', 'Add a study, or choose another format.');
  throw new CommandError(
    `There is no study “${title}”.`,
    `The studies are ${studies.map((study) => `“${study.title}”`).join(', ')}.`,
  );
}
