import { findings, type Snapshot } from '@journeywright/core';

/** How many findings a journey has. Apart from its user because the first view does not wait for the rules. */
export function countFindings(snapshot: Snapshot, journey: string): number {
  return findings(snapshot, journey).length;
}
