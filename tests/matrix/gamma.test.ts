// Reference values: scipy 1.17.1 (special.gammaln).
import { describe, expect, it } from 'vitest';
import { deviance, logChoose, logFactorial, logGamma, stirlingError } from '../../src/matrix/gamma.ts';

describe('logGamma', () => {
  it.each([
    [0.5, 0.5723649429247001],
    [1, 0],
    [1.5, -0.12078223763524522],
    [3.3, 0.9870985778947343],
    [14.9, 24.924132002217277],
    [100.5, 361.43554046777757],
    [1e6, 12815504.569147611],
  ])('of %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-13 * Math.max(1, expected));
  });
});

describe('logFactorial and logChoose', () => {
  it('are those of whole numbers, on both sides of what is tabulated', () => {
    let log = 0;
    for (let n = 1; n <= 5000; n++) {
      log += Math.log(n);
      if (n % 500 === 0 || n < 20)
        expect(Math.abs(logFactorial(n) - log)).toBeLessThan(1e-11 * Math.max(1, log));
    }
    expect(Math.exp(logChoose(10, 3))).toBeCloseTo(120, 10);
    expect(logChoose(7, 0)).toBeCloseTo(0, 12);
  });
});

describe('stirlingError', () => {
  it('is what Stirling leaves out', () => {
    for (const n of [0.5, 1, 5, 14, 15, 16, 100]) {
      const stirling = 0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n;
      expect(stirlingError(n)).toBeCloseTo(logGamma(n + 1) - stirling, 12);
    }
  });
});

describe('deviance', () => {
  it('is x ln(x/m) − x + m, and keeps its digits near x = m', () => {
    expect(deviance(0, 3)).toBe(3);
    expect(deviance(5, 5)).toBe(0);
    expect(deviance(10, 2)).toBeCloseTo(10 * Math.log(5) - 8, 12);
    // (x − m)²/(2m) to leading order, where the plain formula would be noise
    expect(deviance(1e9 + 1, 1e9) / 5e-10).toBeCloseTo(1, 8);
  });
});
