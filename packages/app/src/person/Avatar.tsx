import type { PresenceUser } from '@journeywright/core';
import { initialsOf } from './person.ts';

/** A person's initials on their colour: decoration, since the name stands beside it or in the label around it. */
export function Avatar({ user }: { user: PresenceUser }) {
  return (
    <span
      className="app-avatar"
      style={{ backgroundColor: user.color }}
      data-initials={initialsOf(user.name)}
      aria-hidden="true"
    />
  );
}
