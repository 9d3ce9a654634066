import { read } from '../../map/queries.ts';
import type { Card } from '../../records/card.ts';
import type { ContactPoint } from '../../records/contactPoint.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { firstLanes } from '../csv/keptLanes.ts';
import type { Export } from '../export.ts';
import { countLosses } from '../keeps/index.ts';
import { node, writeXml, type XmlNode, xmlWords } from '../xml/index.ts';
import { unnamed } from './actors.ts';
import { cjmlLaneKinds } from './importCjml.ts';
import { cjmlKeeps } from './keeps.ts';
import { isEndUser, writeChannel, writeDeviation } from './words.ts';

function optional(name: string, value: unknown): XmlNode | null {
  const words = xmlWords(value);
  return words === '' ? null : node(name, words);
}

function refersTo(actor: string): XmlNode {
  return node('refersTo', [], { actorIDref: actor });
}

function duration(minutes: number | null): XmlNode | null {
  return minutes === null ? null : node('touchpointDuration', `PT${minutes}M`);
}

/** Numbers actors as they are first named. */
function numberActors(snapshot: Snapshot) {
  const ids = new Map<string, string>();
  const nodes: XmlNode[] = [];
  let count = 0;
  const party = (tag: 'endUser' | 'serviceProvider', id: string, name: string, company: string): void => {
    nodes.push(node(tag, [optional('actorName', name), optional('companyName', company)], { actorID: id }));
  };
  return {
    nodes,
    nobody(kind: keyof typeof unnamed): string {
      const id = unnamed[kind];
      if (!ids.has(id)) party(kind === 'customer' ? 'endUser' : 'serviceProvider', id, '', '');
      ids.set(id, id);
      return id;
    },
    id(actor: string | null): string | null {
      const record = actor ? snapshot.tables.actors.get(actor as never) : undefined;
      if (!record || xmlWords(record.name) === '') return null;
      const known = ids.get(record.id);
      if (known) return known;
      const id = `A${++count}`;
      ids.set(record.id, id);
      party(isEndUser(record.role) ? 'endUser' : 'serviceProvider', id, record.name, record.department);
      return id;
    },
  };
}

/**
 * Writes a journey as CJML 2.0: an actual journey where its state is as-is or actual, else a planned one.
 * Stages become phases, contact points communication points, and cards of the first lane of customer actions
 * and the first back-stage lane actions after them. Ratings are on the scale of emotion, 1 to 5.
 */
export function exportCjml(snapshot: Snapshot, journeyId: string): Export {
  const journey = snapshot.tables.journeys.get(journeyId as never);
  const actual = journey?.state === 'actual' || journey?.state === 'as-is';
  const prefix = actual ? 'actual' : 'planned';
  const lanes = firstLanes(snapshot, journeyId, cjmlLaneKinds);
  const actors = numberActors(snapshot);
  const touchpoints: XmlNode[] = [];
  const phases: XmlNode[] = [];
  let planned = 0;
  let deviations = 0;

  const party = (name: 'initiator' | 'receiver', actor: string | null): XmlNode | null => {
    const id = actors.id(actor);
    return id === null ? null : node(name, [refersTo(id)]);
  };

  function addPoint(point: ContactPoint, phase: string): void {
    const { deviation, experience, emotion } = point;
    const channel = writeChannel(point.channel);
    const compliance = writeDeviation(deviation);
    touchpoints.push(
      node(`${prefix}CommunicationPoint`, [
        node('touchpointID', deviation === 'extra' ? `D${++deviations}` : `T${++planned}`),
        node('belongsTo', [], { phaseIDref: phase }),
        compliance === null ? null : node('compliance', compliance),
        party('initiator', point.initiator),
        party('receiver', point.receiver),
        channel === '' ? null : node('channel', [node('channelName', channel)]),
        // Also where it is blank, so that a reader need not make a title up.
        node('message', xmlWords(point.title)),
        optional('comment', point.notes),
        duration(point.minutes),
        xmlWords(experience) === '' && emotion === null
          ? null
          : node('touchpointExperience', [
              optional('experienceDescription', experience),
              emotion === null ? null : node('experienceRating', String(emotion)),
            ]),
      ]),
    );
  }

  function addActions(phase: string, place: { stage?: string; contactPoint?: string }): void {
    for (const [kind, lane] of lanes)
      for (const card of read.cards(snapshot, { lane, ...place })) addAction(card, kind, phase);
  }

  function addAction(card: Card, kind: string, phase: string): void {
    const who = actors.nobody(kind === 'customer actions' ? 'customer' : 'organisation');
    touchpoints.push(
      node(`${prefix}Action`, [
        node('touchpointID', `T${++planned}`),
        node('belongsTo', [], { phaseIDref: phase }),
        node('initiator', [refersTo(who), node('initiatorLabel', xmlWords(card.text))]),
        optional('comment', card.note),
        duration(card.minutes),
      ]),
    );
  }

  read.stages(snapshot, journeyId).forEach((stage, at) => {
    const phase = `P${at + 1}`;
    phases.push(
      node(
        'journeyPhase',
        [node('phaseName', xmlWords(stage.title)), optional('phaseDescription', stage.notes)],
        { phaseID: phase },
      ),
    );
    addActions(phase, { stage: stage.id });
    for (const point of read.contactPoints(snapshot, stage.id)) {
      addPoint(point, phase);
      addActions(phase, { contactPoint: point.id });
    }
  });

  const root = node(
    'CJML',
    [
      node(`${prefix}Journey`, [
        node('journeyID', xmlWords(journeyId)),
        optional('journeyTitle', journey?.title),
        actual && journey?.plannedJourney ? node('plannedReference', xmlWords(journey.plannedJourney)) : null,
        node('journeyPhases', phases),
        optional('journeyShortSummary', journey?.summary),
        journey?.state === 'as-is' ? node('journeyStatus', 'as-is') : null,
        node('actors', actors.nodes),
        node('touchpoints', touchpoints),
      ]),
    ],
    { version: '2.0' },
  );
  const instructions = lanes.size > 0 ? [`journeywright lanes="${[...lanes.keys()].join(',')}"`] : [];
  return { text: writeXml(root, instructions), losses: countLosses(snapshot, journeyId, cjmlKeeps) };
}
