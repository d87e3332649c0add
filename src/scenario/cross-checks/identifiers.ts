import type { Located, ScenarioParts } from '../parts.ts';
import { error, type Problem } from '../problem.ts';

/** Every id of a list once, and no delegation named like a group, since links name either. */
export function checkIdentifiers(parts: ScenarioParts): Problem[] {
  const meetings = parts.sessions.items.flatMap(({ value, path }) =>
    value.meetings.map(({ id }, index) => ({
      value: id,
      path: [...path, 'meetings', index, 'id'],
    })),
  );
  const options = parts.provisions.items.map(({ value, path }) =>
    value.options.map(({ id }, index) => ({ value: id, path: [...path, 'options', index, 'id'] })),
  );
  const answers = parts.knowledgeCheck.items.map(({ value, path }) =>
    value.options.map(({ id }, index) => ({ value: id, path: [...path, 'options', index, 'id'] })),
  );
  const lists = [
    parts.sources.ids,
    parts.methods.ids,
    parts.provisions.ids,
    ...options,
    parts.links.ids,
    parts.groups.ids,
    parts.delegations.ids,
    parts.sessions.ids,
    meetings,
    parts.tutorial.ids,
    parts.knowledgeCheck.ids,
    ...answers,
  ];
  return [...lists.flatMap(repeated), ...sharedBetween(parts), ...reserved(parts)];
}

function repeated(ids: readonly Located<string>[]): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ value: id, path }) => {
    if (seen.has(id)) {
      return [
        error(
          'duplicate-id',
          path,
          { id },
          'The id “{{id}}” is taken by an earlier entry of the same kind.',
          'Give this one another id, and use it where this one is meant.',
        ),
      ];
    }
    seen.add(id);
    return [];
  });
}

/** Names the rules use themselves: the actor who presides, and the Chair's draft. */
function reserved({ delegations, provisions }: ScenarioParts): Problem[] {
  const taken = [
    ...delegations.ids.filter(({ value }) => value === 'chair'),
    ...provisions.ids.filter(({ value }) => value === 'draft'),
  ];
  return taken.map(({ value: id, path }) =>
    error(
      'chairs-id',
      path,
      { id },
      'The id “{{id}}” is kept for the Chair and the Chair’s draft.',
      'Give this entry another id, for example “{{id}}-1”.',
    ),
  );
}

function sharedBetween({ groups, delegations }: ScenarioParts): Problem[] {
  const taken = new Set(delegations.known);
  return groups.ids
    .filter(({ value }) => taken.has(value))
    .map(({ value: id, path }) =>
      error(
        'shared-id',
        path,
        { id },
        'A group and a delegation are both called “{{id}}”, so a link cannot tell which it concerns.',
        'Give the group another id, for example “{{id}}-group”.',
      ),
    );
}
