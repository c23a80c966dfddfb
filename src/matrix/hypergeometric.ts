import { logChoose, logFactorial } from './gamma.ts';
import type { Random } from './random.ts';

/** Up to this many balls, drawing one after the other is faster than rejection. */
const ONE_BY_ONE = 10;
/** 2·√(2/e) and 3 − 2·√(3/e): the width of the hat in Stadlober's ratio of uniforms. */
const WIDTH = 2 * Math.sqrt(2 / Math.E);
const MARGIN = 3 - 2 * Math.sqrt(3 / Math.E);

/**
 * The probability of exactly `x` good ones among `draws` drawn without putting back from `good` and `bad`.
 * Whole numbers; 0 where `x` cannot happen.
 */
export function hypergeometricMass(x: number, good: number, bad: number, draws: number): number {
  if (x < Math.max(0, draws - bad) || x > Math.min(good, draws)) return 0;
  return Math.exp(logChoose(good, x) + logChoose(bad, draws - x) - logChoose(good + bad, draws));
}

/** Good ones among `draws`, ball by ball; `draws` is small. */
function ballByBall(random: Random, good: number, all: number, draws: number): number {
  let hits = 0;
  for (let drawn = 0; drawn < draws; drawn++) if (random() * (all - drawn) < good - hits) hits++;
  return hits;
}

/**
 * Rare ones among few draws by the ratio of uniforms with a squeeze on both sides (Stadlober 1990): the expected number
 * of trials is bounded whatever the numbers are. Wants rare ≤ all/2 and few ≤ all/2.
 */
function byRatio(random: Random, rare: number, all: number, few: number): number {
  const share = rare / all;
  const center = few * share + 0.5;
  const spread = Math.sqrt(((all - few) * few * share * (1 - share)) / (all - 1) + 0.5);
  const hat = WIDTH * spread + MARGIN;
  const mode = Math.floor(((few + 1) * (rare + 1)) / (all + 2));
  const rest = all - rare - few;
  const logs = (x: number): number =>
    logFactorial(x) + logFactorial(rare - x) + logFactorial(few - x) + logFactorial(rest + x);
  const top = logs(mode);
  const end = Math.min(rare, few) + 1;
  for (;;) {
    const u = random();
    const at = center + (hat * (random() - 0.5)) / u;
    if (at < 0 || at >= end) continue;
    const x = Math.floor(at);
    const height = top - logs(x);
    if (u * (4 - u) - 3 <= height) return x;
    if (u * (u - height) >= 1) continue;
    if (2 * Math.log(u) <= height) return x;
  }
}

/**
 * One random number of good ones among `draws` drawn without putting back from `good` and `bad`: exact, and in time
 * that does not grow with the numbers. The three are whole and at least 0, `draws` ≤ `good` + `bad`.
 */
export function drawHypergeometric(random: Random, good: number, bad: number, draws: number): number {
  const all = good + bad;
  const rare = Math.min(good, bad);
  const few = Math.min(draws, all - draws);
  const least = Math.min(rare, few);
  let hits = 0;
  if (least > ONE_BY_ONE) hits = byRatio(random, rare, all, few);
  else if (least > 0) hits = ballByBall(random, Math.max(rare, few), all, least);
  // So far: rare ones among the smaller of drawn and left. Back to good ones among the drawn.
  if (few < draws) hits = rare - hits;
  return good > bad ? draws - hits : hits;
}
