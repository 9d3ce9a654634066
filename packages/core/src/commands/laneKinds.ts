import type { Lane } from '../records/lane.ts';
import { fieldOf } from '../records/registry.ts';

type Zone = NonNullable<Lane['zone']>;

const zones: Readonly<Record<string, Zone>> = {
  'customer actions': 'customer',
  evidence: 'customer',
  emotion: 'customer',
  expectation: 'customer',
  experience: 'customer',
  channels: 'customer',
  needs: 'customer',
  'front-stage': 'front-stage',
  responses: 'front-stage',
  'back-stage': 'back-stage',
  support: 'support',
  failures: 'analysis',
  opportunities: 'analysis',
  metrics: 'analysis',
};

/** The zone lanes of a kind stand in, or null for a kind of the author's own. */
export function zoneOfKind(kind: string | null | undefined): Zone | null {
  return kind && Object.hasOwn(zones, kind) ? (zones[kind] as Zone) : null;
}

/** What lanes of a kind are called; a kind of the author's own is its own name. */
export function titleOfKind(kind: string | null | undefined): string {
  const field = fieldOf('lanes', 'kind');
  const option = field?.kind === 'choice' ? field.options.find(({ value }) => value === kind) : undefined;
  return option?.label ?? kind ?? '';
}
