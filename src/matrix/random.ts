/** A source of numbers evenly spread strictly between 0 and 1. */
export type Random = () => number;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** One step of a 32-bit mixer (murmur3's finalizer): neighboring inputs give unrelated outputs. */
function mix(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * Random numbers that are the same for the same seeds, on every machine: xoshiro128** of Blackman and Vigna (2021).
 * 32 bits each, so neither 0 nor 1 ever comes.
 * @param seeds whole numbers, in an order that matters
 */
export function seededRandom(seeds: readonly number[]): Random {
  let state = 0x243f6a88;
  for (const seed of seeds)
    for (const word of [seed >>> 0, Math.floor(seed / 0x100000000) >>> 0])
      state = mix(Math.imul(state, 31) + word + 1);
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state);
  };
  let [a, b, c, d] = [next(), next(), next(), next()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return (result + 0.5) / 0x100000000;
  };
}
