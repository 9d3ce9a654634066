import type { EditorServices } from '../store/services.ts';
import type { Target } from '../store/targets.ts';
import type { Action } from './action.ts';
import { cellActions, itemActions, linkTargetActions } from './cells.ts';
import { contactPointActions, cornerActions, laneActions, stageActions } from './heads.ts';

/**
 * Everything that can be done with a target, in the order of a menu. Actions that cannot be done now are
 * there too and say why. Keys, menus and toolbars all take them from here.
 */
export function actionsFor(services: EditorServices, target: Target): Action[] {
  switch (target.kind) {
    case 'corner':
      return cornerActions(services);
    case 'stage':
      return stageActions(services, target);
    case 'contactPoint':
      return contactPointActions(services, target);
    case 'lane':
      return laneActions(services, target);
    case 'cell':
      return cellActions(services, target);
    case 'item':
      return itemActions(services, target);
    case 'link':
      return linkTargetActions(services, target);
  }
}

/** Does the action with this id, if the target has it; says why when it is refused. */
export function runAction(services: EditorServices, target: Target, id: string): boolean {
  const action = actionsFor(services, target).find((one) => one.id === id);
  if (!action) return false;
  if (action.refusal !== undefined)
    services.ui.getState().notify({ text: action.refusal, undo: false, tone: 'problem' });
  else action.run();
  return true;
}
