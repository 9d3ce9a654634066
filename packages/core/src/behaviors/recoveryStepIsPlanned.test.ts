import { expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { recoveryStepIsPlanned } from './recoveryStepIsPlanned.ts';

test(`${recoveryStepIsPlanned.sentence}`, () => {
  const bench = hotelBench();
  const made = (args: object) => {
    const id = madeIn(bench.run('action.add', args), 'actions');
    return bench.snapshot().tables.actions.get(id);
  };
  expect(made({ failure: 'fail_slow' })).toMatchObject({ kind: 'recovery', status: 'planned' });
  expect(made({ contactPoint: 'cpt_in' })).toMatchObject({ kind: 'improvement', status: 'planned' });
  expect(made({ failure: 'fail_slow', kind: 'improvement' })).toMatchObject({ kind: 'improvement' });
});
