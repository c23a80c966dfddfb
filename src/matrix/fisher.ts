const memo: number[] = [0, 0];

/** Natural logarithm of n!, summed once and kept. */
function logFactorial(n: number): number {
  for (let at = memo.length; at <= n; at++) memo.push((memo[at - 1] ?? 0) + Math.log(at));
  return memo[n] ?? 0;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * Fisher's exact test of two proportions, two-sided: the summed probability of all tables with the same margins that are
 * no more likely than the one observed (Fisher 1935).
 * @param a hits among n; c hits among m; whole numbers
 * @returns p from 0 to 1; 1 when either group is empty
 * @throws RangeError unless 0 ≤ a ≤ n and 0 ≤ c ≤ m, all whole
 */
export function fisherExact(a: number, n: number, c: number, m: number): number {
  if (![a, n, c, m].every((value) => Number.isInteger(value) && value >= 0) || a > n || c > m)
    throw new RangeError(`no test of ${a} of ${n} with ${c} of ${m}`);
  if (n === 0 || m === 0) return 1;
  const hits = a + c;
  const log = (x: number): number => logChoose(n, x) + logChoose(m, hits - x) - logChoose(n + m, hits);
  const observed = log(a);
  let p = 0;
  for (let x = Math.max(0, hits - m); x <= Math.min(n, hits); x++) {
    const value = log(x);
    if (value <= observed + 1e-7) p += Math.exp(value);
  }
  return Math.min(1, p);
}
