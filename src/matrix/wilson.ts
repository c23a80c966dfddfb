/** Two-sided 95 percent point of the normal distribution. */
const Z95 = 1.959963984540054;

/**
 * Wilson's interval for x of n (Wilson 1927): bounds from 0 to 1.
 * @throws RangeError unless 0 ≤ x ≤ n, n > 0
 */
export function wilson(x: number, n: number, z = Z95): readonly [number, number] {
  if (!(n > 0) || x < 0 || x > n) throw new RangeError(`no interval for ${x} of ${n}`);
  const square = z * z;
  const center = (x + square / 2) / (n + square);
  const half = (z / (n + square)) * Math.sqrt((x * (n - x)) / n + square / 4);
  return [x === 0 ? 0 : Math.max(0, center - half), x === n ? 1 : Math.min(1, center + half)];
}
