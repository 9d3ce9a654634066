import { titleOfKind, zoneOfKind } from '../../commands/laneKinds.ts';
import type { TableName } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import type { Failure } from '../../records/failure.ts';
import type { Response } from '../../records/response.ts';
import type { AnyRecord } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { FormatKeeps, KeptField } from '../kept.ts';
import { deniesMoment, importedTitle, momentCriterion } from './importLong.ts';
import { isFirstLane, longLaneKinds } from './keptLanes.ts';
import { failureCells, responseCells } from './longCells.ts';
import { isBlank, prose, readChoice } from './values.ts';

/** Words kept exactly, but for text of blanks alone, which is nothing to a table. */
export function words(field: string): KeptField {
  return { field, how: 'blanks alone come back as nothing', comesBack: prose };
}

/** A choice; words of the author's own come back as the listed choice they name, without outer blanks. */
export function choice(table: TableName, field: string): KeptField {
  return {
    field,
    how: 'own words that name a listed choice come back as that choice',
    comesBack: (value) => (typeof value === 'string' ? readChoice(table, field, value) : null),
  };
}

const exact = (field: string): KeptField => ({ field });

/** The name of an actor, without outer blanks. */
export const actorName: KeptField = {
  field: 'name',
  how: 'without blanks around it; actors of one name become one',
  comesBack: (value) => (typeof value === 'string' ? value.trim() : ''),
};

function holdsCards(record: AnyRecord, snapshot: Snapshot): boolean {
  const journey = record.journey as string;
  return read
    .stages(snapshot, journey)
    .some((stage) =>
      read
        .contactPoints(snapshot, stage.id)
        .some((point) =>
          read
            .cards(snapshot, { lane: record.id, contactPoint: point.id })
            .some(({ text }) => !isBlank(text)),
        ),
    );
}

/** What is done to words a spreadsheet would run. */
export const guardRemark =
  'Words that a spreadsheet would run as a formula (they begin with = + − @ or a tab) are written with an apostrophe before them, which is taken off on the way in. Numbers are written as numbers.';

/** What the long form keeps. */
export const csvLongKeeps: FormatKeeps = {
  format: 'csv-long',
  label: 'Table, one row per contact point',
  tables: {
    journeys: [{ field: 'title', how: `becomes “${importedTitle}”`, comesBack: () => importedTitle }],
    stages: [words('title'), exact('salePhase')],
    contactPoints: [
      words('title'),
      exact('kind'),
      choice('contactPoints', 'channel'),
      exact('initiator'),
      exact('receiver'),
      words('expectation'),
      words('experience'),
      exact('emotion'),
      exact('effort'),
      exact('minutes'),
      exact('waitActual'),
      exact('servqual'),
      words('improvement'),
    ],
    lanes: [
      {
        field: 'title',
        how: 'becomes the name of its kind',
        comesBack: (_, { kind }) => titleOfKind(kind as string),
      },
      exact('kind'),
      { field: 'zone', how: 'follows the kind', comesBack: (_, { kind }) => zoneOfKind(kind as string) },
    ],
    cards: [exact('text')],
    actors: [actorName],
    transactions: [exact('description')],
    responses: [
      words('trigger'),
      exact('owner'),
      choice('responses', 'channel'),
      words('standard'),
      exact('targetMinutes'),
      words('escalation'),
    ],
    momentsOfTruth: [
      exact('outcome'),
      {
        field: 'criterion',
        how: 'a plain “yes” comes back as nothing',
        comesBack: (value) => momentCriterion(typeof value === 'string' ? value : ''),
      },
    ],
    failures: [
      words('mode'),
      words('cause'),
      words('effect'),
      exact('severity'),
      exact('occurrence'),
      exact('detection'),
      exact('probability'),
      exact('consequence'),
      choice('failures', 'riskType'),
    ],
    actions: [
      exact('text'),
      exact('kind'),
      exact('failure'),
      {
        field: 'contactPoint',
        how: 'left out where the step belongs to a failure point',
        comesBack: (value, record) => (record.failure ? null : value),
      },
    ],
  },
  only: {
    lanes: {
      words:
        'the first front-stage, back-stage, support and evidence lane, if it holds cards at contact points',
      test: (record, snapshot) =>
        isFirstLane(snapshot, record.id, longLaneKinds) && holdsCards(record, snapshot),
    },
    cards: {
      words: 'cards with words at contact points',
      test: ({ text, place }) =>
        !isBlank(text as string) && (place as { contactPoint: unknown }).contactPoint !== null,
    },
    transactions: {
      words: 'transactions with a description',
      test: ({ description }) => !isBlank(description as string),
    },
    responses: {
      words: 'response mechanisms that fill a column',
      test: (record, snapshot) =>
        Object.keys(responseCells(snapshot, record as unknown as Response)).length > 0,
    },
    momentsOfTruth: {
      words: 'those whose criterion is not a plain “no”',
      test: ({ criterion, outcome }) => outcome !== null || !deniesMoment(criterion as string),
    },
    failures: {
      words: 'failure points that fill a column',
      test: (record) => Object.keys(failureCells(record as unknown as Failure)).length > 0,
    },
    actions: {
      words: 'recovery steps with words',
      test: ({ kind, text }) => kind === 'recovery' && !isBlank(text as string),
    },
  },
  remarks: [
    guardRemark,
    'A contact point takes further rows where it has several transactions, responses, failures, recovery steps, moments of truth or cards; these rows repeat the numbers and titles.',
    'The column “criteria” is written empty and its words are kept as unplaced on the way in.',
  ],
};
