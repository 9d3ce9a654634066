import { read } from '../../map/queries.ts';
import { Draft, tooMuch } from '../draft.ts';
import { type Import, type ImportContext, madeBy } from '../import.ts';
import { Notes, quoted, unreadable } from '../notes.ts';
import {
  attributeOf,
  childNamed,
  elementsIn,
  localName,
  readXml,
  textIn,
  type XmlDocument,
  type XmlElement,
} from '../xml/index.ts';
import { createParties, type Parties } from './actors.ts';
import { readOlderCjml } from './older.ts';
import { createPlacing, type Placing } from './placing.ts';
import { type RatingScale, readTouchpoint } from './touchpoint.ts';

/** How a CJML file is to be read. */
export interface CjmlImportOptions {
  /** The scale of its experience ratings; 1 to 5 unless said otherwise. */
  readonly ratingScale?: RatingScale;
}

/** The lanes our own files say they have, in order. */
export const cjmlLaneKinds: readonly string[] = ['customer actions', 'back-stage'];

const otherTool =
  /<(?:communicationPoint|action)\b[^>]{0,200}\b(?:initiatorId|senderId|receiverId|riskCategory)\s*=/i;

/** Everything one journey of a file is read with. */
export interface CjmlReader {
  readonly context: ImportContext;
  readonly draft: Draft;
  readonly notes: Notes;
  readonly parties: Parties;
  readonly scale: RatingScale;
  readonly laneKinds: readonly string[];
  /** Keeps an element that is not understood, as it stands in the file. */
  readonly unknown: (element: XmlElement, why?: string) => void;
}

const longestKept = 20_000;

function readPhases(element: XmlElement, placing: Placing, { unknown }: CjmlReader): void {
  for (const phase of elementsIn(element)) {
    if (localName(phase) !== 'journeyphase') {
      unknown(phase);
      continue;
    }
    const words = (name: string): string => {
      const child = childNamed(phase, name);
      return child ? textIn(child) : '';
    };
    for (const child of elementsIn(phase))
      if (!['phasename', 'phasedescription'].includes(localName(child))) unknown(child);
    placing.addPhase(
      attributeOf(phase, 'phaseID') ?? '',
      { title: words('phasename'), notes: words('phasedescription') },
      phase.line,
    );
  }
}

function declareActors(element: XmlElement, { parties, unknown }: CjmlReader): void {
  for (const actor of elementsIn(element)) {
    const name = localName(actor);
    if (name === 'enduser' || name === 'serviceprovider') parties.declare(actor, name === 'enduser');
    else unknown(actor);
  }
}

const isTouchpoint = new Set([
  'plannedcommunicationpoint',
  'actualcommunicationpoint',
  'communicationpoint',
  'plannedaction',
  'actualaction',
  'action',
]);

function readJourney(element: XmlElement, reader: CjmlReader, planned: Map<string, string>): void {
  const { draft, notes, parties, unknown, scale } = reader;
  const actual = localName(element).startsWith('actual');
  const words = (name: string): string => {
    const child = childNamed(element, name);
    return child ? textIn(child) : '';
  };
  const status = words('journeystatus');
  const asIs = actual && status.toLowerCase() === 'as-is';
  const summary = [words('journeyshortsummary'), words('journeylongsummary')]
    .filter((one) => one !== '')
    .join('\n\n');
  const title = words('journeytitle');
  const state = asIs ? 'as-is' : actual ? 'actual' : 'planned';
  const journey = draft.journey({ title, summary, state }, element.line);
  for (const key of [words('journeyid'), title])
    if (key !== '' && !actual && !planned.has(key)) planned.set(key, journey);
  const placing = createPlacing(draft, notes, parties, journey);
  const touchpoints: XmlElement[] = [];
  for (const child of elementsIn(element)) {
    const name = localName(child);
    if (['journeyid', 'journeytitle', 'journeyshortsummary', 'journeylongsummary'].includes(name)) continue;
    if (name === 'journeystatus') {
      if (status !== '' && !asIs) unknown(child, 'a journey has no such status');
    } else if (name === 'plannedreference') {
      const key = textIn(child) || [...child.attributes.values()].join(' ').trim();
      const found =
        planned.get(key) ??
        read.journeys(reader.context.snapshot).find((one) => one.id === key || one.title === key)?.id;
      if (found) draft.set(journey, 'plannedJourney', found);
      else if (key !== '') unknown(child, 'the planned journey is not here');
    } else if (name === 'journeyphases') readPhases(child, placing, reader);
    else if (name === 'actors') declareActors(child, reader);
    else if (name === 'touchpoints') touchpoints.push(child);
    else unknown(child);
  }
  for (const list of touchpoints)
    for (const child of elementsIn(list)) {
      if (isTouchpoint.has(localName(child))) placing.place(readTouchpoint(child, scale, notes, unknown));
      else unknown(child);
    }
  placing.finish(reader.laneKinds);
}

function journeysIn(root: XmlElement): readonly XmlElement[] {
  const isJourney = (element: XmlElement): boolean =>
    ['plannedjourney', 'actualjourney'].includes(localName(element));
  if (isJourney(root)) return [root];
  // A planned journey first, so that an actual one can refer to it wherever it stands.
  return elementsIn(root)
    .filter(isJourney)
    .sort((a, b) => (localName(a) < localName(b) ? 1 : localName(a) > localName(b) ? -1 : 0));
}

function lanesSaid(document: XmlDocument): readonly string[] {
  const said = /lanes="([^"]*)"/.exec(document.instructions.get('journeywright') ?? '')?.[1] ?? '';
  return said.split(',').filter((kind) => cjmlLaneKinds.includes(kind));
}

/**
 * Plans the journeys of a CJML 2.0 file, planned and actual, or of the older `cjml` XML. Children may stand in
 * any order. A phase becomes a stage, a communication point a contact point, an action a card among the
 * customer’s actions or back-stage. Elements that are not understood are kept as they stand, with their line.
 * Never throws.
 */
export function importCjml(text: string, context: ImportContext, options: CjmlImportOptions = {}): Import {
  const { ratingScale: scale = { lowest: 1, highest: 5 } } = options;
  if (!(scale.lowest < scale.highest))
    return unreadable(
      'bad-scale',
      'The lowest rating is not below the highest.',
      'Give a scale such as 1 to 5.',
    );
  const foreign = (): Import =>
    unreadable(
      'other-tool',
      'This is the file of another journey tool (“communicationPoint” with “senderId”), which is not CJML 2.0 and is often not well-formed XML.',
      'Export CJML 2.0 from that tool, or bring the journey in as a table.',
      1,
    );
  const document = readXml(text);
  if (!document.ok) return otherTool.test(text.slice(0, 100_000)) ? foreign() : document;
  const { root } = document;
  const notes = new Notes();
  const draft = new Draft(context, notes);
  const parties = createParties(context, draft, notes);
  const unknown = (element: XmlElement, why = 'the element is not understood'): void => {
    const words = document.text.slice(element.start, Math.min(element.end, element.start + longestKept));
    notes.warn('not-understood', element.line, `${quoted(`<${element.name}>`)}: ${why}.`, '', element.column);
    notes.keep(element.line, words, why, `<${element.name}>`);
  };
  const reader: CjmlReader = {
    context,
    draft,
    notes,
    parties,
    scale,
    laneKinds: lanesSaid(document),
    unknown,
  };
  const version = attributeOf(root, 'version');
  if (version !== null && version !== '' && !/^2(\.|$)/.test(version))
    notes.warn(
      'other-version',
      root.line,
      `The file says it is of version ${quoted(version)}; it is read as version 2.0.`,
      'Look through what could not be placed.',
    );
  const journeys = journeysIn(root);
  if (journeys.length > 0) {
    // Actors may be declared in one journey and only referred to in the next.
    for (const journey of journeys)
      for (const child of elementsIn(journey))
        if (localName(child) === 'actors') declareActors(child, { ...reader, unknown: () => {} });
    const planned = new Map<string, string>();
    for (const journey of journeys) readJourney(journey, reader, planned);
    if (journeys[0] !== root)
      for (const child of elementsIn(root)) if (!journeys.includes(child)) unknown(child);
  } else if (otherTool.test(text.slice(0, 100_000))) return foreign();
  else if (!readOlderCjml(root, reader))
    return unreadable(
      'no-journey',
      `There is no journey in <${root.name.slice(0, 60)}>.`,
      'A CJML file holds a <plannedJourney> or an <actualJourney>.',
      root.line,
    );
  parties.recordAll();
  if (draft.full) return tooMuch('file');
  const change = draft.finish('journey.import', 'Import a CJML file');
  return {
    ok: true,
    changeSet: change,
    made: madeBy(change),
    unplaced: notes.unplaced,
    diagnostics: [...document.diagnostics, ...notes.diagnostics()],
  };
}
