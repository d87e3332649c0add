import type { GameEvent } from '../../engine/event.ts';
import {
  actorList,
  amendmentValues,
  clauseName,
  listOf,
  proposalName,
  questionInWords,
  targetName,
  termsInWords,
  type Words,
} from './words.ts';

type Line = readonly [key: string, values?: Readonly<Record<string, string | number>>];

/** An event as a line of the record, in plain words of the reader's language. */
export function recordLine(words: Words, event: GameEvent): string {
  const [key, values] = lineOf(words, event);
  const by = 'by' in event ? { by: words.names.delegation(event.by) } : {};
  return words.t(`events:${key}`, { ...by, ...values });
}

function lineOf(words: Words, event: GameEvent): Line {
  const { t, names } = words;
  const clause = (provision: string) => clauseName(words, provision);
  const clauseAndOption = (e: { readonly provision: string; readonly option: string }) => ({
    provision: clause(e.provision),
    option: names.option(e.provision, e.option),
  });
  const offeredBy = (offer: string) => {
    const by = words.view.offers[offer]?.by ?? words.offerers?.get(offer);
    return { other: by === undefined ? t('table:another-delegation') : names.delegation(by) };
  };

  switch (event.type) {
    case 'game-opened':
    case 'meeting-suspended':
    case 'meeting-resumed':
    case 'round-called':
    case 'arrived':
    case 'departed':
    case 'inscribed':
    case 'inscription-withdrawn':
    case 'list-closed':
    case 'list-reopened':
    case 'floor-yielded':
    case 'proposal-submitted':
    case 'ruling-appealed':
    case 'motion-seconded':
    case 'division-objected':
    case 'questions-dropped':
    case 'objection-withdrawn':
    case 'ask-withdrawn':
    case 'efforts-exhausted':
    case 'position-explained':
    case 'offer-withdrawn':
    case 'epilogue-written':
    case 'game-ended':
      return [event.type];
    case 'meeting-opened':
      return [event.type, { meeting: names.meeting(event.meeting), count: event.present }];
    case 'meeting-closed':
      return [
        `${event.type}.${event.adjourned ? 'adjourned' : 'closed'}`,
        { meeting: names.meeting(event.meeting) },
      ];
    case 'item-opened':
      return event.provision === null
        ? [`${event.type}.general`]
        : [`${event.type}.clause`, { provision: clause(event.provision) }];
    case 'time-limited':
      return [event.type, { longest: event.longest, count: event.perItem }];
    case 'floor-given':
      return [
        `${event.type}.${event.reply ? 'reply' : 'speaker'}`,
        { to: names.delegation(event.to) },
      ];
    case 'reply-claimed':
      return [event.type, { to: names.delegation(event.to) }];
    case 'statement-made': {
      if (event.provision === null) return [`${event.type}.general`];
      if (event.option === null || event.stance === null) {
        return [`${event.type}.clause`, { provision: clause(event.provision) }];
      }
      const said = { provision: event.provision, option: event.option };
      return [`${event.type}.${event.stance}`, clauseAndOption(said)];
    }
    case 'brackets-placed':
    case 'amendment-proposed':
    case 'agreement-asked':
    case 'clause-agreed':
    case 'commitment-kept':
    case 'commitment-broken':
    case 'commitment-released':
      return [event.type, clauseAndOption(event)];
    case 'brackets-lifted':
    case 'position-reserved':
    case 'reservation-lifted':
    case 'bridging-asked':
    case 'objected':
    case 'capital-asked':
      return [event.type, { provision: clause(event.provision) }];
    case 'draft-tabled': {
      const changed = Object.keys(event.text);
      const provisions = listOf(words, changed.map(names.article));
      return [event.type, { count: changed.length, provisions }];
    }
    case 'amendment-co-sponsored':
    case 'amendment-withdrawn':
    case 'amendment-reintroduced': {
      const { provision, option } = amendmentValues(words, event.amendment);
      return [event.type, { provision, option }];
    }
    case 'amendment-fell':
      return [event.type, amendmentValues(words, event.amendment)];
    case 'amendment-decided':
      return [
        `${event.type}.${event.adopted ? 'adopted' : 'rejected'}`,
        amendmentValues(words, event.amendment),
      ];
    case 'proposal-withdrawn':
    case 'proposal-reintroduced':
    case 'adoption-asked':
      return [event.type, { proposal: proposalName(words, event.proposal) }];
    case 'proposal-decided':
      return [
        `${event.type}.${event.adopted ? 'adopted' : 'rejected'}`,
        { proposal: proposalName(words, event.proposal) },
      ];
    case 'part-decided':
      return [
        `${event.type}.${event.kept ? 'kept' : 'deleted'}`,
        { provision: clause(event.provision) },
      ];
    case 'point-raised':
      return [event.type, { subject: t(`table:point.${event.subject}.title`) }];
    case 'point-ruled':
      return [
        `${event.type}.${event.sustained ? 'sustained' : 'denied'}`,
        { subject: t(`table:point.${event.subject}.title`) },
      ];
    case 'point-settled':
      return [`${event.type}.${event.upheld ? 'upheld' : 'overruled'}`];
    case 'motion-moved': {
      const motion = t(`rules:motions.${event.motion}.title`);
      if (event.parts.length > 0) {
        return [
          `${event.type}.parts`,
          { motion, provisions: listOf(words, event.parts.map(names.article)) },
        ];
      }
      if (event.target !== null) {
        return [`${event.type}.on`, { motion, target: targetName(words, event.target) }];
      }
      return [`${event.type}.plain`, { motion }];
    }
    case 'motion-spoken':
      return [`${event.type}.${event.side}`];
    case 'motion-decided':
      return [
        `${event.type}.${event.carried ? 'carried' : 'lost'}`,
        { motion: t(`rules:motions.${event.motion}.title`) },
      ];
    case 'questions-ordered':
      return [event.type, { count: event.questions.length }];
    case 'vote-announced':
      return [
        event.type,
        {
          question: questionInWords(words, event.question),
          method: t(`table:method.${event.method}`),
        },
      ];
    case 'method-requested':
      return [event.type, { method: t(`table:method.${event.method}`) }];
    case 'voting-begun':
      return event.first === null
        ? [`${event.type}.plain`]
        : [`${event.type}.roll-call`, { first: names.delegation(event.first) }];
    case 'vote-cast':
      return [`${event.type}.${event.choice}`];
    case 'vote-closed': {
      const { yes, no, abstain, carried, tie } = event.tally;
      return [
        `${event.type}.${carried ? 'carried' : tie ? 'tie' : 'lost'}`,
        { yes, no, abstain, question: questionInWords(words, event.question) },
      ];
    }
    case 'vote-explained':
      return [`${event.type}.${event.when}`];
    case 'dissociated':
      return event.provision === null
        ? [`${event.type}.whole`]
        : [`${event.type}.clause`, { provision: clause(event.provision) }];
    case 'consensus-failed': {
      const objectors = [...new Set(event.objections.map((o) => o.by))];
      const values = { count: objectors.length, delegations: actorList(words, objectors) };
      return event.provision === null
        ? [`${event.type}.whole`, values]
        : [`${event.type}.clause`, { ...values, provision: clause(event.provision) }];
    }
    case 'offer-made':
      return [
        `${event.type}.${event.answers === null ? 'new' : 'counter'}`,
        { delegations: actorList(words, event.to), terms: termsInWords(words, event.terms) },
      ];
    case 'offer-accepted':
    case 'offer-refused':
      return [event.type, offeredBy(event.offer)];
    case 'deal-concluded':
      return [
        event.type,
        { delegations: actorList(words, event.parties), terms: termsInWords(words, event.terms) },
      ];
    case 'red-line-shared':
      return [
        event.type,
        {
          delegations: actorList(words, event.to),
          provision: clause(event.provision),
          options: listOf(
            words,
            event.options.map((option) => names.option(event.provision, option)),
          ),
        },
      ];
    case 'message-sent':
      return [event.type, { delegations: actorList(words, event.to) }];
    case 'capital-answered': {
      const options = event.lifted.map((option) => names.option(event.provision, option));
      return [
        `${event.type}.${options.length > 0 ? 'lifted' : 'held'}`,
        { provision: clause(event.provision), options: listOf(words, options) },
      ];
    }
    case 'credibility-changed':
      return [`${event.type}.${event.because}`, { to: Math.round(event.to * 100) }];
    case 'group-formed':
      return [event.type, { group: event.name, delegations: actorList(words, event.invited) }];
    case 'group-joined':
    case 'group-left':
      return [event.type, { group: names.group(event.group) }];
    case 'group-position-set': {
      const values = { group: names.group(event.group), provision: clause(event.provision) };
      return event.option === null
        ? [`${event.type}.dropped`, values]
        : [`${event.type}.set`, { ...values, option: names.option(event.provision, event.option) }];
    }
    case 'outcome-certified':
      return [`${event.type}.${event.certificate.outcome}`];
  }
}
