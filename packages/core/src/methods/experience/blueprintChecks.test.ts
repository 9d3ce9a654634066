import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMethod } from '../catalogue.ts';
import type { DataRow } from '../method.ts';
import { type BlueprintStep, blueprintChecks } from './blueprintChecks.ts';

const step = (id: string, lane: BlueprintStep['lane'], more: Partial<BlueprintStep> = {}): BlueprintStep => ({
  id,
  title: id,
  lane,
  contactPoint: '',
  stage: '',
  links: [],
  ...more,
});

test('a front-stage step is met at its place or by a link; a back-stage step needs any link', () => {
  const { cards, withoutInteraction, orphans, n, notes } = blueprintChecks([
    step('orders', 'customer actions', { contactPoint: 'Desk' }),
    step('greets', 'front-stage', { contactPoint: 'Desk' }),
    step('calls', 'front-stage', { links: ['orders'] }),
    // A stage is not the contact point of the same name.
    step('waves', 'front-stage', { stage: 'Desk' }),
    // Linked with a step of the staff: that is no customer.
    step('nods', 'front-stage', { contactPoint: 'Door', links: ['greets'] }),
    step('cooks', 'back-stage', { contactPoint: 'Desk' }),
    step('washes', 'back-stage', { links: ['washes', 'nobody'] }),
    step('buys', 'back-stage'),
    step('supplies', null, { links: ['buys'] }),
  ]);
  expect(cards).toEqual({ withoutInteraction: ['waves', 'nods'], orphans: ['cooks', 'washes'] });
  expect([withoutInteraction, orphans]).toEqual([
    { value: 2, n: 4, why: null },
    { value: 2, n: 3, why: null },
  ]);
  expect([n, notes.map(({ code }) => code)]).toEqual([7, ['drawing-only']]);
});

test('no customer actions: a contact point is where the customer is met, and the convention says so', () => {
  const { cards, convention, notes } = blueprintChecks([
    step('greets', 'front-stage', { contactPoint: 'Desk' }),
    step('waves', 'front-stage', { stage: 'Stay' }),
  ]);
  expect(cards.withoutInteraction).toEqual(['waves']);
  expect(convention).toContain('No customer actions are drawn');
  expect(notes.map(({ code }) => code)).toEqual(['drawing-only']);
});

test('no steps: both counts are not measured, never 0', () => {
  const { withoutInteraction, orphans, notes } = blueprintChecks([step('eats', 'customer actions')]);
  expect([withoutInteraction.value, orphans.value, notes.length]).toEqual([null, null, 0]);
});

const analyse = (rows: readonly DataRow[]) => findMethod('blueprint-checks')?.analyse({ rows, options: {} });

test('from a table: links by name or id, either way; unknown and doubtful names are refused with their row', () => {
  const good = analyse([
    { step: 'Orders', lane: 'Customer actions', contactPoint: 'Desk' },
    { step: 'Greets', lane: 'Front-stage', contactPoint: 'Desk', links: 'books' },
    { step: 'Books', lane: 'back stage' },
    { step: 'Cleans', lane: 'back-stage' },
    { step: 'Linen', lane: 'support' },
  ]);
  expect(good?.ok && good.tables[0]?.rows.map((row) => row.slice(1))).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(good?.ok && good.tables[1]?.rows.map(([title]) => title)).toEqual(['Cleans']);
  const bad = analyse([
    { step: 'Books', lane: 'back-stage', links: 'Grets; Linen' },
    { step: 'Linen', lane: 'support' },
    { step: 'Linen', lane: 'support', id: 'x' },
    { step: 'Linen', lane: 'support', id: 'x' },
  ]);
  expect(bad?.ok === false && bad.problems.map(({ code, row, field }) => [code, row, field])).toEqual([
    ['id-twice', 4, 'id'],
    ['unknown-step', 1, 'links'],
    ['several-steps', 1, 'links'],
  ]);
  // An id says exactly which step is meant, also where another one bears that name.
  const named = analyse([
    { step: 'Cooks', lane: 'back-stage', links: 'Oven' },
    { step: 'Heats', lane: 'back-stage', id: 'Oven' },
    { step: 'Oven', lane: 'back-stage', id: 'x' },
  ]);
  expect(named?.ok && named.result).toMatchObject({ orphans: { value: 1 }, cards: { orphans: ['x'] } });
  const twice = analyse([
    { step: 'Books', lane: 'back-stage', links: 'two' },
    { step: 'Linen', lane: 'support', id: 'one' },
    { step: 'Linen', lane: 'support', id: 'two' },
    { step: 'Linen', lane: 'back-stage' },
  ]);
  expect(twice?.ok && twice.result).toMatchObject({ orphans: { value: 1, n: 2 } });
});

/** Step by step against all others, straight from the words of the definition. */
function slowly(steps: readonly BlueprintStep[]): { alone: string[]; orphans: string[] } {
  const linked = (a: BlueprintStep, b: BlueprintStep): boolean =>
    a.id !== b.id && (a.links.includes(b.id) || b.links.includes(a.id));
  const together = (a: BlueprintStep, b: BlueprintStep): boolean =>
    a.contactPoint !== '' || b.contactPoint !== ''
      ? a.contactPoint === b.contactPoint
      : a.stage !== '' && a.stage === b.stage;
  const customers = steps.filter(({ lane }) => lane === 'customer actions');
  const isAlone = (one: BlueprintStep): boolean =>
    customers.length === 0
      ? one.contactPoint === ''
      : customers.every((other) => !together(one, other) && !linked(one, other));
  return {
    alone: steps.filter((one) => one.lane === 'front-stage' && isAlone(one)).map(({ id }) => id),
    orphans: steps
      .filter((one) => one.lane === 'back-stage' && steps.every((other) => !linked(one, other)))
      .map(({ id }) => id),
  };
}

test('agrees with looking at every pair of steps', () => {
  const place = fc.constantFrom('', '', 'A', 'B');
  const drawn = fc.record({
    lane: fc.constantFrom('customer actions', 'front-stage', 'back-stage', null),
    contactPoint: place,
    stage: place,
    links: fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 12 }), (list) => {
      const steps = list.map((one, at) =>
        step(String(at), one.lane as BlueprintStep['lane'], one as Partial<BlueprintStep>),
      );
      const { cards } = blueprintChecks(steps);
      const other = slowly(steps);
      expect(cards).toEqual({ withoutInteraction: other.alone, orphans: other.orphans });
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('5,000 steps of one name at one place, each linked with the next, are quick', () => {
  const steps = Array.from({ length: 5000 }, (_, at) =>
    step(`${at}`, at % 2 === 0 ? 'front-stage' : 'back-stage', {
      contactPoint: 'Desk',
      links: [`${at + 1}`],
    }),
  );
  const start = performance.now();
  expect(blueprintChecks(steps).orphans.value).toBe(0);
  expect(analyse(steps.map(({ id, lane }) => ({ step: 'Step', lane, id }))?.slice())?.ok).toBe(true);
  expect(performance.now() - start).toBeLessThan(3000);
});
