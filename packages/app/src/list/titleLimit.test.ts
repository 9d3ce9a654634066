import { definitions } from '@journeywright/core';
import { expect, test } from 'vitest';
import { maxTitleLength } from './titleLimit.ts';

test('the limit of titles is that of the model', () => {
  expect(definitions.project.fields.title).toMatchObject({ maxLength: maxTitleLength });
});
