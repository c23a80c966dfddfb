/** Steps of the sequential scale above 0, and of the signed scale on each side of 0. */
export const HEAT_STEPS = 6;
export const SIGNED_STEPS = 5;

/**
 * The step of a value on a scale from 0 to `max`: 0 for nothing, 1 to 6 in equal parts.
 * Values that are not finite or not above 0 read as 0; a scale without extent gives 0.
 */
export function heatStep(value: number, max: number): number {
  if (!Number.isFinite(value) || !(max > 0) || value <= 0) return 0;
  return Math.min(HEAT_STEPS, Math.max(1, Math.ceil((value / max) * HEAT_STEPS)));
}

/**
 * The signed step of a difference on a scale symmetric about 0, from −5 to 5.
 * @param extent the largest absolute difference of the drawing
 */
export function signedStep(difference: number, extent: number): number {
  if (!Number.isFinite(difference) || !(extent > 0) || difference === 0) return 0;
  const size = Math.min(
    SIGNED_STEPS,
    Math.max(1, Math.ceil((Math.abs(difference) / extent) * SIGNED_STEPS - 1e-9)),
  );
  return difference > 0 ? size : -size;
}
