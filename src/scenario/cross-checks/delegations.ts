import type { Located, ScenarioParts } from '../parts.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Delegation, Group } from '../schema.ts';
import { bestUtility, checkPosition } from './positions.ts';
import { lookUp } from './references.ts';

/** Who sits in the room, what each wants of every provision, and who speaks for whom. */
export function checkDelegations(parts: ScenarioParts): Problem[] {
  return [
    ...checkRoom(parts),
    ...parts.delegations.items.flatMap((delegation) => [
      ...checkCoverage(parts, delegation),
      ...Object.entries(delegation.value.positions).flatMap(([provision, position]) =>
        checkPosition(parts, provision, position, [...delegation.path, 'positions', provision]),
      ),
    ]),
    ...parts.groups.items.flatMap((group) => checkGroup(parts, group)),
    ...checkChair(parts),
  ];
}

function checkRoom({ delegations }: ScenarioParts): Problem[] {
  // A broken entry may be the member or the playable one that seems to be missing.
  if (!delegations.whole || delegations.items.length === 0) return [];
  const problems: Problem[] = [];
  const all = delegations.items.map(({ value }) => value);
  if (all.filter(({ kind }) => kind === 'member').length < 2) {
    problems.push(
      error(
        'too-few-members',
        ['delegations'],
        {},
        'There are fewer than two members, so there is nobody to negotiate with.',
        'Give at least two delegations `kind: member`.',
      ),
    );
  }
  if (!all.some(({ playable }) => playable)) {
    problems.push(
      error(
        'nobody-playable',
        ['delegations'],
        {},
        'No delegation can be played by a person.',
        'Give at least one delegation `playable: true`, or leave the key out.',
      ),
    );
  }
  return problems;
}

function checkCoverage(parts: ScenarioParts, delegation: Located<Delegation>): Problem[] {
  const { value, path } = delegation;
  const at = [...path, 'positions'];
  const problems = Object.keys(value.positions).flatMap((provision) =>
    lookUp('provision', provision, parts.provisions, [...at, provision]),
  );
  if (value.kind === 'observer') return problems;

  const missing = parts.provisions.known.filter((id) => !Object.hasOwn(value.positions, id));
  for (const provision of missing) {
    problems.push(
      error(
        'missing-position',
        at,
        { delegation: value.id, provision },
        'The member “{{delegation}}” has no position on “{{provision}}”.',
        'Add `{{provision}}` to its positions; where it does not care, with a low `salience`.',
      ),
    );
  }
  if (missing.length > 0 || !parts.provisions.whole) return problems;

  const salience = Object.values(value.positions).reduce((sum, { salience }) => sum + salience, 0);
  if (salience === 0) {
    problems.push(
      error(
        'no-salience',
        at,
        { delegation: value.id },
        'Nothing matters to “{{delegation}}”: the salience of all its positions is 0.',
        'Give what it cares about a `salience` above 0.',
      ),
    );
    return problems;
  }
  return [...problems, ...checkReservation(parts, delegation)];
}

/**
 * A member whose best text, provision by provision and short of its red lines, is worth less to it
 * than no treaty would never agree. Links could only make the best text worse, so leaving them out
 * warns of no one who could be satisfied.
 */
function checkReservation(parts: ScenarioParts, { value, path }: Located<Delegation>): Problem[] {
  const best = bestUtility(parts, value);
  if (best === undefined || best >= value.reservation) return [];
  return [
    warning(
      'reservation-out-of-reach',
      [...path, 'reservation'],
      { delegation: value.id, best: Math.round(best * 100) / 100, reservation: value.reservation },
      'The best text for “{{delegation}}” is worth {{best}} to it, less than its reservation value of {{reservation}}, so it can never agree.',
      'Lower its `reservation` below {{best}}, or raise the values of what it could accept.',
    ),
  ];
}

function checkGroup(parts: ScenarioParts, { value, path }: Located<Group>): Problem[] {
  return value.members.flatMap((id, index) => {
    const at = [...path, 'members', index];
    if (value.members.indexOf(id) < index) {
      return [
        error(
          'duplicate-member',
          at,
          { id, group: value.id },
          'The group “{{group}}” lists “{{id}}” twice.',
          'Keep one of the two.',
        ),
      ];
    }
    return lookUp('delegation', id, parts.delegations, at);
  });
}

function checkChair({ chair, delegations }: ScenarioParts): Problem[] {
  const delegation = chair?.value.delegation;
  if (delegation === undefined) return [];
  return lookUp('delegation', delegation, delegations, ['chair', 'delegation']);
}
