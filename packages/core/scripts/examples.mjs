import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './load.mjs';

const folder = new URL('../examples/', import.meta.url);
const source = JSON.parse(readFileSync(new URL('source/example-journeys.json', folder), 'utf8'));
const { exampleFiles } = await load('./examples/exampleFiles.ts');
for (const [name, text] of exampleFiles(source)) {
  writeFileSync(new URL(name, folder), text);
  console.log(`packages/core/examples/${name}`);
}
