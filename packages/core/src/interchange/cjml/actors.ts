import { read } from '../../map/queries.ts';
import type { Draft } from '../draft.ts';
import type { ImportContext } from '../import.ts';
import { type Notes, quoted } from '../notes.ts';
import { attributeOf, childNamed, elementsIn, textIn, type XmlElement } from '../xml/index.ts';

/** Ids our own files give to a customer and an organisation nobody has named. */
export const unnamed = { customer: 'customer', organisation: 'organisation' } as const;

/** Someone a file declares. */
export interface Party {
  /** Empty for the customer or organisation nobody has named. */
  readonly name: string;
  readonly department: string;
  readonly endUser: boolean;
}

/** The actors of a file, by the id or the name they are referred to. */
export interface Parties {
  readonly declare: (element: XmlElement, endUser: boolean) => void;
  readonly declareAs: (id: string, party: Party) => void;
  /** Who a reference means; one that is declared nowhere is taken for a name, with a warning. */
  readonly find: (reference: string, line: number) => Party | null;
  /** The record of a party, made when it is first asked for; null for one without a name. */
  readonly record: (party: Party, line: number) => string | null;
  /** Makes the records of all that were declared and never referred to. */
  readonly recordAll: () => void;
}

export function createParties(context: ImportContext, draft: Draft, notes: Notes): Parties {
  const byId = new Map<string, Party>();
  const byName = new Map<string, Party>();
  const records = new Map<Party, string>();
  const known = read.actors(context.snapshot);

  function declareAs(id: string, party: Party): void {
    if (id !== '' && !byId.has(id)) byId.set(id, party);
    for (const name of [party.name, party.department]) {
      const key = name.toLowerCase();
      if (name !== '' && !byName.has(key)) byName.set(key, party);
    }
  }

  function record(party: Party, line: number): string | null {
    if (party.name === '') return null;
    const made = records.get(party);
    if (made) return made;
    const role = party.endUser ? 'customer' : null;
    const same = known.find(
      (actor) => actor.name === party.name && actor.role === role && actor.department === party.department,
    );
    const { name, department } = party;
    const id = same?.id ?? draft.at('actors', '', { name, department, role }, line);
    records.set(party, id);
    return id;
  }

  return {
    declareAs,
    record,
    declare(element, endUser) {
      const id = attributeOf(element, 'actorID');
      const words = (child: string): string => {
        const found = childNamed(element, child);
        return found ? textIn(found) : '';
      };
      const actor = words('actorname');
      const company = words('companyname');
      if (id === null && attributeOf(element, 'actorIDref') !== null && actor === '' && company === '')
        return;
      const plain = elementsIn(element).length === 0 ? textIn(element) : '';
      const nobody = id === (endUser ? unnamed.customer : unnamed.organisation);
      const name = actor || company || plain || (nobody ? '' : (id ?? ''));
      declareAs(id ?? '', { name, department: actor === '' ? '' : company, endUser });
    },
    find(reference, line) {
      const key = reference.trim();
      if (key === '') return null;
      const found = byId.get(key) ?? byName.get(key.toLowerCase());
      if (found) return found;
      notes.warn(
        'unknown-actor',
        line,
        `No actor ${quoted(key)} is declared; it is taken for a name.`,
        'Declare it among the actors.',
      );
      const party: Party = { name: key, department: '', endUser: false };
      declareAs(key, party);
      return party;
    },
    recordAll() {
      for (const party of new Set([...byId.values(), ...byName.values()])) record(party, 1);
    },
  };
}
