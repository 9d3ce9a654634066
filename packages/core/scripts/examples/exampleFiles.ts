import { serializeProject } from '../../src/file/serializeProject.ts';
import { convertJourney } from './convert.ts';
import type { SourceFile } from './source.ts';

const fileNames: Readonly<Record<string, string>> = { 'care-home-relatives': 'care-home' };

/** The example project files by name, as they belong into `examples/`. */
export function exampleFiles(source: SourceFile): ReadonlyMap<string, string> {
  return new Map(
    source.journeys.map((journey) => [
      `${fileNames[journey.id] ?? journey.id}.json`,
      serializeProject(convertJourney(journey)),
    ]),
  );
}
