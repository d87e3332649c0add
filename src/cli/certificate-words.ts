import { modelOf } from '../engine/model.ts';
import type { Certificate, GameState, Tally, TextById } from '../engine/state.ts';
import { textIn } from '../scenario/text-in.ts';
import { columns } from './columns.ts';
import { type Names, namesIn } from './scenario-names.ts';
import type { Shell } from './shell.ts';

/** Where a game stands, line by line, and by which rule it ended. */
export function* standingInWords(
  shell: Shell,
  state: GameState,
  game: { readonly name: string; readonly seat: string; readonly seed: string },
): Generator<string> {
  const { t, language } = shell;
  const names = namesIn(state.scenario, language);
  const title = textIn(state.scenario.title, language);
  yield t('replay.game', { title, ...game, seat: names.delegation(game.seat) });
  const meeting = modelOf(state.scenario).meetings[state.meeting.index];
  if (meeting === undefined) yield t('replay.not-started');
  else {
    const values = { meeting: textIn(meeting.title, language) };
    const where = state.stage === 'in-session' ? state.meeting.status : state.stage;
    yield t(`replay.stage.${where}`, values);
  }
  if (state.outcome !== null) {
    yield '';
    yield* certificateInWords(shell, names, state.outcome);
  }
  const { epilogue } = state;
  if (epilogue !== null) {
    yield '';
    yield t('replay.signed', { count: epilogue.signed.length });
    yield t('replay.ratified', { count: epilogue.ratified.length, threshold: epilogue.needed });
    yield epilogue.inForce === null
      ? t('replay.not-in-force')
      : t('replay.in-force', { year: epilogue.inForce });
  }
}

function* certificateInWords(
  shell: Shell,
  names: Names,
  certificate: Certificate,
): Generator<string> {
  const { t } = shell;
  const { ruleSet, number } = certificate.rule;
  const rule = t('replay.rule', { ruleSet, number });
  if (certificate.outcome === 'adopted') {
    const { method, present } = certificate;
    yield t(`replay.adopted.${method}`, { rule, present });
    if (certificate.tally !== null) yield tallyInWords(shell, certificate.tally);
    yield t('replay.text');
    yield* textInWords(names, certificate.text);
    return;
  }
  yield t('replay.not-adopted', { why: t(`outcome.why.${certificate.why}`), rule });
  if (certificate.tally !== null) yield tallyInWords(shell, certificate.tally);
  if (certificate.objections.length > 0) {
    yield t('replay.objections');
    yield* columns(
      certificate.objections.map(({ by, provision }) => [
        names.delegation(by),
        names.provision(provision),
      ]),
      '  ',
    );
  }
  if (certificate.unresolved.length > 0) {
    yield t('replay.unresolved', {
      provisions: certificate.unresolved.map(names.provision).join('; '),
    });
  }
}

function tallyInWords({ t }: Shell, tally: Tally): string {
  const { yes, no, abstain, needed, missing } = tally;
  return t(tally.carried ? 'replay.carried' : 'replay.rejected', {
    yes,
    no,
    abstain,
    needed,
    missing,
  });
}

function textInWords(names: Names, text: TextById): string[] {
  return columns(
    Object.entries(text).map(([provision, option]) => [
      names.provision(provision),
      names.option(provision, option),
    ]),
    '  ',
  );
}
