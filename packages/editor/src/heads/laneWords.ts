import type { Lane } from '@journeywright/core';
import type { MessageKey } from '../messages/english.ts';
import type { Translate } from '../messages/translate.ts';

const kinds: Readonly<Record<string, MessageKey>> = {
  'customer actions': 'lane.customerActions',
  evidence: 'lane.evidence',
  emotion: 'lane.emotion',
  expectation: 'lane.expectation',
  experience: 'lane.experience',
  channels: 'lane.channels',
  needs: 'lane.needs',
  'front-stage': 'lane.frontStage',
  responses: 'lane.responses',
  'back-stage': 'lane.backStage',
  support: 'lane.support',
  failures: 'lane.failures',
  opportunities: 'lane.opportunities',
  metrics: 'lane.metrics',
};

/** What a lane holds, in a few quiet words below its title; an author's own kind as it is. */
export function laneWords({ kind }: Pick<Lane, 'kind'>, t: Translate): string {
  if (!kind || kind === 'custom') return '';
  const key = kinds[kind];
  return key ? t(key) : kind;
}
