import type { TableName } from '../ids.ts';
import type { ContactPoint } from '../records/contactPoint.ts';
import type { Journey } from '../records/journey.ts';
import type { Stage } from '../records/stage.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Something the map itself shows to be missing or contradictory. It never stops anyone from going on. */
export interface Finding {
  /** The rule that found it, for example `stage-without-response`. */
  readonly code: string;
  /** `error`: wrong or dangerous; `warning`: very likely a gap; `hint`: worth a look. */
  readonly severity: 'error' | 'warning' | 'hint';
  /** One sentence for people. */
  readonly message: string;
  /** What to do about it. */
  readonly cure: string;
  /** The records concerned, the chief one first. */
  readonly about: readonly { readonly table: TableName; readonly id: string }[];
}

/** One journey with its stages and contact points in map order. */
export interface JourneyScope {
  readonly snapshot: Snapshot;
  readonly journey: Journey;
  readonly stages: readonly Stage[];
  readonly contactPoints: readonly ContactPoint[];
}

/** Looks at one journey. Pure. */
export type JourneyRule = (scope: JourneyScope) => readonly Finding[];

/** Looks at what is in no journey for certain; `journey` null means the whole project. Pure. */
export type ProjectRule = (snapshot: Snapshot, journey: string | null) => readonly Finding[];
