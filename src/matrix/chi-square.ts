import { deviance, stirlingError } from './gamma.ts';

const TINY = 1e-300;

/** The sum of x^k / ((a+1)…(a+k)) over k ≥ 0: the power series of the lower incomplete gamma function. */
function powerSeries(a: number, x: number): number {
  let term = 1;
  let value = 1;
  for (let k = 1; term > value * 1e-17; k++) {
    term *= x / (a + k);
    value += term;
  }
  return value;
}

/** The continued fraction of the upper incomplete gamma function, by Lentz's method. Converges fast for x > a + 1. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; ; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16 || k > 100_000) return value;
  }
}

/**
 * The regularized upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), relative error below 1e-12 down to the
 * smallest doubles: series below a + 1, continued fraction above (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31), both
 * scaled by a Poisson probability computed after Loader (2000), which keeps its digits for large a.
 * @param a above 0
 * @param x at least 0
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const scale = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
  return x < a + 1 ? Math.max(0, 1 - scale * powerSeries(a, x)) : scale * a * continuedFraction(a, x);
}

/**
 * The probability that a chi-square variable with `df` degrees of freedom is at least `x`.
 * @throws RangeError unless df > 0
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`no chi-square distribution with ${df} degrees of freedom`);
  return upperGamma(df / 2, x / 2);
}

/** The probability that a normal variable lies at least |z| from 0, on both sides together. */
export const normalTails = (z: number): number => chiSquareTail(z * z, 1);

/**
 * The point that a normal variable exceeds with probability `tail`, by bisection.
 * @param tail above 0 and at most one half
 * @throws RangeError otherwise
 */
export function normalPoint(tail: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new RangeError(`no normal point for a tail of ${tail}`);
  let [low, high] = [0, 39];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (normalTails(middle) / 2 > tail) low = middle;
    else high = middle;
  }
}
