import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PHASES } from '../../src/playbook/phases.ts';

/**
 * A visit log of at least so many bytes in the system's folder for temporary files: every cell quoted, quotes and
 * commas inside the reasons. The same every time; one that is there already is used again.
 */
export function visitLog(bytes: number): string {
  const path = join(tmpdir(), `playbook-bench-visits-${String(Math.round(bytes / 1e6))}mb.csv`);
  if (existsSync(path) && statSync(path).size >= bytes) return path;
  const file = openSync(path, 'w');
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const phase = (): string => PHASES[random(PHASES.length)]?.title ?? '';
  let written = writeSync(file, '"when","focus","visited","reason","outcome","minutes","project"\n');
  for (let row = 0; written < bytes;) {
    const rows: string[] = [];
    for (let at = 0; at < 10_000; at++, row++) {
      const when = new Date(Date.UTC(2025, 0, 1) + row * 61_000).toISOString();
      const outcome = ['learned', 'improved', 'nothing'][row % 3] ?? '';
      rows.push(
        `"${when}","${phase()}","${phase()}","drift in ""region"" ${String(row % 1000)}, seen by hand","${outcome}","${String(row % 240)}","project ${String(row % 50)}"\n`,
      );
    }
    written += writeSync(file, rows.join(''));
  }
  closeSync(file);
  return path;
}
