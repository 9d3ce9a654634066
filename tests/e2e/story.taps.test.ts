import { expect, test } from 'vitest';
import { tellStory } from './story.ts';
import { tapHands, withoutMovement } from './support/taps.ts';

test('two people map together with every pointer movement taken away, and a hard kill loses nothing', async () => {
  expect(await tellStory(tapHands, withoutMovement)).toEqual([]);
});
