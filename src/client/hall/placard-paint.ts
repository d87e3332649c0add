import type { Painter } from './hall-atlas.ts';
import type { HallSeat } from './hall-picture.ts';
import type { Look } from './look.ts';
import { LINE, type SetText } from './placard-text.ts';

/** What the body of a placard says by its colour. */
export type Tone =
  | 'plain'
  | 'observer'
  | 'absent'
  | 'speaking'
  | 'support'
  | 'can-live-with'
  | 'oppose'
  | 'elsewhere'
  | 'yes'
  | 'no'
  | 'abstain'
  | 'waiting';

export function toneOf(seat: HallSeat, mode: 'stances' | 'consensus' | 'vote'): Tone {
  if (seat.absent) return 'absent';
  if (mode === 'vote') return seat.vote ?? (seat.observer ? 'observer' : 'waiting');
  if (seat.objecting) return 'no';
  if (seat.speaking) return 'speaking';
  if (seat.standing !== null) return seat.standing;
  return seat.observer ? 'observer' : 'plain';
}

interface Colours {
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
}

function coloursOf(tone: Tone, look: Look): Colours {
  switch (tone) {
    case 'plain':
      return { fill: look.placard, edge: look.placardEdge, ink: look.ink };
    case 'observer':
      return { fill: look.observer, edge: look.floorLine, ink: look.ink };
    case 'absent':
      return { fill: look.floor, edge: look.placardEdge, ink: look.inkSoft };
    case 'waiting':
      return { fill: look.observer, edge: look.placardEdge, ink: look.ink };
    case 'speaking':
      return { fill: look.speaker, edge: look.speaker, ink: look.speakerInk };
    case 'support':
      return { fill: look.supportSoft, edge: look.support, ink: look.ink };
    case 'can-live-with':
      return { fill: look.liveSoft, edge: look.live, ink: look.ink };
    case 'oppose':
      return { fill: look.opposeSoft, edge: look.oppose, ink: look.ink };
    case 'elsewhere':
      return { fill: look.elsewhereSoft, edge: look.elsewhere, ink: look.ink };
    case 'yes':
      return { fill: look.support, edge: look.support, ink: look.onMark };
    case 'no':
      return { fill: look.oppose, edge: look.oppose, ink: look.onMark };
    case 'abstain':
      return { fill: look.live, edge: look.live, ink: look.onMark };
  }
}

export function inkOf(tone: Tone, look: Look): string {
  return coloursOf(tone, look).ink;
}

/** Space around a placard in its frame, for its shadow. */
export function marginOf(height: number): number {
  return Math.max(1, Math.round(height * 0.07));
}

/** The card itself: a folded placard with a light upper edge and a soft shadow. */
export function paintPlacard(tone: Tone, mine: boolean, look: Look): Painter {
  return (context, width, height) => {
    const { fill, edge } = coloursOf(tone, look);
    const margin = marginOf(height);
    const line = Math.max(1, height * (mine ? 0.075 : 0.028));
    const radius = Math.min(height * 0.17, 9);
    const card = () => {
      context.beginPath();
      context.roundRect(
        margin + line / 2,
        margin + line / 2,
        width - 2 * margin - line,
        height - 2 * margin - line,
        radius,
      );
    };
    if (tone !== 'absent') {
      context.save();
      context.shadowColor = 'rgb(10 20 20 / 0.35)';
      context.shadowBlur = margin;
      context.shadowOffsetY = margin * 0.4;
      context.fillStyle = fill;
      card();
      context.fill();
      context.restore();
    }
    context.fillStyle = fill;
    card();
    context.fill();
    context.lineWidth = line;
    context.strokeStyle = mine ? look.mine : edge;
    if (tone === 'absent') context.setLineDash([line * 3, line * 2.2]);
    card();
    context.stroke();
  };
}

/** A ring of light behind the speaker. */
export function paintHalo(look: Look): Painter {
  return (context, width, height) => {
    const inset = height * 0.08;
    context.fillStyle = look.speaker;
    context.globalAlpha = 0.3;
    context.beginPath();
    context.roundRect(inset, inset, width - 2 * inset, height - 2 * inset, height * 0.2);
    context.fill();
    context.globalAlpha = 0.16;
    context.beginPath();
    context.roundRect(0, 0, width, height, height * 0.26);
    context.fill();
  };
}

export function paintWords(text: SetText, ink: string, font: string, weight: number): Painter {
  return (context, width, height) => {
    context.font = `${weight} ${text.size}px ${font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = ink;
    const step = text.size * LINE;
    const first = height / 2 - ((text.lines.length - 1) * step) / 2;
    for (const [index, line] of text.lines.entries()) {
      // Capitals stand higher than the middle of the type: a twentieth down centres them.
      context.fillText(line, width / 2, first + index * step + text.size * 0.05);
    }
  };
}

export function paintRostrum(text: SetText, look: Look): Painter {
  return (context, width, height) => {
    const radius = Math.min(height * 0.22, 12);
    context.fillStyle = look.wood;
    context.strokeStyle = look.speaker;
    context.lineWidth = Math.max(1, height * 0.035);
    context.beginPath();
    // Wider at the foot, as a rostrum seen from the hall.
    context.moveTo(width * 0.06 + radius, height * 0.06);
    context.lineTo(width * 0.94 - radius, height * 0.06);
    context.quadraticCurveTo(width * 0.94, height * 0.06, width * 0.95, height * 0.3);
    context.lineTo(width * 0.985, height * 0.95);
    context.lineTo(width * 0.015, height * 0.95);
    context.lineTo(width * 0.05, height * 0.3);
    context.quadraticCurveTo(width * 0.06, height * 0.06, width * 0.06 + radius, height * 0.06);
    context.closePath();
    context.fill();
    context.stroke();
    paintWords(text, look.woodInk, look.font, 650)(context, width, height);
  };
}
