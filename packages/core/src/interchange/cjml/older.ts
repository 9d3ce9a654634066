import { attributeOf, elementsIn, localName, textIn, type XmlElement } from '../xml/index.ts';
import type { CjmlReader } from './importCjml.ts';
import { createPlacing } from './placing.ts';
import { readChannel, readMinutes } from './words.ts';

function wordsOf(element: XmlElement, known: readonly string[], reader: CjmlReader): Map<string, string> {
  const words = new Map<string, string>();
  for (const child of elementsIn(element)) {
    const name = localName(child);
    if (known.includes(name) && !words.has(name)) words.set(name, textIn(child));
    else reader.unknown(child);
  }
  return words;
}

// One by one: there may be more than fit into the arguments of a call.
function pushAll(list: XmlElement[], more: readonly XmlElement[]): void {
  for (const element of more) list.push(element);
}

const actorParts = ['actorname', 'actorrole'];
const pointParts = [
  'time',
  'initiator',
  'initiatordescription',
  'receiver',
  'receiverdescription',
  'channel',
];

/**
 * Reads the XML of an older small tool: `cjml` with `actor` (name, role) and `touchpoint` (type, time,
 * initiator, receiver and what each does, channel). Gives false when there are none of these.
 */
export function readOlderCjml(root: XmlElement, reader: CjmlReader): boolean {
  const { draft, notes, parties, unknown } = reader;
  const actors: XmlElement[] = [];
  const points: XmlElement[] = [];
  const others: XmlElement[] = [];
  let title = attributeOf(root, 'title') ?? attributeOf(root, 'name') ?? '';
  const waiting = [...elementsIn(root)].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const name = localName(element);
    if (name === 'actor') actors.push(element);
    else if (name === 'touchpoint') points.push(element);
    else if (name === 'title' || name === 'journeytitle' || name === 'name') title ||= textIn(element);
    else if (['actors', 'touchpoints', 'journey'].includes(name))
      pushAll(waiting, elementsIn(element).toReversed());
    else others.push(element);
  }
  if (points.length === 0) return false;
  const journey = draft.journey({ title }, root.line);
  const placing = createPlacing(draft, notes, parties, journey);
  for (const element of actors) {
    const words = wordsOf(element, actorParts, reader);
    const role = words.get('actorrole') ?? '';
    const name = words.get('actorname') || role;
    const endUser = /customer|user|client|guest|patient|citizen|passenger|buyer/i.test(role || name);
    const department = role !== name && !endUser ? role : '';
    parties.declareAs(name, { name, department, endUser });
    if (role !== '') parties.declareAs(role, { name, department, endUser });
  }
  for (const element of points) {
    const words = wordsOf(element, pointParts, reader);
    const get = (name: string): string => words.get(name) ?? '';
    const time = get('time');
    const minutes = readMinutes(time);
    const channel = readChannel(get('channel'));
    placing.place({
      line: element.line,
      action: /action/i.test(attributeOf(element, 'type') ?? ''),
      id: '',
      phase: '',
      initiator: get('initiator'),
      initiatorLabel: words.get('initiatordescription') ?? null,
      receiver: get('receiver'),
      receiverLabel: words.get('receiverdescription') ?? null,
      message: null,
      fields: { ...(minutes === null ? {} : { minutes }), ...(channel ? { channel } : {}) },
      comment: '',
      more: time !== '' && minutes === null ? [`Time: ${time}`] : [],
    });
  }
  placing.finish([]);
  for (const element of others) unknown(element);
  return true;
}
