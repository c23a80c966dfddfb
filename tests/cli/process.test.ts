// The command line as a process: exit codes, streams, nothing but the result on standard output.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const playbook = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/main.ts', ...args], { encoding: 'utf8' });
const Q1 = 'public/data/made-up-example-team-q1.csv';

describe('playbook', () => {
  it('compares two files', () => {
    const { status, stdout, stderr } = playbook(
      'matrix',
      'compare',
      Q1,
      'public/data/made-up-example-team-q2.csv',
      '--json',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ basis: 'row', overall: { n: [228, 239] } });
  });

  it('says the same every time, to the byte', () => {
    const [once, again] = [0, 1].map(
      () => playbook('matrix', 'compare', Q1, 'public/data/made-up-example-team-q2.csv').stdout,
    );
    expect(again).toBe(once);
  });

  it('refuses with 1, and misuse with 2', () => {
    expect(playbook('matrix', 'compare', Q1, 'public/data/documented-revisits.csv')).toMatchObject({
      status: 1,
      stdout: '',
    });
    expect(playbook('matrix', 'analyse')).toMatchObject({ status: 2, stdout: '' });
    expect(playbook('matrix', 'dance')).toMatchObject({ status: 2, stdout: '' });
  });
});
