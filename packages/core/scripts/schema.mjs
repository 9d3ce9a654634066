import { writeFileSync } from 'node:fs';
import { load } from './load.mjs';

const { projectSchema } = await load('../src/file/jsonSchema.ts');
const file = new URL('../schema/project.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(projectSchema(), null, 2)}\n`);
console.log('packages/core/schema/project.schema.json');
