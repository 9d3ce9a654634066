import type { Json } from '../../json.ts';
import { json, number } from '../data/shape.ts';
import { dimensions, findDimension } from './dimensions.ts';
import { serviceQualityItems } from './instrument.ts';
import type { Answer, Scale, StudyItem } from './study.ts';

const isObject = (given: Json | undefined): given is { readonly [key: string]: Json } =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function words(given: Json | undefined): readonly string[] | undefined {
  if (given === undefined || given === null || given === '') return [];
  if (typeof given === 'string') return [given];
  if (!Array.isArray(given)) return undefined;
  const list = given as readonly Json[];
  return list.every((word) => typeof word === 'string') ? list : undefined;
}

function readItem(given: Json, at: number): StudyItem | undefined {
  if (typeof given === 'string') {
    const dimension = findDimension(given);
    return dimension && { id: String(at + 1), dimension, topic: '', reverse: false, contactPoints: [] };
  }
  if (!isObject(given)) return undefined;
  const { id = String(at + 1), dimension, topic = '', reverse = false } = given;
  const contactPoints = words(given['contactPoints'] ?? given['contactPoint']);
  const found = typeof dimension === 'string' ? findDimension(dimension) : undefined;
  const named = (typeof id === 'string' && id.trim() !== '') || typeof id === 'number';
  if (!found || !named || !contactPoints || typeof topic !== 'string' || typeof reverse !== 'boolean')
    return undefined;
  return { id: String(id).trim(), dimension: found, topic, reverse, contactPoints };
}

function readItems(given: Json): readonly StudyItem[] | undefined {
  if (isObject(given)) {
    const entries = Object.entries(given).map(([id, dimension]) =>
      readItem({ id, ...(isObject(dimension) ? dimension : { dimension }) }, 0),
    );
    return entries.every((item) => item !== undefined) ? entries : undefined;
  }
  if (!Array.isArray(given)) return undefined;
  const items = (given as readonly Json[]).map(readItem);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readWeights(given: Json): readonly Answer[] | undefined {
  const point = (value: Json | undefined): Answer | undefined =>
    value === undefined || value === null ? null : typeof value === 'number' ? value : undefined;
  if (Array.isArray(given)) {
    const list = (given as readonly Json[]).map(point);
    const fits = list.length === dimensions.length && list.every((value) => value !== undefined);
    return fits ? (list as readonly Answer[]) : undefined;
  }
  if (!isObject(given)) return undefined;
  const named = new Map(Object.entries(given).map(([name, value]) => [findDimension(name), value]));
  if (named.has(undefined)) return undefined;
  const list = dimensions.map((dimension) => point(named.get(dimension)));
  return list.every((value) => value !== undefined) ? (list as readonly Answer[]) : undefined;
}

function readStages(given: Json): Readonly<Record<string, string>> | undefined {
  if (!isObject(given)) return undefined;
  const entries = Object.entries(given);
  if (!entries.every(([, stage]) => typeof stage === 'string')) return undefined;
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The option that says which dimension each item belongs to. */
export const itemsOption = json<readonly StudyItem[]>({
  help: 'the mapping table of the items; left out: 22 items in the order 4 tangibles, 5 reliability, 4 responsiveness, 4 assurance, 5 empathy',
  expects:
    'list of items such as {"id": "1", "dimension": "reliability", "reverse": false, "contactPoints": ["Check-in"]}, or an object such as {"1": "reliability"}',
  fallback: serviceQualityItems,
  check: readItems,
});

export const weightsOption = json<readonly Answer[] | null>({
  help: 'weights of the whole group, used when respondents gave no points W1…W5 of their own',
  expects:
    'list of five numbers in the order tangibles, reliability, responsiveness, assurance, empathy, or an object by dimension',
  fallback: null,
  check: readWeights,
});

export const stagesOption = json<Readonly<Record<string, string>>>({
  help: 'the stage of each contact point, for scores by stage',
  expects: 'object such as {"Check-in": "Arrival"}',
  fallback: {},
  check: readStages,
});

/** The scale of the answers, and the share of them that must be there. */
export const answerOptions = {
  min: number({ help: 'the lowest answer on the scale', fallback: 1 }),
  max: number({ help: 'the highest answer on the scale', fallback: 7 }),
  minimumShare: number({
    help: 'share of the items somebody must have answered to be counted',
    min: 0,
    max: 1,
    fallback: 0.5,
  }),
};

export function scaleOf({ min, max }: Scale): Scale {
  return { min, max };
}
