import { expect, test } from 'vitest';
import { tellStory } from './story.ts';
import { mouseHands } from './support/mouse.ts';

test('two people map together by mouse, and a hard kill loses nothing', async () => {
  expect(await tellStory(mouseHands)).toEqual([]);
});
