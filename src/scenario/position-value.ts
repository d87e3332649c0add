import type { Option, Position } from './schema.ts';

/**
 * What an option is worth to a delegation on its provision, in [0,1]. From an ideal point the value
 * falls as 1 / (1 + (distance / tolerance)²): one half at the tolerance. Only +, * and / are used,
 * which every machine rounds alike. An option without a value is worth nothing.
 */
export function positionValue(position: Position, option: Option): number {
  if (position.values !== undefined) {
    return Object.hasOwn(position.values, option.id) ? (position.values[option.id] ?? 0) : 0;
  }
  if (position.ideal === undefined || position.tolerance === undefined) return 0;
  const distance = (option.axis - position.ideal) / position.tolerance;
  return 1 / (1 + distance * distance);
}
