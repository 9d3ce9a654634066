// `npm run bench:core`: what a command, a file and a document cost on projects of 100 to 10,000 cards.
// Measures the built packages; docs/bench.md says what the figures mean.
import { cpus } from 'node:os';
import { encodeProject, readProject, sharedSession } from '@journeywright/collab';
import {
  createCommands,
  createIdSource,
  memorySession,
  parseProject,
  read,
  serializeProject,
} from '@journeywright/core';
import * as Y from 'yjs';
import { measure, processorClock } from './measure.mjs';
import { projectOf, repeatable } from './project.mjs';

const sizes = [100, 1000, 5000, 10_000];
/** Milliseconds a command may take on 5,000 cards: plan, commit and next snapshot. */
const goal = 2;

function docOf(update) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

/** Ten rows of twelve cells. */
const block = Array.from({ length: 10 }, (_, row) =>
  Array.from({ length: 12 }, (_, column) => `row ${row + 1}, column ${column + 1}`),
);

/** The commands measured, each with arguments drawn from the project as it is. */
function commandsOn(session, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const start = session.getSnapshot();
  const journey = read.journeys(start)[0].id;
  const lanes = read.lanes(start, journey);
  const points = [...start.tables.contactPoints.keys()];
  const cards = [...start.tables.cards.keys()];
  const cell = () => ({ lane: pick(lanes).id, contactPoint: pick(points) });
  return {
    'card.add': () => ({ cell: cell(), text: 'A new card' }),
    'card.move': () => ({ ids: [pick(cards)], cell: cell(), index: 1 }),
    'card.setText': () => ({ id: pick(cards), text: `Another text ${random()}` }),
    // A block from a spreadsheet, 120 cards at once; the smallest project is extended for it.
    'cells.paste': () => {
      const at = Math.floor(random() * Math.max(1, points.length - 12));
      const target = { lane: lanes[0].id, contactPoint: points[at] };
      return { cell: target, rows: block, beyond: 'extend' };
    },
    'contactPoint.setEmotion': () => ({ id: pick(points), emotion: 1 + Math.floor(random() * 9) / 2 }),
    'stage.add': () => ({ journey, index: 1, title: 'A new stage' }),
  };
}

function measureCommands(session) {
  const random = repeatable(7);
  const commands = createCommands({ session, newId: createIdSource(random) });
  const results = {};
  for (const [name, prepare] of Object.entries(commandsOn(session, random))) {
    const work = (args) => {
      const result = commands.run(name, args);
      if (!result.ok) throw new Error(`${name}: ${result.refusal.message}`);
    };
    // Undone at once, so that the last call meets the same project as the first.
    results[name] = measure({ prepare, work, restore: () => session.undo() });
  }
  session.dispose();
  return results;
}

function measureWhole(snapshot) {
  const text = serializeProject(snapshot);
  const update = encodeProject(snapshot);
  const doc = docOf(update);
  const few = { rounds: 7, calls: 3, warm: 12, clock: processorClock };
  return {
    parseProject: measure({ ...few, work: () => parseProject(text) }),
    serializeProject: measure({ ...few, work: () => serializeProject(snapshot) }),
    'encode as Y.Doc': measure({ ...few, work: () => encodeProject(snapshot) }),
    'load update into Y.Doc': measure({ ...few, work: () => docOf(update).destroy() }),
    'read Y.Doc': measure({ ...few, work: () => readProject(doc) }),
  };
}

function printTable(title, name, bySize) {
  const cell = ({ median, worst }) => `${median.toFixed(3)} (${worst.toFixed(3)})`;
  const [small, , large] = bySize;
  console.log(`\n### ${title}\n`);
  console.log(`| ${name} | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | 5,000 : 100 |`);
  console.log(`|---|${sizes.map(() => '--:').join('|')}|--:|`);
  for (const key of Object.keys(small)) {
    const growth = (large[key].median / small[key].median).toFixed(1);
    console.log(`| ${key} | ${bySize.map((results) => cell(results[key])).join(' | ')} | ${growth} |`);
  }
}

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log('Milliseconds: median of the rounds’ medians (slowest round), by number of cards');
const projects = sizes.map(projectOf);
const memory = projects.map((snapshot) => measureCommands(memorySession({ snapshot })));
printTable('A command in memory', 'memorySession', memory);
const shared = projects.map((snapshot) =>
  measureCommands(sharedSession({ doc: docOf(encodeProject(snapshot)) })),
);
printTable('A command on a shared document', 'sharedSession', shared);
printTable('A whole project, processor time', 'operation', projects.map(measureWhole));

const at = sizes.indexOf(5000);
const missed = [memory, shared].flatMap((bySize) =>
  Object.entries(bySize[at]).filter(([, { median }]) => median > goal),
);
const verdict = missed.length === 0 ? 'met' : `missed by ${missed.map(([name]) => name).join(', ')}`;
console.log(`\nGoal, a command on 5,000 cards in ${goal} ms or less: ${verdict}`);
