import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../../testing/arbitraryProject.ts';
import { arbitraryFault } from '../../testing/spoiledFile.ts';
import { projectSchema } from './jsonSchema.ts';
import { parseProject } from './parseProject.ts';
import { serializeProject } from './serializeProject.ts';

const folder = new URL('../../', import.meta.url);
const published = readFileSync(new URL('schema/project.schema.json', folder), 'utf8');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ['x-unit'] });
const validate = ajv.compile(projectSchema());
const valid = (text: string): boolean => validate(JSON.parse(text));

it('the published schema is the one the definitions make', () => {
  expect(
    published === `${JSON.stringify(projectSchema(), null, 2)}\n`,
    'run node packages/core/scripts/schema.mjs',
  ).toBe(true);
});

describe('the schema', () => {
  it.each(['hotel-stay', 'car-purchase', 'care-home'])('takes the example %s', (name) => {
    const text = readFileSync(new URL(`examples/${name}.json`, folder), 'utf8');
    expect(valid(text), ajv.errorsText(validate.errors)).toBe(true);
  });

  it('takes every project the serializer writes', () => {
    fc.assert(
      fc.property(arbitraryProject, (snapshot) => {
        expect(valid(serializeProject(snapshot)), ajv.errorsText(validate.errors)).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 90_000);

  it('refuses, as the parser does, files with a fault planted', () => {
    fc.assert(
      fc.property(arbitraryProject, arbitraryFault, (snapshot, [name, spoil]) => {
        const file = JSON.parse(serializeProject(snapshot)) as Record<string, unknown>;
        spoil(file);
        const text = JSON.stringify(file);
        expect([name, 'parser', parseProject(text).ok]).toEqual([name, 'parser', false]);
        expect([name, 'schema', valid(text)]).toEqual([name, 'schema', false]);
      }),
      { numRuns: 500 },
    );
  }, 90_000);
});
