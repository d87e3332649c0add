import type { Painter } from './hall-atlas.ts';
import type { HallSeat } from './hall-picture.ts';
import type { Look } from './look.ts';

/** What a mark says, each by a shape of its own so that colour is never needed. */
export type Mark =
  | 'support'
  | 'can-live-with'
  | 'oppose'
  | 'elsewhere'
  | 'objecting'
  | 'yes'
  | 'no'
  | 'abstain';

export function markOf(seat: HallSeat, mode: 'stances' | 'consensus' | 'vote'): Mark | null {
  if (mode === 'vote') return seat.vote;
  if (seat.objecting) return 'objecting';
  return seat.standing;
}

export function markColour(mark: Mark, look: Look): string {
  switch (mark) {
    case 'support':
    case 'yes':
      return look.support;
    case 'can-live-with':
    case 'abstain':
      return look.live;
    case 'oppose':
    case 'no':
    case 'objecting':
      return look.oppose;
    case 'elsewhere':
      return look.elsewhere;
  }
}

/**
 * The mark in a square. `onTone` turns the colours round for a mark that stands on a placard which
 * already has its colour, as in a vote.
 */
export function paintMark(mark: Mark, look: Look, onTone: boolean): Painter {
  return (context, size) => {
    const colour = markColour(mark, look);
    const ground = onTone ? look.onMark : colour;
    const figure = onTone ? colour : look.onMark;
    context.save();
    context.scale(size / 16, size / 16);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    context.fillStyle = ground;
    // A rim in the colour of paper keeps the mark apart from what lies under it.
    context.strokeStyle = figure;
    context.lineWidth = 1.4;
    shape(context, mark);
    context.stroke();
    context.fill();
    context.lineWidth = 2;
    glyph(context, mark);
    context.stroke();
    context.restore();
  };
}

function shape(context: CanvasRenderingContext2D, mark: Mark): void {
  context.beginPath();
  switch (mark) {
    case 'support':
    case 'yes':
      context.arc(8, 8, 7, 0, Math.PI * 2);
      return;
    case 'can-live-with':
      polygon(context, [8, 0.8, 15.2, 8, 8, 15.2, 0.8, 8]);
      return;
    case 'oppose':
    case 'no':
      context.roundRect(1.4, 1.4, 13.2, 13.2, 2);
      return;
    case 'abstain':
      context.roundRect(0.8, 3.6, 14.4, 8.8, 4.4);
      return;
    case 'elsewhere':
      polygon(context, [2, 1.4, 15, 8, 2, 14.6]);
      return;
    case 'objecting':
      polygon(context, [8, 0.9, 15.4, 14.8, 0.6, 14.8]);
      return;
  }
}

function glyph(context: CanvasRenderingContext2D, mark: Mark): void {
  context.beginPath();
  switch (mark) {
    case 'support':
    case 'yes':
      context.moveTo(4.6, 8.3);
      context.lineTo(7.1, 10.7);
      context.lineTo(11.5, 5.6);
      return;
    case 'can-live-with':
      context.moveTo(5, 8.6);
      context.quadraticCurveTo(6.6, 6.4, 8, 8);
      context.quadraticCurveTo(9.4, 9.6, 11, 7.4);
      return;
    case 'oppose':
    case 'no':
      context.moveTo(5.2, 5.2);
      context.lineTo(10.8, 10.8);
      context.moveTo(10.8, 5.2);
      context.lineTo(5.2, 10.8);
      return;
    case 'abstain':
      context.moveTo(5, 8);
      context.lineTo(11, 8);
      return;
    case 'elsewhere':
      return;
    case 'objecting':
      context.moveTo(8, 6);
      context.lineTo(8, 9.6);
      context.moveTo(8, 12.3);
      context.lineTo(8, 12.4);
      return;
  }
}

function polygon(context: CanvasRenderingContext2D, points: readonly number[]): void {
  for (let at = 0; at < points.length; at += 2) {
    context.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
  }
  context.closePath();
}

/** A place on the speakers' list. */
export function paintPlace(place: number, look: Look): Painter {
  return (context, width, height) => {
    context.fillStyle = look.speaker;
    context.strokeStyle = look.placard;
    context.lineWidth = Math.max(1, height * 0.08);
    context.beginPath();
    context.roundRect(
      context.lineWidth / 2,
      context.lineWidth / 2,
      width - context.lineWidth,
      height - context.lineWidth,
      height / 2,
    );
    context.fill();
    context.stroke();
    context.font = `700 ${height * 0.66}px ${look.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = look.speakerInk;
    context.fillText(String(place), width / 2, height * 0.54);
  };
}

/** An envelope: an offer between this delegation and the reader's waits for an answer. */
export function paintEnvelope(look: Look): Painter {
  return (context, size) => {
    context.save();
    context.scale(size / 16, size / 16);
    context.fillStyle = look.mine;
    context.strokeStyle = look.mineInk;
    context.lineWidth = 1.5;
    context.lineJoin = 'round';
    context.beginPath();
    context.roundRect(0.8, 2.6, 14.4, 10.8, 1.6);
    context.fill();
    context.stroke();
    context.beginPath();
    context.moveTo(1.6, 4.2);
    context.lineTo(8, 9);
    context.lineTo(14.4, 4.2);
    context.stroke();
    context.restore();
  };
}
