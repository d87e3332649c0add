import { nearestFirst } from '../nearest.ts';
import type { Located, ScenarioParts } from '../parts.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Link } from '../schema.ts';
import { lookUp, lookUpOption } from './references.ts';

/** Links tie two provisions that exist, by options that do, and no two forbid an option together. */
export function checkLinks(parts: ScenarioParts): Problem[] {
  return [
    ...parts.links.items.flatMap((link) => checkLink(parts, link)),
    ...contradictions(parts, parts.links.items),
  ];
}

function checkLink(parts: ScenarioParts, { value: link, path }: Located<Link>): Problem[] {
  const problems: Problem[] = [];
  for (const end of ['when', 'needs'] as const) {
    const { provision, options } = link[end];
    const at = [...path, end];
    problems.push(
      ...lookUp('provision', provision, parts.provisions, [...at, 'provision']),
      ...options.flatMap((option, index) =>
        lookUpOption(parts, provision, option, [...at, 'options', index]),
      ),
    );
  }
  if (link.when.provision === link.needs.provision) {
    problems.push(
      error(
        'link-to-itself',
        [...path, 'needs', 'provision'],
        { link: link.id, provision: link.when.provision },
        'The link “{{link}}” ties the provision “{{provision}}” to itself.',
        'Name another provision in `needs`; what one provision is worth belongs in the positions.',
      ),
    );
  } else if (neverBites(parts, link)) {
    problems.push(
      warning(
        'link-never-bites',
        [...path, 'needs', 'options'],
        { link: link.id, provision: link.needs.provision },
        'The link “{{link}}” is satisfied by every option of “{{provision}}”, so it changes nothing.',
        'Name in `needs` only the options that are good enough.',
      ),
    );
  }
  return [...problems, ...checkConcerns(parts, link, path)];
}

function neverBites(parts: ScenarioParts, { needs }: Link): boolean {
  const options = parts.optionsOf(needs.provision);
  return options?.every(({ id }) => needs.options.includes(id)) ?? false;
}

function checkConcerns(parts: ScenarioParts, { concerns }: Link, path: Located<Link>['path']) {
  if (concerns === 'all') return [];
  const { delegations, groups } = parts;
  return concerns.flatMap((id, index) =>
    delegations.has(id) || groups.has(id)
      ? []
      : [
          error(
            'unknown-concern',
            [...path, 'concerns', index],
            { id, known: nearestFirst(id, [...groups.known, ...delegations.known]) },
            'There is no delegation or group “{{id}}”.',
            'Use `concerns: all`, or a list of some of: {{known}}.',
          ),
        ],
  );
}

/** Who a link concerns, groups resolved to their members. */
function concerned(parts: ScenarioParts, { concerns }: Link): ReadonlySet<string> {
  if (concerns === 'all') return new Set(parts.delegations.known);
  const members = new Map(parts.groups.items.map(({ value }) => [value.id, value.members]));
  return new Set(concerns.flatMap((id) => members.get(id) ?? [id]));
}

/** Two blocking links that ask of the same delegation, for the same option, what excludes the other. */
function contradictions(parts: ScenarioParts, links: readonly Located<Link>[]): Problem[] {
  const blocking = links.filter(({ value }) => value.blocking);
  return blocking.flatMap(({ value: link, path }, index) => {
    const other = blocking
      .slice(0, index)
      .find(({ value }) => contradict(parts, value, link))?.value;
    return other === undefined
      ? []
      : [
          error(
            'link-contradiction',
            [...path, 'needs', 'options'],
            { link: link.id, other: other.id, provision: link.needs.provision },
            'The links “{{other}}” and “{{link}}” ask for different options of “{{provision}}” at the same time, so nobody they concern could ever agree.',
            'Let them share an option in `needs`, or concern different delegations.',
          ),
        ];
  });
}

function contradict(parts: ScenarioParts, a: Link, b: Link): boolean {
  if (a.when.provision !== b.when.provision || a.needs.provision !== b.needs.provision)
    return false;
  const meet = a.when.options.some((option) => b.when.options.includes(option));
  const agree = a.needs.options.some((option) => b.needs.options.includes(option));
  if (!meet || agree) return false;
  const others = concerned(parts, b);
  return [...concerned(parts, a)].some((id) => others.has(id));
}
