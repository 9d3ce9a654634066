import type { Snapshot } from '../snapshot/snapshot.ts';
import { experienceSources } from './experience/fromProject.ts';
import { failuresSources } from './failures/fromProject.ts';
import type { MethodData } from './method.ts';
import type { ProjectSources } from './projectData.ts';
import { qualitySources } from './quality/fromProject.ts';
import { resourcesSources } from './resources/fromProject.ts';

const sources: ProjectSources = {
  ...qualitySources,
  ...failuresSources,
  ...experienceSources,
  ...resourcesSources,
};

/**
 * What a method is run on, gathered from a project.
 * @returns undefined for a method that cannot be fed from a project, null when the project records nothing for it
 */
export function projectData(
  method: string,
  snapshot: Snapshot,
  journey: string,
): MethodData | null | undefined {
  return Object.hasOwn(sources, method) ? sources[method]?.(snapshot, journey) : undefined;
}
