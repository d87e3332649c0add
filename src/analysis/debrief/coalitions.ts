import { campsOf } from './camps.ts';
import type { Chronicle } from './chronicle.ts';
import type { Coalitions, VoteStory } from './debrief.ts';
import { likenessOf } from './likeness.ts';

/** Packages and groups as they came, and who acted like whom; see `likeness.ts` and `camps.ts`. */
export function coalitionsOf(chronicle: Chronicle, votes: readonly VoteStory[]): Coalitions {
  const { model } = chronicle;
  const idOf = (index: number) => model.delegations[index]?.id ?? '';
  const count = model.delegations.length;
  const likeness = likenessOf(chronicle, votes);
  const pairs: Coalitions['likeness'][number][] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const acts = likeness.acts[a * count + b] ?? 0;
      if (acts === 0) continue;
      const share = (likeness.same[a * count + b] ?? 0) / acts;
      pairs.push({ pair: [idOf(a), idOf(b)], share, acts });
    }
  }
  return {
    formed: formedIn(chronicle),
    likeness: pairs,
    camps: campsOf(likeness, count).map((camp) => camp.map(idOf)),
  };
}

type Formed = Coalitions['formed'][number];

/** A group is told of once somebody has joined the one that formed it, and with all who ever did. */
function formedIn({ events }: Chronicle): Formed[] {
  const formed: Formed[] = [];
  const groups = new Map<string, string[]>();
  events.forEach((event, at) => {
    switch (event.type) {
      case 'deal-concluded':
        formed.push({ at, kind: 'package', members: event.parties, terms: event.terms });
        break;
      case 'group-formed':
        groups.set(event.group, [event.by]);
        break;
      case 'group-joined': {
        const members = groups.get(event.group) ?? [];
        if (members.includes(event.by)) break;
        members.push(event.by);
        if (members.length === 2) formed.push({ at, kind: 'group', members, terms: [] });
        break;
      }
    }
  });
  return formed;
}
