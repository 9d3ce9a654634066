import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import { hotel } from '../../../testing/hotel.ts';
import { mulberry32 } from '../../../testing/random.ts';
import { checkChangeSet } from '../../change/check.ts';
import { createIdSource } from '../../ids.ts';
import { emptySnapshot } from '../../snapshot/snapshot.ts';
import { exportCjml } from './exportCjml.ts';
import { importCjml } from './importCjml.ts';

/** Whatever the text, there is a plan that may be applied or an error that says what is wrong. */
function faultOf(text: string): unknown {
  const plan = importCjml(text, { snapshot: emptySnapshot, newId: createIdSource(mulberry32(5)) });
  if (plan.ok) return checkChangeSet(emptySnapshot, plan.changeSet);
  return plan.diagnostics.some(({ severity, message }) => severity === 'error' && message !== '')
    ? null
    : plan;
}

describe('spoiled CJML', () => {
  const { text } = exportCjml(hotel, 'jny_stay');

  it('cut off anywhere', () => {
    for (let at = 0; at < text.length; at++) expect(faultOf(text.slice(0, at))).toBeNull();
  });

  it('with characters changed', () => {
    const random = mulberry32(9);
    const bad = [
      '<',
      '>',
      '"',
      '&',
      '/',
      '=',
      '\u0000',
      '\uFEFF',
      '\u202E',
      '\u200B',
      '\uD800',
      ' ',
      '9',
      'x',
    ];
    for (let run = 0; run < 1_000; run++) {
      let spoiled = text;
      for (let n = 0; n < 2; n++) {
        const at = Math.floor(random() * spoiled.length);
        spoiled = spoiled.slice(0, at) + bad[Math.floor(random() * bad.length)] + spoiled.slice(at + 1);
      }
      expect(faultOf(spoiled)).toBeNull();
    }
  });

  const inside = (more: string): string => `<CJML><plannedJourney>${more}</plannedJourney></CJML>`;

  it.each([
    ['nested too deep', inside('<a>'.repeat(100_000))],
    ['very many attributes', inside(`<a ${'x="" '.repeat(50_000)}/>`)],
    ['entities that grow', `<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;&a;">]>${inside('&b;')}`],
    ['very many unknown elements', inside('<x/>'.repeat(20_000))],
    [
      'names of objects',
      inside(
        '<__proto__/><constructor/><touchpoints><plannedAction><toString/></plannedAction></touchpoints>',
      ),
    ],
    [
      'a long channel',
      inside(
        `<touchpoints><plannedCommunicationPoint><channel>${'c'.repeat(5_000)}</channel></plannedCommunicationPoint></touchpoints>`,
      ),
    ],
    [
      'a long message',
      inside(
        `<touchpoints><plannedCommunicationPoint><message>${'m'.repeat(50_000)}</message></plannedCommunicationPoint></touchpoints>`,
      ),
    ],
    [
      'odd durations',
      inside(
        `<touchpoints>${['P', 'PT', '-PT5M', 'PT1e400M', '9'.repeat(90), '5 weeks'].map((one) => `<plannedAction><touchpointDuration>${one}</touchpointDuration></plannedAction>`).join('')}</touchpoints>`,
      ),
    ],
    [
      'odd times',
      inside(
        '<touchpoints><plannedAction><timeStarted>2026-99-99T99:99:99Z</timeStarted><timeCompleted>2026-11-23T10:00Z</timeCompleted></plannedAction></touchpoints>',
      ),
    ],
    [
      'phases of one id',
      inside('<journeyPhases><journeyPhase phaseID="1"/><journeyPhase phaseID="1"/></journeyPhases>'),
    ],
    ['an endless tag', `<communicationPoint ${'a '.repeat(200_000)}`],
  ])('%s', (_what, given) => {
    const before = processorTime();
    expect(faultOf(given)).toBeNull();
    expect(processorTime() - before).toBeLessThan(5_000);
  });
});
