import type { Unit } from '../matrix/matrix.ts';
import { foldLabel } from './labels.ts';
import { ROLE_SYNONYMS, type Columns, type Role } from './options.ts';

/** What columns are called, by what they mean: English, Norwegian, German, and what common tools write. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  from: [
    'from',
    'source',
    'focus',
    'row',
    'src',
    'from phase',
    'focus phase',
    'source phase',
    'from status',
    'from state',
    'from string',
    'fromstring',
    'fra',
    'fra fase',
    'von',
    'von phase',
  ],
  to: [
    'to',
    'target',
    'visited',
    'column',
    'dst',
    'destination',
    'to phase',
    'visited phase',
    'target phase',
    'to status',
    'to state',
    'to string',
    'tostring',
    'til',
    'til fase',
    'nach',
    'nach phase',
  ],
  value: [
    'value',
    'count',
    'counts',
    'n',
    'weight',
    'visits',
    'freq',
    'frequency',
    'times',
    'cnt',
    'num',
    'number',
    'transitions',
    'moves',
    'total',
    'revisits',
    'count star',
    'share',
    'shares',
    'percent',
    'percentage',
    'hours',
    'probability',
    'antall',
    'antall besøk',
    'andel',
    'prosent',
    'timer',
    'anzahl',
    'häufigkeit',
    'besuche',
    'anteil',
    'prozent',
    'stunden',
  ],
  case: [
    'case',
    'case id',
    'caseid',
    'case concept name',
    'trace',
    'trace id',
    'issue',
    'issue key',
    'issue id',
    'key',
    'ticket',
    'sak',
    'fall',
  ],
  activity: [
    'activity',
    'event',
    'task',
    'status',
    'state',
    'phase',
    'concept name',
    'aktivitet',
    'aktivität',
    'fase',
  ],
  when: [
    'timestamp',
    'when',
    'time',
    'date',
    'datetime',
    'time timestamp',
    'created',
    'created at',
    'tid',
    'tidspunkt',
    'dato',
    'zeit',
    'zeitpunkt',
    'datum',
  ],
  reason: ['reason', 'why', 'scenario', 'trigger', 'årsak', 'grunn', 'grund'],
  outcome: ['outcome', 'result', 'effect', 'what it changed', 'utfall', 'ergebnis'],
  minutes: ['minutes', 'min', 'mins', 'duration', 'duration minutes', 'minutter', 'minuten'],
  project: ['project', 'team', 'prosjekt', 'projekt'],
};

const UNITS: Readonly<Record<string, Unit>> = {
  count: 'count',
  counts: 'count',
  n: 'count',
  visits: 'count',
  freq: 'count',
  frequency: 'count',
  times: 'count',
  cnt: 'count',
  num: 'count',
  number: 'count',
  transitions: 'count',
  moves: 'count',
  total: 'count',
  revisits: 'count',
  'count star': 'count',
  'antall besøk': 'count',
  häufigkeit: 'count',
  besuche: 'count',
  antall: 'count',
  anzahl: 'count',
  share: 'share',
  shares: 'share',
  andel: 'share',
  anteil: 'share',
  percent: 'percent',
  percentage: 'percent',
  prosent: 'percent',
  prozent: 'percent',
  hours: 'hours',
  timer: 'hours',
  stunden: 'hours',
  probability: 'probability',
};

/** The unit that a column's name says, or undefined. */
export const unitOfName = (name: string): Unit | undefined => UNITS[columnName(name)];

/** A column's name for comparing: folded, without what stands in brackets at its end, without "number of". */
const columnName = (name: string): string =>
  foldLabel(name.replace(/\s*\([^()]*\)\s*$/u, '')).replace(/^(?:(?:number|no|nr|num) )?of (?=\S)/u, '');

/** Role → column, counted from 0. */
export type Roles = Readonly<Partial<Record<Role, number>>>;

const ROLES = Object.keys(NAMES) as Role[];

/** Which column of a header plays which role, by its name; a column plays one role. */
export function rolesOf(header: readonly string[]): Roles {
  const folded = header.map(columnName);
  const roles: Partial<Record<Role, number>> = {};
  for (const role of ROLES) {
    const at = folded.findIndex((name) => NAMES[role].includes(name));
    if (at >= 0 && !Object.values(roles).includes(at)) roles[role] = at;
  }
  return roles;
}

/** The role of a name such as `focus` or `case`, or undefined. */
export function roleOfName(name: string): Role | undefined {
  const lower = name.trim().toLowerCase();
  return ROLE_SYNONYMS[lower] ?? ROLES.find((role) => role === lower);
}

/**
 * The columns that were asked for, as positions. A name is looked up in the header, as written first.
 * @returns the roles, and the names that the header does not have
 */
export function askedRoles(
  columns: Columns,
  header: readonly string[],
): { readonly roles: Roles; readonly unknown: readonly string[] } {
  const roles: Partial<Record<Role, number>> = {};
  const unknown: string[] = [];
  for (const role of ROLES) {
    const asked = columns[role];
    if (asked === undefined) continue;
    const at = typeof asked === 'number' ? asked - 1 : placeOf(asked, header);
    if (at >= 0) roles[role] = at;
    else unknown.push(String(asked));
  }
  return { roles, unknown };
}

function placeOf(name: string, header: readonly string[]): number {
  const exact = header.indexOf(name);
  return exact >= 0 ? exact : header.findIndex((one) => foldLabel(one) === foldLabel(name));
}
