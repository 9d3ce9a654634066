import type { Add } from './add.ts';
import type { SourceContactPoint, SourcePersona } from './source.ts';

/** Rows for what the personas want, say, need and expect, linked to the contact points that meet it. */
export function addNeeds(
  add: Add,
  personas: readonly SourcePersona[],
  points: readonly SourceContactPoint[],
): void {
  for (const persona of personas) {
    const segment = add('segments', persona.id, { name: persona.segment, persona: `per_${persona.id}` });
    const kinds = [
      ['want', [persona.wants]],
      ['expressed', persona.expressedNeeds],
      ['underlying', persona.underlyingNeeds],
      ['expectation', persona.expectations],
    ] as const;
    for (const [kind, texts] of kinds) {
      texts.forEach((text, i) => {
        const met = points.filter((point) => point.needRefs.includes(text));
        add('needs', `${persona.id}-${kind}-${i + 1}`, {
          text,
          kind,
          persona: `per_${persona.id}`,
          segment,
          contactPoints: met.map((point) => `cpt_${point.id}`).sort(),
        });
      });
    }
  }
}

/** The needs of a contact point that are no need of a persona, as a sentence. */
export function otherNeeds(point: SourceContactPoint, personas: readonly SourcePersona[]): string {
  const rows = new Set(
    personas.flatMap((persona) => [
      persona.wants,
      ...persona.expressedNeeds,
      ...persona.underlyingNeeds,
      ...persona.expectations,
    ]),
  );
  const rest = point.needRefs.filter((need) => !rows.has(need));
  return rest.length > 0 ? `Needs met here: ${rest.join('; ')}` : '';
}
