import {
  type CommandRule,
  type Context,
  delegationOf,
  firstRefusal,
  freshId,
  inSession,
  knownOption,
  knownProvision,
  presentMember,
  refuse,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import type { Refusal } from './refusal.ts';
import type { GameState, GroupState } from './state.ts';

/** Groups formed in a game, beside those of the scenario. */
const MOST_GROUPS = 40;

function groupOf(state: GameState, id: string): GroupState | null {
  return state.groups.find((group) => group.id === id) ?? null;
}

function knownGroup(context: Context, id: string): Refusal | null {
  return groupOf(context.state, id) === null
    ? refuse(context, 'unknown-group', 'form-of-command', { group: id })
    : null;
}

/** Regional and political groups of the scenario are joined and left at home, not in the room. */
function formedHere(context: Context, id: string): Refusal | null {
  return groupOf(context.state, id)?.name === null
    ? refuse(context, 'standing-group', 'groups', { group: id })
    : null;
}

export const formGroup: CommandRule<'form-group'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => {
        const stranger = command.invited.find((id) => delegationOf(context, id)?.member !== true);
        return stranger === undefined
          ? null
          : refuse(context, 'partner-not-a-member', 'observers', { delegation: stranger });
      },
      () =>
        context.state.groups.filter((g) => g.name !== null).length < MOST_GROUPS
          ? null
          : refuse(context, 'too-many-groups', 'groups', { limit: MOST_GROUPS }),
    ),
  happen: (run, { actor: by, name, invited }) =>
    run.emit({
      type: 'group-formed',
      group: freshId('g', run.state.groups),
      by,
      name,
      invited: invited.filter((id) => id !== by),
    }),
  candidates: (_context, actor) => [{ type: 'form-group', actor, name: actor, invited: [] }],
  open: ['name', 'invited'],
};

const everyGroup = <T extends string>(context: Context, type: T, actor: string) =>
  context.state.groups.map((g) => ({ type, actor, group: g.id }));

export const joinGroup: CommandRule<'join-group'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => knownGroup(context, command.group),
      () => formedHere(context, command.group),
      () => {
        const group = groupOf(context.state, command.group);
        if (group?.members.includes(command.actor)) {
          return refuse(context, 'already-in-group', 'groups');
        }
        return group?.invited.includes(command.actor)
          ? null
          : refuse(context, 'not-invited', 'groups', {}, ['form-group']);
      },
    ),
  happen: (run, { actor: by, group }) => run.emit({ type: 'group-joined', group, by }),
  candidates: (context, actor) => everyGroup(context, 'join-group', actor),
};

export const leaveGroup: CommandRule<'leave-group'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => knownGroup(context, command.group),
      () => formedHere(context, command.group),
      () =>
        groupOf(context.state, command.group)?.members.includes(command.actor)
          ? null
          : refuse(context, 'not-in-group', 'groups'),
    ),
  happen: (run, { actor: by, group }) => run.emit({ type: 'group-left', group, by }),
  candidates: (context, actor) => everyGroup(context, 'leave-group', actor),
};

export const setGroupPosition: CommandRule<'set-group-position'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => knownGroup(context, command.group),
      () => {
        const group = groupOf(context.state, command.group);
        if (!group?.members.includes(command.actor)) {
          return refuse(context, 'not-in-group', 'groups', {}, ['join-group']);
        }
        // Whoever formed the group, or stands first in it, speaks for it.
        return group.members[0] === command.actor
          ? null
          : refuse(context, 'not-coordinator', 'groups', { delegation: group.members[0] ?? '' });
      },
      () =>
        command.option === null
          ? knownProvision(context, command.provision)
          : knownOption(context, command.provision, command.option),
      () =>
        (groupOf(context.state, command.group)?.positions[command.provision] ?? null) ===
        command.option
          ? refuse(context, 'group-position-unchanged', 'groups')
          : null,
    ),
  happen: (run, { actor: by, group, provision, option }) =>
    run.emit({ type: 'group-position-set', group, by, provision, option }),
  candidates: (context, actor) =>
    context.state.groups.flatMap((g) =>
      context.model.provisions.flatMap((p) =>
        [null, ...p.provision.options.map((option) => option.id)].map((option) => ({
          type: 'set-group-position' as const,
          actor,
          group: g.id,
          provision: p.id,
          option,
        })),
      ),
    ),
};

function withGroup(
  state: GameState,
  id: string,
  change: (group: GroupState) => GroupState,
): GameState {
  return { ...state, groups: state.groups.map((g) => (g.id === id ? change(g) : g)) };
}

export const groupEvolvers: Evolvers<
  'group-formed' | 'group-joined' | 'group-left' | 'group-position-set'
> = {
  'group-formed': (state, { group, by, name, invited }) => ({
    ...state,
    groups: [...state.groups, { id: group, name, members: [by], invited, positions: {} }],
  }),
  'group-joined': (state, { group, by }) =>
    withGroup(state, group, (g) => ({
      ...g,
      members: [...g.members, by],
      invited: g.invited.filter((id) => id !== by),
    })),
  'group-left': (state, { group, by }) => {
    const left = withGroup(state, group, (g) => ({
      ...g,
      members: g.members.filter((id) => id !== by),
    }));
    // A group that everybody has left is no more.
    return { ...left, groups: left.groups.filter((g) => g.id !== group || g.members.length > 0) };
  },
  'group-position-set': (state, { group, provision, option }) =>
    withGroup(state, group, (g) => {
      const { [provision]: _before, ...rest } = g.positions;
      return { ...g, positions: option === null ? rest : { ...rest, [provision]: option } };
    }),
};
