import { execFileSync } from 'node:child_process';

/** The memory of everything that a process started, in bytes (resident, as `ps` tells it; shared pages count in each). */
export function childrenMemory(pid = process.pid): number {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines.map((line) => line.trim().split(/\s+/u).map(Number));
  const family = new Set([pid]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const [child = 0, parent = 0] of all) if (family.has(parent)) family.add(child);
  }
  return all.reduce(
    (sum, [one = 0, , kilobytes = 0]) => sum + (one !== pid && family.has(one) ? kilobytes * 1024 : 0),
    0,
  );
}
