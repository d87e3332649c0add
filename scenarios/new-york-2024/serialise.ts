import type { Delegation, Scenario } from '../../src/scenario/schema.ts';

/** What the schema fills in by itself is left out, so that a diff shows decisions only. */
function lean(delegation: Delegation): unknown {
  const { kind, playable, votes, veto, credibility, population, positions, ...rest } = delegation;
  return {
    ...rest,
    ...(kind === 'member' ? {} : { kind }),
    ...(playable ? {} : { playable }),
    ...(votes === 1 ? {} : { votes }),
    ...(veto ? { veto } : {}),
    ...(credibility === 0.8 ? {} : { credibility }),
    ...(population === 0 ? {} : { population }),
    positions: Object.fromEntries(
      Object.entries(positions).map(([id, { redLines, ...position }]) => [
        id,
        redLines.length === 0 ? position : { ...position, redLines },
      ]),
    ),
  };
}

/** One line for a delegation's head and one for each of its positions. */
function delegationLines(delegation: Delegation): string {
  const { positions, ...head } = lean(delegation) as { positions: Record<string, unknown> };
  const opened = JSON.stringify(head).slice(0, -1);
  const rows = Object.entries(positions).map(
    ([id, position]) => `  ${JSON.stringify(id)}:${JSON.stringify(position)}`,
  );
  return `${opened},"positions":{\n${rows.join(',\n')}\n}}`;
}

/** Compact JSON with a line for every part that is likely to change alone. */
export function serialise(scenario: Scenario): string {
  const listed = new Set(['sources', 'methods', 'provisions', 'links', 'groups', 'knowledgeCheck']);
  const parts = Object.entries(scenario).map(([key, part]) => {
    if (key === 'delegations') {
      return `"delegations":[\n${scenario.delegations.map(delegationLines).join(',\n')}\n]`;
    }
    if (listed.has(key) && Array.isArray(part)) {
      return `${JSON.stringify(key)}:[\n${part.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    }
    return `${JSON.stringify(key)}:${JSON.stringify(part)}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
