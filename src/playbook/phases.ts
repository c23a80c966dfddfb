/** The nine phases' slugs, in order. They are the ids that everything else uses. */
export const PHASE_IDS = [
  'problem-definition',
  'data-acquisition',
  'data-preparation',
  'model-development',
  'model-deployment',
  'monitoring-and-management',
  'scalability',
  'governance-and-compliance',
  'communication',
] as const;

export type PhaseId = (typeof PHASE_IDS)[number];

/** What a phase is called: its code in ids, its place in the order, its title, and how teams write it elsewhere. */
export interface PhaseName {
  readonly id: PhaseId;
  readonly code: string;
  readonly number: number;
  readonly title: string;
  /** Other spellings met in files: abbreviations, English variants, Norwegian and German names. */
  readonly aliases: readonly string[];
}

const named = (id: PhaseId, code: string, title: string, aliases: readonly string[]): PhaseName => ({
  id,
  code,
  number: PHASE_IDS.indexOf(id) + 1,
  title,
  aliases,
});

/** The nine phases in order, with the one spelling of each title and the aliases that importers accept. */
export const PHASES: readonly PhaseName[] = [
  named('problem-definition', 'PD', 'Problem definition', [
    'problem',
    'problem framing',
    'problem formulation',
    'business understanding',
    'define problem',
    'scoping',
    'problemdefinisjon',
    'problemforståelse',
    'problemdefinition',
    'problemstellung',
    'problembeschreibung',
    'problemdefinering',
    'forretningsforståelse',
    'geschäftsverständnis',
  ]),
  named('data-acquisition', 'DA', 'Data acquisition', [
    'acquisition',
    'data collection',
    'data gathering',
    'collect data',
    'get data',
    'data ingestion',
    'ingestion',
    'datainnsamling',
    'datainnhenting',
    'datenerfassung',
    'datenbeschaffung',
    'datenerhebung',
    'data sourcing',
    'datafangst',
    'datenakquise',
    'datengewinnung',
  ]),
  named('data-preparation', 'DP', 'Data preparation', [
    'data prep',
    'preparation',
    'preprocessing',
    'data preprocessing',
    'data cleaning',
    'feature engineering',
    'prepare data',
    'dataforberedelse',
    'dataklargjøring',
    'datenaufbereitung',
    'datenvorbereitung',
    'data wrangling',
    'datarensing',
    'datavask',
    'datenbereinigung',
    'datenvorverarbeitung',
  ]),
  named('model-development', 'MD', 'Model development', [
    'modeling',
    'modelling',
    'model',
    'model building',
    'model training',
    'training',
    'development',
    'develop model',
    'modellutvikling',
    'modellering',
    'modellentwicklung',
    'modellierung',
    'modelltrening',
    'modelltraining',
  ]),
  named('model-deployment', 'DE', 'Model deployment', [
    'deployment',
    'deploy',
    'deploying',
    'dep',
    'release',
    'serving',
    'mlops deployment',
    'productionization',
    'produksjonssetting',
    'utrulling',
    'modellbereitstellung',
    'bereitstellung',
    'inbetriebnahme',
    'rollout',
    'production deployment',
    'modellutrulling',
    'produktivsetzung',
  ]),
  named('monitoring-and-management', 'MM', 'Monitoring and management', [
    'monitoring',
    'monitor',
    'mon',
    'model monitoring',
    'mlops monitoring',
    'monitoring & management',
    'monitoring management',
    'management',
    'operations',
    'maintenance',
    'overvåking',
    'overvåkning',
    'overvåking og forvaltning',
    'drift og overvåking',
    'überwachung',
    'überwachung und verwaltung',
    'monitoring und management',
    'monitoring & maintenance',
    'monitoring and maintenance',
    'overvåking og styring',
    'overvåking og vedlikehold',
    'ueberwachung',
    'überwachung und management',
    'überwachung und betrieb',
  ]),
  named('scalability', 'SC', 'Scalability', [
    'scaling',
    'scale',
    'scale up',
    'scale-up',
    'skalerbarhet',
    'skalering',
    'skalierbarkeit',
    'skalierung',
    'oppskalering',
  ]),
  named('governance-and-compliance', 'GC', 'Governance and compliance', [
    'governance',
    'gov',
    'compliance',
    'governance & compliance',
    'governance compliance',
    'risk and compliance',
    'legal',
    'styring og etterlevelse',
    'etterlevelse',
    'governance und compliance',
    'regelkonformität',
    'legal and compliance',
    'legal & compliance',
    'regulatory compliance',
    'styring og samsvar',
    'governance og etterlevelse',
    'governance og compliance',
  ]),
  named('communication', 'CO', 'Communication', [
    'com',
    'comms',
    'communications',
    'stakeholder communication',
    'reporting',
    'kommunikasjon',
    'formidling',
    'kommunikation',
    'interessentkommunikasjon',
  ]),
];

const byId = new Map<string, PhaseName>(PHASES.map((phase) => [phase.id, phase]));
const byCode = new Map<string, PhaseName>(PHASES.map((phase) => [phase.code, phase]));

/** Whether a text is the slug of one of the nine phases. */
export function isPhaseId(text: string): text is PhaseId {
  return byId.has(text);
}

/** The phase of a slug. Throws when the slug is none of the nine. */
export function phaseName(id: string): PhaseName {
  const phase = byId.get(id);
  if (!phase) throw new Error(`unknown phase "${id}"`);
  return phase;
}

/** The phase of a two-letter code, or undefined. */
export function phaseOfCode(code: string): PhaseName | undefined {
  return byCode.get(code);
}

export type Direction = 'back' | 'ahead';

/** Back when the visited phase comes earlier in the order, ahead when later. Throws on a visit to the focus itself. */
export function direction(focus: PhaseId, visited: PhaseId): Direction {
  const step = phaseName(visited).number - phaseName(focus).number;
  if (step === 0) throw new Error(`${focus} cannot revisit itself`);
  return step < 0 ? 'back' : 'ahead';
}
