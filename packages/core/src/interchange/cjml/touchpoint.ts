import { normaliseNumber } from '../table/index.ts';
import type { Notes } from '../notes.ts';
import { attributeOf, elementsIn, localName, textIn, type XmlElement } from '../xml/index.ts';
import { minutesBetween, readChannel, readDeviation, readMinutes } from './words.ts';

/** One communication point or action as a file tells it, before it has a place. */
export interface Touchpoint {
  readonly line: number;
  readonly action: boolean;
  readonly id: string;
  /** The id or name of its phase; “” where it names none. */
  readonly phase: string;
  readonly initiator: string;
  /** Null where nothing is said, “” where it is said to be blank. */
  readonly initiatorLabel: string | null;
  readonly receiver: string;
  readonly receiverLabel: string | null;
  readonly message: string | null;
  readonly fields: {
    readonly channel?: string;
    readonly deviation?: string;
    readonly minutes?: number;
    readonly waitActual?: number;
    readonly experience?: string;
    readonly emotion?: number;
  };
  readonly comment: string;
  /** What has no field of its own, as lines of a note. */
  readonly more: readonly string[];
}

/** The scale of `experienceRating`; ratings are carried over in proportion. */
export interface RatingScale {
  readonly lowest: number;
  readonly highest: number;
}

const times: Readonly<Record<string, string>> = {
  timeoriginated: 'Originated',
  timereceived: 'Received',
  timeconsumed: 'Consumed',
  timestarted: 'Started',
  timecompleted: 'Completed',
};

interface Party {
  readonly reference: string;
  readonly label: string | null;
}

function readParty(element: XmlElement, role: string, unknown: (element: XmlElement) => void): Party {
  let reference = attributeOf(element, 'actorIDref') ?? '';
  let label: string | null = null;
  for (const child of elementsIn(element)) {
    if (localName(child) === 'refersto') reference = attributeOf(child, 'actorIDref') ?? textIn(child);
    else if (localName(child) === `${role}label`) label = textIn(child);
    else unknown(child);
  }
  const plain = elementsIn(element).length === 0 ? textIn(element) : '';
  return { reference: reference || plain, label };
}

/** Reads one element of `touchpoints`. What it does not understand is told to `unknown`. */
export function readTouchpoint(
  element: XmlElement,
  scale: RatingScale,
  notes: Notes,
  unknown: (element: XmlElement, why?: string) => void,
): Touchpoint {
  let id = '';
  let phase = '';
  let initiator: Party = { reference: '', label: null };
  let receiver: Party = { reference: '', label: null };
  let message: string | null = null;
  const comments: string[] = [];
  const more: string[] = [];
  const stamps = new Map<string, string>();
  const fields: { -readonly [K in keyof Touchpoint['fields']]: Touchpoint['fields'][K] } = {};

  function readRating(child: XmlElement): void {
    const words = textIn(child);
    const written = normaliseNumber(words) ?? normaliseNumber(words, ',');
    const { lowest, highest } = scale;
    if (words === '') return;
    if (written === null || Number(written) < lowest || Number(written) > highest) {
      notes.warn(
        'rating-out-of-scale',
        child.line,
        `The rating “${words.slice(0, 40)}” is not from ${lowest} to ${highest}.`,
        'Say which scale the ratings have.',
        child.column,
      );
      unknown(child, 'the rating does not fit its scale');
    } else fields.emotion = 1 + (4 * (Number(written) - lowest)) / (highest - lowest);
  }

  function read(child: XmlElement): void {
    const name = localName(child);
    const words = (): string => textIn(child);
    if (name === 'touchpointid') id = words();
    else if (name === 'belongsto') phase = attributeOf(child, 'phaseIDref') ?? words();
    else if (name === 'initiator') initiator = readParty(child, 'initiator', unknown);
    else if (name === 'receiver') receiver = readParty(child, 'receiver', unknown);
    else if (name === 'message') message = message ? `${message}\n${words()}` : words();
    else if (name === 'comment' || name === 'comments') comments.push(words());
    else if (name === 'category' || name === 'uncertainty')
      addLine(name === 'category' ? 'Category' : 'Uncertainty', child);
    else if (name === 'compliance') {
      const deviation = readDeviation(words());
      if (deviation) fields.deviation = deviation;
      else if (words() !== '') unknown(child, 'no deviation is known by this word');
    } else if (name === 'channel') {
      const channel = readChannel(words());
      if (channel) fields.channel = channel;
      else if (words() !== '') unknown(child, 'it is too long for a channel');
    } else if (name === 'timestamps') elementsIn(child).forEach(read);
    else if (Object.hasOwn(times, name)) {
      stamps.set(name, words());
      if (words() !== '') more.push(`${times[name]}: ${words()}`);
    } else if (name === 'deltatime') addLine('Time between', child);
    else if (name === 'touchpointduration') {
      const minutes = readMinutes(words());
      if (minutes !== null) fields.minutes = minutes;
      else addLine('Duration', child);
    } else if (name === 'touchpointexperience') elementsIn(child).forEach(read);
    else if (name === 'experiencedescription') {
      if (words() !== '')
        fields.experience = fields.experience ? `${fields.experience}\n${words()}` : words();
    } else if (name === 'experiencerating') readRating(child);
    else unknown(child);
  }

  function addLine(label: string, child: XmlElement): void {
    const said = [...child.attributes.values(), textIn(child)]
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (said.length > 0) more.push(`${label}: ${said.join(' ')}`);
  }

  elementsIn(element).forEach(read);
  const stamp = (name: string): string => stamps.get(name) ?? '';
  const lasted = minutesBetween(stamp('timestarted'), stamp('timecompleted'));
  if (fields.minutes === undefined && lasted !== null) fields.minutes = lasted;
  const wait = minutesBetween(stamp('timeoriginated'), stamp('timereceived'));
  if (wait !== null) fields.waitActual = wait;
  if (fields.deviation === undefined && /^\s*D\d+\s*$/i.test(id)) fields.deviation = 'extra';
  return {
    line: element.line,
    action: localName(element).includes('action'),
    id,
    phase,
    initiator: initiator.reference,
    initiatorLabel: initiator.label,
    receiver: receiver.reference,
    receiverLabel: receiver.label,
    message,
    fields,
    comment: comments.filter((one) => one !== '').join('\n'),
    more,
  };
}
