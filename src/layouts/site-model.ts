import { readPlaybook, readPractice, type Practice } from '../extract/read.ts';
import type { Playbook } from '../playbook/model.ts';

export type { Practice } from '../extract/read.ts';

let playbook: Playbook | undefined;
let practice: readonly Practice[] | undefined;

/** The guidance model, read once a build and anew at each request while developing. */
export function sitePlaybook(): Playbook {
  if (import.meta.env.DEV) return readPlaybook(process.cwd());
  playbook ??= readPlaybook(process.cwd());
  return playbook;
}

/** The sources of public practice that pages name. */
export function sitePractice(): readonly Practice[] {
  practice ??= readPractice(process.cwd());
  return practice;
}

/** The sources of some keys, in the order asked. Throws on an unknown key. */
export function practiceOf(keys: readonly string[]): readonly Practice[] {
  return keys.map((key) => {
    const found = sitePractice().find((one) => one.key === key);
    if (!found) throw new Error(`practice.json has no key ${key}`);
    return found;
  });
}
