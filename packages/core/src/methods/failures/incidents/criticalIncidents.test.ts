import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CriticalIncidents, criticalIncidents, type IncidentInput } from './criticalIncidents.ts';
import { criticalIncidentsMethod } from './method.ts';

const story = (given: Partial<IncidentInput> = {}): IncidentInput => ({
  incident: 'what happened',
  contactPoint: 'desk',
  group: 'delivery failure',
  outcome: 'dissatisfying',
  loyalty: null,
  secondGroup: null,
  secondOutcome: null,
  ...given,
});

function run(rows: readonly IncidentInput[]): CriticalIncidents {
  const result = criticalIncidents(rows);
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}

test('counts by group, contact point and change of loyalty', () => {
  const result = run([
    story({ loyalty: 'less loyal', incident: 'no room' }),
    story({ group: 'unprompted action', outcome: 'satisfying', loyalty: 'more loyal', contactPoint: 'bar' }),
    story({ group: 'needs and requests', outcome: 'satisfying', loyalty: 'unchanged' }),
    story({ group: null, contactPoint: '' }),
    story({ outcome: null }),
  ]);
  expect(result.groups).toEqual([
    { group: 'delivery failure', satisfying: 0, dissatisfying: 1 },
    { group: 'needs and requests', satisfying: 1, dissatisfying: 0 },
    { group: 'unprompted action', satisfying: 1, dissatisfying: 0 },
  ]);
  expect(result.contactPoints).toEqual([
    { contactPoint: 'desk', total: 3, episodes: 1, satisfying: 1, dissatisfying: 1 },
    { contactPoint: '', total: 1, episodes: 0, satisfying: 0, dissatisfying: 1 },
    { contactPoint: 'bar', total: 1, episodes: 1, satisfying: 1, dissatisfying: 0 },
  ]);
  expect(result.loyalty).toEqual({
    'more loyal': 1,
    'less loyal': 1,
    unchanged: 1,
    'not known': 2,
  });
  expect(result.episodes.map(({ row }) => row)).toEqual([1, 2]);
  expect(result.uncoded.map(({ row, why }) => [row, why])).toEqual([
    [4, 'No group.'],
    [5, 'No outcome.'],
  ]);
});

test('without a second coder there is no kappa, and the result says so', () => {
  const { groupAgreement, notes } = run([story()]);
  expect(groupAgreement).toMatchObject({
    n: 0,
    kappa: { value: null, why: 'No item has a mark from both.' },
  });
  expect(notes.map(({ code }) => code)).toContain('one-coder');
});

test('only what both have sorted counts for agreement; one mark throughout has no kappa', () => {
  const { groupAgreement, outcomeAgreement } = run([
    story({ secondGroup: 'delivery failure', secondOutcome: 'dissatisfying' }),
    story({ secondGroup: 'needs and requests', secondOutcome: 'dissatisfying' }),
    story({ group: null, secondGroup: 'needs and requests' }),
  ]);
  expect(groupAgreement).toMatchObject({ n: 2, raw: { value: 0.5 }, kappa: { value: 0 } });
  expect(outcomeAgreement).toMatchObject({ n: 2, raw: { value: 1 }, kappa: { value: null } });
});

test('high agreement beside a low kappa is explained', () => {
  const same = Array.from({ length: 18 }, () => story({ secondGroup: 'delivery failure' }));
  const { notes } = run([
    ...same,
    story({ secondGroup: 'needs and requests' }),
    story({ group: 'needs and requests', secondGroup: 'delivery failure' }),
  ]);
  expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['rare-marks', 'few-pairs']));
});

test('nothing, and an incident without words', () => {
  expect(run([])).toMatchObject({ n: 0, contactPoints: [], episodes: [] });
  expect(criticalIncidents([story(), story({ incident: ' ' })])).toMatchObject([
    { row: 2, field: 'incident' },
  ]);
});

test('counts agree with filtering the rows anew for each cell', () => {
  const any = fc.record({
    incident: fc.constant('x'),
    contactPoint: fc.constantFrom('', 'a', 'b'),
    group: fc.constantFrom('delivery failure', 'needs and requests', 'unprompted action', null),
    outcome: fc.constantFrom('satisfying', 'dissatisfying', null),
    loyalty: fc.constantFrom('more loyal', 'less loyal', 'unchanged', null),
    secondGroup: fc.constantFrom('delivery failure', 'needs and requests', 'unprompted action', null),
    secondOutcome: fc.constantFrom('satisfying', 'dissatisfying', null),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (given) => {
      const rows = given as IncidentInput[];
      const result = run(rows);
      for (const one of result.groups)
        for (const outcome of ['satisfying', 'dissatisfying'] as const)
          expect(one[outcome]).toBe(
            rows.filter((r) => r.group === one.group && r.outcome === outcome).length,
          );
      for (const { contactPoint, total, episodes } of result.contactPoints) {
        const here = rows.filter((r) => r.contactPoint === contactPoint);
        expect([total, episodes]).toEqual([
          here.length,
          here.filter((r) => r.loyalty?.includes('loyal')).length,
        ]);
      }
      const both = rows.filter((r) => r.group && r.secondGroup);
      const same = both.filter((r) => r.group === r.secondGroup).length;
      expect(result.groupAgreement.raw.value).toBe(both.length > 0 ? same / both.length : null);
      expect(
        result.uncoded.length + result.groups.reduce((n, g) => n + g.satisfying + g.dissatisfying, 0),
      ).toBe(rows.length);
    }),
    { seed: 3, numRuns: 150 },
  );
});

test('as a method', () => {
  const rows = [
    { Story: 'x', 'Group 1': 'Delivery failure', 'group 2': 'needs and requests', outcome: 'satisfying' },
  ];
  expect(criticalIncidentsMethod.analyse({ rows, options: {} })).toMatchObject({
    ok: true,
    result: { groupAgreement: { n: 1 } },
  });
  expect(
    criticalIncidentsMethod.analyse({ rows: [{ incident: 'x', group: 'luck' }], options: {} }),
  ).toMatchObject({
    ok: false,
    problems: [{ row: 1, field: 'group' }],
  });
});
