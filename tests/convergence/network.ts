import type { Dice } from '@journeywright/core/testing';
import * as Y from 'yjs';

/** Where updates that came from somebody else are applied under. */
export const wire = Symbol('wire');

interface Node {
  readonly doc: Y.Doc;
  online: boolean;
  /** Updates under way to this node, in no particular order. */
  readonly inbox: Uint8Array[];
}

/** A network that delays, reorders, duplicates and breaks, but in the end delivers. */
export class Network {
  readonly nodes: Node[];

  constructor(docs: readonly Y.Doc[]) {
    this.nodes = docs.map((doc) => ({ doc, online: true, inbox: [] }));
    for (const node of this.nodes) {
      node.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === wire || !node.online) return;
        for (const other of this.nodes) if (other !== node && other.online) other.inbox.push(update);
      });
    }
  }

  /** Delivers some of what is under way to one node; sometimes the same update twice. */
  deliver(index: number, dice: Dice): number {
    const node = this.nodes[index];
    if (!node?.online) return 0;
    const count = 1 + dice.int(4);
    let done = 0;
    for (; done < count && node.inbox.length > 0; done++) {
      const at = dice.int(node.inbox.length);
      const update = node.inbox[at] as Uint8Array;
      if (!dice.chance(0.15)) node.inbox.splice(at, 1);
      Y.applyUpdate(node.doc, update, wire);
    }
    return done;
  }

  /** Cuts a node off: what was under way to it is gone. */
  cut(index: number): void {
    const node = this.nodes[index];
    if (!node) return;
    node.online = false;
    node.inbox.length = 0;
  }

  /** Connects a node again: it and the others exchange what the other lacks, as providers do. */
  mend(index: number): void {
    const node = this.nodes[index];
    if (!node || node.online) return;
    node.online = true;
    for (const other of this.nodes) {
      if (other === node || !other.online) continue;
      other.inbox.push(Y.encodeStateAsUpdate(node.doc, Y.encodeStateVector(other.doc)));
      node.inbox.push(Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(node.doc)));
    }
  }

  /** Everything arrives everywhere. */
  settle(): void {
    this.nodes.forEach((_node, index) => this.mend(index));
    for (const node of this.nodes) {
      for (const update of node.inbox.splice(0)) Y.applyUpdate(node.doc, update, wire);
    }
    for (const node of this.nodes) {
      for (const other of this.nodes) {
        const missing = Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(node.doc));
        if (other !== node) Y.applyUpdate(node.doc, missing, wire);
      }
    }
  }
}
