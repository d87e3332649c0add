import {
  coSponsor,
  proposeAmendment,
  reintroduceAmendment,
  withdrawAmendment,
} from './amendment.ts';
import { askCapital } from './capital.ts';
import type { CommandType } from './command.ts';
import {
  askAdoption,
  askAgreement,
  dissociate,
  gavel,
  object,
  withdrawObjection,
} from './consensus.ts';
import { sendMessage, shareRedLine } from './contacts.ts';
import type { CommandRule } from './context.ts';
import {
  askBridging,
  liftBrackets,
  liftReservation,
  placeBrackets,
  reservePosition,
  tableDraft,
} from './draft.ts';
import { endGame, explainPosition } from './epilogue.ts';
import { declareExhausted } from './exhaustion.ts';
import { explainVote } from './explain-vote.ts';
import { claimReply, giveFloor, makeStatement, yieldFloor } from './floor.ts';
import { formGroup, joinGroup, leaveGroup, setGroupPosition } from './group.ts';
import {
  arrive,
  callRound,
  closeMeeting,
  depart,
  openItem,
  openMeeting,
  resumeMeeting,
} from './meeting.ts';
import { move, objectToDivision, putMotionRule, second, speakOnMotion } from './motion.ts';
import { acceptOffer, counterOffer, offer, refuseOffer, withdrawOffer } from './offer.ts';
import { appeal, raisePoint, ruleOnPoint } from './point.ts';
import { reintroduceProposal, submitProposal, withdrawProposal } from './proposal.ts';
import {
  closeList,
  inscribe,
  reopenList,
  setTimeLimit,
  withdrawInscription,
} from './speakers-list.ts';
import { beginVoting, closeVoting, putToVote, requestMethod, vote } from './vote.ts';

/** The rule of every command. The only table that `decide` and `legalCommands` read. */
export const commandRules: { readonly [T in CommandType]: CommandRule<T> } = {
  'open-meeting': openMeeting,
  'close-meeting': closeMeeting,
  'resume-meeting': resumeMeeting,
  'open-item': openItem,
  'give-floor': giveFloor,
  'close-list': closeList,
  'reopen-list': reopenList,
  'set-time-limit': setTimeLimit,
  'rule-on-point': ruleOnPoint,
  'put-motion': putMotionRule,
  'call-round': callRound,
  'table-draft': tableDraft,
  'ask-agreement': askAgreement,
  'ask-adoption': askAdoption,
  gavel,
  'declare-exhausted': declareExhausted,
  'put-to-vote': putToVote,
  'begin-voting': beginVoting,
  'close-voting': closeVoting,
  'end-game': endGame,
  arrive,
  depart,
  inscribe,
  'withdraw-inscription': withdrawInscription,
  'make-statement': makeStatement,
  'claim-reply': claimReply,
  'yield-floor': yieldFloor,
  'propose-amendment': proposeAmendment,
  'co-sponsor': coSponsor,
  'withdraw-amendment': withdrawAmendment,
  'reintroduce-amendment': reintroduceAmendment,
  'submit-proposal': submitProposal,
  'withdraw-proposal': withdrawProposal,
  'reintroduce-proposal': reintroduceProposal,
  'place-brackets': placeBrackets,
  'lift-brackets': liftBrackets,
  'reserve-position': reservePosition,
  'lift-reservation': liftReservation,
  'raise-point': raisePoint,
  appeal,
  move,
  second,
  'speak-on-motion': speakOnMotion,
  'object-to-division': objectToDivision,
  'request-method': requestMethod,
  vote,
  'explain-vote': explainVote,
  object,
  'withdraw-objection': withdrawObjection,
  dissociate,
  'explain-position': explainPosition,
  offer,
  'accept-offer': acceptOffer,
  'refuse-offer': refuseOffer,
  'counter-offer': counterOffer,
  'withdraw-offer': withdrawOffer,
  'share-red-line': shareRedLine,
  'send-message': sendMessage,
  'ask-bridging': askBridging,
  'ask-capital': askCapital,
  'form-group': formGroup,
  'join-group': joinGroup,
  'leave-group': leaveGroup,
  'set-group-position': setGroupPosition,
};
