import { expect, test } from 'vitest';
import { tellStory } from './story.ts';
import { keyHands } from './support/keys.ts';

test('two people map together by keyboard alone, and a hard kill loses nothing', async () => {
  expect(await tellStory(keyHands)).toEqual([]);
});
