const HALF_LOG_TWO_PI = 0.9189385332046728;
/** From here on the asymptotic series of Stirling's error is exact to double precision. */
const SERIES_FROM = 15;

const series = (x: number): number => {
  const square = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x;
};

/**
 * Natural logarithm of Γ(x) for x > 0, absolute error around 1e-15 for small x and relative error around 1e-16 for large:
 * Stirling's series, reached by the recurrence Γ(x + 1) = x·Γ(x) (Abramowitz and Stegun 1964, 6.1.40 and 6.1.15).
 */
export function logGamma(x: number): number {
  let product = 1;
  let at = x;
  for (; at < SERIES_FROM; at++) product *= at;
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + series(at) - Math.log(product);
}

/** The error of Stirling's approximation, ln n! − ln(√(2πn)·(n/e)ⁿ), for n > 0 (Loader 2000). */
export function stirlingError(n: number): number {
  if (n >= SERIES_FROM) return series(n);
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
}

/**
 * x·ln(x/m) − x + m: half of what a count x with expectation m adds to G, never negative.
 * Near x = m the series of Loader (2000) keeps the digits that the plain formula loses.
 * @param x at least 0
 * @param m above 0
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) - x + m;
  const v = (x - m) / (x + m);
  let value = (x - m) * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = value + term / odd;
    if (next === value) return next;
    value = next;
  }
}

const factorials: number[] = [];
const KEPT = 4096;

/** Natural logarithm of n! for a whole n of at least 0; small ones are computed once and kept. */
export function logFactorial(n: number): number {
  if (n >= KEPT) return logGamma(n + 1);
  const known = factorials[n];
  if (known !== undefined) return known;
  for (let at = factorials.length; at < KEPT; at++) factorials.push(logGamma(at + 1));
  return factorials[n] ?? 0;
}

/** Natural logarithm of the binomial coefficient “n over k”; whole numbers, 0 ≤ k ≤ n. */
export const logChoose = (n: number, k: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k);
