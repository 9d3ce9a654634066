import { addAction } from './action.ts';
import type { CommandName } from './args.ts';
import { addCard, addManyCards, moveCards, removeCards, setCardText } from './card.ts';
import type { Command } from './command.ts';
import {
  addContactPoint,
  moveContactPoint,
  removeContactPoint,
  renameContactPoint,
  setEmotion,
} from './contactPoint.ts';
import { duplicateCards, duplicateContactPoint, duplicateStage } from './duplicate.ts';
import { addFailure, moveFailure, scoreFailure } from './failure.ts';
import { addJourney, removeJourney, renameJourney } from './journey.ts';
import { addLane, moveLane, removeLane, renameLane } from './lane.ts';
import { addLink, removeLink } from './link.ts';
import { markMoment, unmarkMoment } from './momentOfTruth.ts';
import { placeParked } from './parked.ts';
import { pasteCells } from './paste.ts';
import { addActor, addPersona } from './people.ts';
import { renameProject } from './project.ts';
import { removeRecord, restoreRecord, setField, setMember, spliceField } from './record.ts';
import { addResponse, moveResponse } from './response.ts';
import { addRow, attachRow, moveRow } from './row.ts';
import { addStage, moveStage, removeStage, renameStage } from './stage.ts';
import { addTransaction } from './transaction.ts';

/** Every command by its name. */
export const catalogue: { readonly [N in CommandName]: Command<N> } = {
  'project.rename': renameProject,
  'journey.add': addJourney,
  'journey.rename': renameJourney,
  'journey.remove': removeJourney,
  'stage.add': addStage,
  'stage.rename': renameStage,
  'stage.move': moveStage,
  'stage.remove': removeStage,
  'stage.duplicate': duplicateStage,
  'contactPoint.add': addContactPoint,
  'contactPoint.rename': renameContactPoint,
  'contactPoint.move': moveContactPoint,
  'contactPoint.remove': removeContactPoint,
  'contactPoint.duplicate': duplicateContactPoint,
  'contactPoint.setEmotion': setEmotion,
  'lane.add': addLane,
  'lane.rename': renameLane,
  'lane.move': moveLane,
  'lane.remove': removeLane,
  'card.add': addCard,
  'card.addMany': addManyCards,
  'cells.paste': pasteCells,
  'card.setText': setCardText,
  'card.move': moveCards,
  'card.remove': removeCards,
  'card.duplicate': duplicateCards,
  'link.add': addLink,
  'link.remove': removeLink,
  'momentOfTruth.mark': markMoment,
  'momentOfTruth.unmark': unmarkMoment,
  'failure.add': addFailure,
  'failure.score': scoreFailure,
  'failure.move': moveFailure,
  'response.add': addResponse,
  'response.move': moveResponse,
  'transaction.add': addTransaction,
  'action.add': addAction,
  'row.add': addRow,
  'row.attach': attachRow,
  'row.move': moveRow,
  'persona.add': addPersona,
  'actor.add': addActor,
  'record.set': setField,
  'record.splice': spliceField,
  'record.setMember': setMember,
  'record.remove': removeRecord,
  'record.restore': restoreRecord,
  'parked.place': placeParked,
};

/** The names of all commands. */
export const commandNames: readonly CommandName[] = Object.keys(catalogue) as CommandName[];

/** What a command does in a few words, for menus and lists of shortcuts. */
export function commandLabel(name: CommandName): string {
  return catalogue[name].label;
}
