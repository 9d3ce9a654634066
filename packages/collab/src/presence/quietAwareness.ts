import { Awareness } from 'y-protocols/awareness';

type Changes = Readonly<Record<string, readonly number[]>>;

function isEcho(own: number, changes: Changes, origin: unknown): boolean {
  if (typeof origin !== 'object' || origin === null) return false;
  // Somebody said that this participant left: that has to be put right.
  return !Object.values(changes).some((clients) => clients.includes(own));
}

/**
 * Awareness that does not hand on what it was told. The stock provider sends every change of presence back
 * to the server, those that came from it included: with n people, each movement would travel n times.
 */
export class QuietAwareness extends Awareness {
  override emit(name: string, args: unknown[]): void {
    if (name === 'update' && isEcho(this.clientID, args[0] as Changes, args[1])) return;
    super.emit(name, args as never);
  }
}
