// Opens the hotel example, marks what is wrong with a stage, saves it to a file, and says what changed.
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createCommands,
  createIdSource,
  describeDifference,
  memorySession,
  parseProject,
  read,
  serializeProject,
} from '@journeywright/core';

const example = createRequire(import.meta.url).resolve('@journeywright/core/examples/hotel-stay.json');
const parsed = parseProject(readFileSync(process.argv[2] ?? example, 'utf8'));
if (!parsed.ok) {
  for (const { path, line, message, cure } of parsed.problems)
    console.error(`line ${line}, ${path}: ${message} ${cure}`);
  process.exit(1);
}

const session = memorySession({ snapshot: parsed.snapshot });
const newId = createIdSource(() => randomInt(2 ** 32) / 2 ** 32);
const commands = createCommands({ session, newId });

const journey = read.journeys(session.getSnapshot())[0];
const stage = journey && read.stages(session.getSnapshot(), journey.id)[0];
const contactPoint = stage && read.contactPoints(session.getSnapshot(), stage.id)[0];
if (!contactPoint) throw new Error('This project has no contact point.');

commands.run('contactPoint.rename', { id: contactPoint.id, title: 'Opens the booking page' });
const added = commands.run('failure.add', { contactPoint: contactPoint.id, mode: 'Page does not open' });
if (added.ok && added.made[0]) {
  const id = added.made[0].id as `fail_${string}`;
  commands.run('failure.score', { id, severity: 8, occurrence: 3, detection: 2 });
  const refused = commands.run('failure.score', { id, severity: 11 });
  if (!refused.ok) console.log(`Refused, as it should be: ${refused.refusal.message}`);
}

for (const sentence of describeDifference(parsed.snapshot, session.getSnapshot())) console.log(sentence);
const saved = join(tmpdir(), 'journeywright-headless.json');
writeFileSync(saved, serializeProject(session.getSnapshot()));
console.log(`Saved as ${saved}`);
