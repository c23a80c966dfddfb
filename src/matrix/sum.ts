/**
 * Adds numbers, smallest first, so that the same numbers in another order give the same sum to the last bit.
 * Every figure that must not change when a file's rows are reordered is added up here.
 */
export const sum = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);

/** The largest of the values, at least 0. Unlike a spread `Math.max` it takes any number of them. */
export const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** A number without the digits that only rounding made, so that what is equal ranks as equal. */
export const clean = (value: number): number => Number(value.toPrecision(12));
