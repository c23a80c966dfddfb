// Generated from src/content/phases by "npm run data". Change the content, never this file.
import type { Recommendation } from './model.ts';

/** A recommendation as the checklist needs it. */
export type RecommendationText = Pick<
  Recommendation,
  'id' | 'phase' | 'text' | 'doneWhen' | 'addresses' | 'origin'
>;

/** All recommendations, by phase in order. */
export const RECOMMENDATIONS: readonly RecommendationText[] = [
  {
    "id": "PD-R1",
    "phase": "problem-definition",
    "text": "Keep talking to the people who own the problem, on the assumption that it will change.",
    "doneWhen": "A standing slot of at least thirty minutes every two weeks with the sponsor and one user is in the calendar, and the last two took place.",
    "addresses": [
      "PD-CO-1",
      "PD-CO-2"
    ],
    "origin": "paper"
  },
  {
    "id": "PD-R2",
    "phase": "problem-definition",
    "text": "Ask stakeholders for input actively, and write down how the understanding of the problem evolves.",
    "doneWhen": "The problem statement carries a version and a date, and each change since the first lists who asked for it and what it replaced.",
    "addresses": [
      "PD-CO-1",
      "PD-CO-2"
    ],
    "origin": "paper"
  },
  {
    "id": "PD-R3",
    "phase": "problem-definition",
    "text": "Check at intervals that the problem statement still holds, and verify it against what the data shows.",
    "doneWhen": "Within the last eight weeks sponsor and data lead have each written “still right” or a change next to the statement’s business, model and economic success criteria.",
    "addresses": [
      "PD-CO-2",
      "PD-DP-1"
    ],
    "origin": "paper"
  },
  {
    "id": "PD-R4",
    "phase": "problem-definition",
    "text": "Put ethical limits into the problem statement itself: who could be treated unfairly, and what would count as it.",
    "doneWhen": "The statement names the groups that could be harmed, one measurable limit for each, and the person who may stop the project when it is crossed.",
    "addresses": [
      "PD-GC-2"
    ],
    "origin": "paper"
  },
  {
    "id": "PD-R5",
    "phase": "problem-definition",
    "text": "Consult privacy and security experts while the problem is being defined.",
    "doneWhen": "The privacy and the security officer have each answered in writing, with a date, whether the intended use needs an impact assessment and which legal basis applies.",
    "addresses": [
      "PD-GC-1"
    ],
    "origin": "paper"
  },
  {
    "id": "PD-R6",
    "phase": "problem-definition",
    "text": "Assess early and completely which data is available, together with the people who run the sources and those who know the domain.",
    "doneWhen": "A table has a row for the target and every input with source, owner, access, legal basis, period, label delay and percentage missing; no cell says unknown, and someone else has rerun three of its counts.",
    "addresses": [
      "PD-DA-1",
      "PD-DA-2"
    ],
    "origin": "paper"
  },
  {
    "id": "PD-R7",
    "phase": "problem-definition",
    "text": "When several sources or formats have to come together, find the difficulties of joining them early and choose a strategy for each.",
    "doneWhen": "For every pair of sources to be joined a trial on at least 1,000 rows reports the match rate and how the unmatched differ, and an owner is named for each key.",
    "addresses": [
      "PD-DP-2"
    ],
    "origin": "paper"
  },
  {
    "id": "PD-R8",
    "phase": "problem-definition",
    "text": "Profile a raw extract of the target before you fix its definition.",
    "doneWhen": "A dated profile of a raw extract shows missingness, range and distribution over time for the target and the ten inputs named first, and the statement cites it.",
    "addresses": [
      "PD-DP-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "DA-R1",
    "phase": "data-acquisition",
    "text": "Bring the people who run data and infrastructure in at the start of acquisition, not when the first extract fails.",
    "doneWhen": "For each source a data engineer and someone who operates it have listed its known limits in writing, dated before the first full extract.",
    "addresses": [
      "DA-DP-1",
      "DA-DP-2",
      "DA-PD-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DA-R2",
    "phase": "data-acquisition",
    "text": "Examine outside data providers before you take their data: standing, quality, rules, and how they obtained consent.",
    "doneWhen": "For every external provider a file holds origin, original license or agreement, consent mechanism, one independent quality check and the name of the person who accepted it.",
    "addresses": [
      "DA-GC-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DA-R3",
    "phase": "data-acquisition",
    "text": "Fetch a small pilot sample through the real channel before committing to the whole.",
    "doneWhen": "A plan dated before the pilot fixed sample size, drawing, a pass limit per check and who decides; the report marks every check pass or fail and records proceed, fix or stop before full extraction.",
    "addresses": [
      "DA-DP-1",
      "DA-PD-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DA-R4",
    "phase": "data-acquisition",
    "text": "Document sources, how they were acquired, and what they cannot show.",
    "doneWhen": "Each source has a page with origin, method and date of acquisition, known limits and an owner, and someone outside the project has answered, from it alone, three questions set by the person who will prepare the data.",
    "addresses": [
      "DA-PD-2",
      "DA-DP-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DA-R5",
    "phase": "data-acquisition",
    "text": "Keep records of how governance was done during acquisition: diligence, agreements, anonymization, protection.",
    "doneWhen": "A register lists per source the agreement, legal basis, anonymization applied, who has access and the deletion date, and an auditor’s sample of two sources matched what is stored.",
    "addresses": [
      "DA-GC-1",
      "DA-GC-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DA-R6",
    "phase": "data-acquisition",
    "text": "Hold each source against the problem statement, and make every change of scope a decision with a name.",
    "doneWhen": "Every source added or dropped since the problem was fixed has a dated record that names the success criterion it serves or the scope it changes, and who approved it.",
    "addresses": [
      "DA-PD-1",
      "DA-PD-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "DA-R7",
    "phase": "data-acquisition",
    "text": "Assess privacy and security before the first full extract, and fetch only what the assessment allows.",
    "doneWhen": "No personal data was stored before the date of the written assessment, and the storage log lists every reader by name.",
    "addresses": [
      "DA-GC-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "DP-R1",
    "phase": "data-preparation",
    "text": "Explore in short rounds, and let each round change the problem statement or confirm it.",
    "doneWhen": "The last two rounds of exploration each end in a dated note that names what was found and what it changed in the problem statement, or says “nothing”.",
    "addresses": [
      "DP-PD-1",
      "DP-PD-2",
      "DP-DA-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DP-R2",
    "phase": "data-preparation",
    "text": "Have stakeholders and domain experts check, throughout preparation, that the prepared data serves the objective and shows what they know.",
    "doneWhen": "A named domain expert has signed off on twenty sampled rows and on the distribution of every feature used, and the sponsor has confirmed in writing, with a date, that the prepared data serves the stated objective.",
    "addresses": [
      "DP-CO-1"
    ],
    "origin": "paper"
  },
  {
    "id": "DP-R3",
    "phase": "data-preparation",
    "text": "Document how the data was prepared and why, clearly enough for those who build on it.",
    "doneWhen": "Every transformation that drops, fills or merges rows has a line with reason, decider, date and rows touched, and a colleague has rebuilt the training set from the page alone.",
    "addresses": [
      "DP-CO-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DP-R4",
    "phase": "data-preparation",
    "text": "Test each delivery, and turn every workaround into a priced request to whoever owns the source.",
    "doneWhen": "Each source has automated checks for schema, missingness and range that ran on its last delivery, and every standing workaround links to a priced request to the source’s owner.",
    "addresses": [
      "DP-DA-1",
      "DP-DA-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "DP-R5",
    "phase": "data-preparation",
    "text": "Train a crude model on a subset early, to find leaks and to order the cleaning.",
    "doneWhen": "A throwaway model on a subset split by time exists, its ten strongest features were each checked for being known at prediction time, and the cleaning backlog is ordered by its error per slice.",
    "addresses": [
      "DP-MD-1",
      "DP-MD-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "DP-R6",
    "phase": "data-preparation",
    "text": "Measure how preparation grows with the data before others depend on it.",
    "doneWhen": "A table shows run time and peak memory of the pipeline at 1, 10 and 100 percent of today’s data, and names the data size at which the agreed limit is reached.",
    "addresses": [
      "DP-SC-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "MD-R1",
    "phase": "model-development",
    "text": "Plan for several rounds of training, evaluation and revision, and capture what each one teaches.",
    "doneWhen": "The plan holds at least three rounds of train, evaluate, revise with dates, and each finished round has a note saying what was learned and what the next one changes.",
    "addresses": [
      "MD-DP-2",
      "MD-CO-2"
    ],
    "origin": "paper"
  },
  {
    "id": "MD-R2",
    "phase": "model-development",
    "text": "Let what modeling teaches you flow back into the problem: update statement, objective and evaluation criteria.",
    "doneWhen": "After each evaluation round the owner has confirmed or changed target, objective and metric in the versioned problem statement, with a date.",
    "addresses": [
      "MD-PD-1",
      "MD-PD-2"
    ],
    "origin": "paper"
  },
  {
    "id": "MD-R3",
    "phase": "model-development",
    "text": "Find out where the data limits the model, and go back for what is missing or change how it is collected.",
    "doneWhen": "A learning curve exists for every slice that the evaluation script names, and every slice below its limit has a data request with a number of rows, an owner and a date, or a written decision to live with it.",
    "addresses": [
      "MD-DA-1",
      "MD-DA-2"
    ],
    "origin": "paper"
  },
  {
    "id": "MD-R4",
    "phase": "model-development",
    "text": "Design with the limits of deployment and growth in view: environment, resources, scale.",
    "doneWhen": "The evaluation script fails a candidate that exceeds the written limits for latency, memory and cost per thousand predictions on the target’s own hardware class.",
    "addresses": [
      "MD-DE-1",
      "MD-SC-1",
      "MD-SC-2"
    ],
    "origin": "paper"
  },
  {
    "id": "MD-R5",
    "phase": "model-development",
    "text": "Take ethics and fairness into development: measure them, look for bias, and hold the model to the rules that apply.",
    "doneWhen": "A model card for the current candidate reports the chosen metrics for every group named in the problem statement, with n and interval, and the person accountable has signed or refused it.",
    "addresses": [
      "MD-GC-2"
    ],
    "origin": "paper"
  },
  {
    "id": "MD-R6",
    "phase": "model-development",
    "text": "Build monitoring in while developing: track performance, detect drift, handle anomalous data.",
    "doneWhen": "A spec beside the code gives each metric baseline, limit, window, owner and action; a test proves each prediction logs id, time, version, inputs and output; in staging three seeded faults each raised the named alert and a clean replay raised none.",
    "addresses": [
      "MD-MM-1",
      "MD-MM-2",
      "MD-DE-2"
    ],
    "origin": "paper"
  },
  {
    "id": "MD-R7",
    "phase": "model-development",
    "text": "Read the largest errors by hand every round, and mend data causes in the shared pipeline rather than in the notebook.",
    "doneWhen": "The hundred largest errors of the current candidate were read by two people and counted by cause, and each data cause has a fix in the shared pipeline with a test.",
    "addresses": [
      "MD-DP-1",
      "MD-DP-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "MD-R8",
    "phase": "model-development",
    "text": "Keep personal data out of training unless the task needs it, and rehearse one deletion from end to end.",
    "doneWhen": "For the current version a list shows which personal fields were used and why, who could read the training set, and a rehearsed deletion request reached data, features and a retrained model by a measured number of days.",
    "addresses": [
      "MD-GC-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "MD-R9",
    "phase": "model-development",
    "text": "Show the model to its users on their own cases at fixed checkpoints, the plain baseline first.",
    "doneWhen": "At three dated checkpoints users saw predictions on their own recent cases, and the notes of each list at least one assumption confirmed or broken.",
    "addresses": [
      "MD-CO-1",
      "MD-CO-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "DE-R1",
    "phase": "model-deployment",
    "text": "Fit the problem to the constraints of the real world before launch, and make sure that the model serves what is needed now.",
    "doneWhen": "Within the thirty days before launch the owner has re-signed the problem statement next to a list of the site’s measured constraints: inputs, latency, security, monthly cost.",
    "addresses": [
      "DE-PD-1"
    ],
    "origin": "paper"
  },
  {
    "id": "DE-R2",
    "phase": "model-deployment",
    "text": "Plan monitoring and management as part of deploying: performance, drift, and the model’s life after launch.",
    "doneWhen": "On launch day a dashboard shows quality proxy, drift and model version with limits and owners, and a second person has rolled back to the previous version in a rehearsal.",
    "addresses": [
      "DE-MM-1",
      "DE-MM-2",
      "DE-DP-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DE-R3",
    "phase": "model-deployment",
    "text": "Prepare for more data, more users and more places: build infrastructure that grows without losing performance.",
    "doneWhen": "A load test at three times the expected peak was run on the production configuration, its breaking point and behavior beyond are written down, and the owner accepted them.",
    "addresses": [
      "DE-SC-1",
      "DE-SC-2"
    ],
    "origin": "paper"
  },
  {
    "id": "DE-R4",
    "phase": "model-deployment",
    "text": "Make deployment meet legal, regulatory and ethical demands by design: privacy, security, fairness, transparency.",
    "doneWhen": "For each jurisdiction served a one-page check lists applicable law, risk class, logging, human override and contact, signed by the compliance owner before the first live request.",
    "addresses": [
      "DE-GC-1"
    ],
    "origin": "paper"
  },
  {
    "id": "DE-R5",
    "phase": "model-deployment",
    "text": "Compare features as served with features as trained, continuously, before and after launch.",
    "doneWhen": "For 1,000 live events the features from the serving path equal those from the training path within a written tolerance, checked by a job that runs daily.",
    "addresses": [
      "DE-DP-1",
      "DE-DP-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "DE-R6",
    "phase": "model-deployment",
    "text": "Release to a part first, against a control, with a stop rule written beforehand.",
    "doneWhen": "The release ran on part of the traffic against a control for a period fixed beforehand, with a written stop rule, and user feedback carried prediction ids.",
    "addresses": [
      "DE-MD-1",
      "DE-MM-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "DE-R7",
    "phase": "model-deployment",
    "text": "Prepare the people along with the system: what it is for, where it fails, how to disagree.",
    "doneWhen": "Before launch every user group received one page on purpose, limits and how to object, and two weeks after it five users were observed with notes kept.",
    "addresses": [
      "DE-CO-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "MM-R1",
    "phase": "monitoring-and-management",
    "text": "Plan monitoring at the start of the project, with KPIs and metrics that follow from its objectives and from what stakeholders require.",
    "doneWhen": "A page dated before the first training run maps every objective to at least one KPI with query, baseline, target, alarm limit, owner and action; two people ran each query apart and got the same baseline.",
    "addresses": [
      "MM-MD-1",
      "MM-MD-2",
      "MM-GC-2"
    ],
    "origin": "paper"
  },
  {
    "id": "MM-R2",
    "phase": "monitoring-and-management",
    "text": "Let development and monitoring work together continuously, with the monitoring systems part of the deployment pipeline.",
    "doneWhen": "A change of model or feature cannot be released without its monitors passing in the same pipeline, and the last release shows them in its log.",
    "addresses": [
      "MM-DE-1",
      "MM-MD-1"
    ],
    "origin": "paper"
  },
  {
    "id": "MM-R3",
    "phase": "monitoring-and-management",
    "text": "Keep what is needed to rebuild a single decision, and rehearse rebuilding one.",
    "doneWhen": "A person outside the team picked one prediction at random from six months ago and received its inputs, model version and reason within one working day.",
    "addresses": [
      "MM-GC-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "MM-R4",
    "phase": "monitoring-and-management",
    "text": "Give each risk a limit and an owner, and try the off switch.",
    "doneWhen": "The risk register has a metric, limit and named owner per risk, and within the last six months the model was disengaged in an exercise and the fallback carried the load.",
    "addresses": [
      "MM-GC-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "MM-R5",
    "phase": "monitoring-and-management",
    "text": "Report the live model against its limits at a fixed interval, breaches first.",
    "doneWhen": "The last three pages on the live model show each KPI against its limit, every breach and what was done about it, and each went to a named list on its date.",
    "addresses": [
      "MM-CO-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "MM-R6",
    "phase": "monitoring-and-management",
    "text": "Set drift limits from your own quiet weeks, and check the pipeline before blaming the world.",
    "doneWhen": "Each drift alarm has a limit set from its false-alarm rate on quiet past windows, and a runbook whose first step separates pipeline fault from real change.",
    "addresses": [
      "MM-MD-1",
      "MM-MD-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "SC-R1",
    "phase": "scalability",
    "text": "Assess scalability early in development: find what will not grow, and plan for the demand you expect.",
    "doneWhen": "A page dated before the first deployment names today’s and the expected load in two years, the component that breaks first, and the load at which it does.",
    "addresses": [
      "SC-DE-1",
      "SC-DE-2"
    ],
    "origin": "paper"
  },
  {
    "id": "SC-R2",
    "phase": "scalability",
    "text": "Design the deployment modular and distributed, so that resources can be added and taken away as needed.",
    "doneWhen": "Each component can be added, removed and restarted alone in production configuration, shown once in an exercise without a failed request.",
    "addresses": [
      "SC-DE-2"
    ],
    "origin": "paper"
  },
  {
    "id": "SC-R3",
    "phase": "scalability",
    "text": "Load-test realistic usage thoroughly, find the bottlenecks, and use what you learn to improve performance and resource use.",
    "doneWhen": "A load test replaying recorded traffic at one, three and ten times today’s peak reports p50, p99 and errors, and the bottleneck found is fixed or accepted in writing.",
    "addresses": [
      "SC-DE-1",
      "SC-MM-1"
    ],
    "origin": "paper"
  },
  {
    "id": "SC-R4",
    "phase": "scalability",
    "text": "Use cloud services that stretch with demand, so that capacity follows load instead of a person.",
    "doneWhen": "Minimum, maximum and a monthly spending limit with an alarm are set, and a test spike scaled up and back down within the written minutes.",
    "addresses": [
      "SC-MM-2",
      "SC-DE-2"
    ],
    "origin": "paper"
  },
  {
    "id": "SC-R5",
    "phase": "scalability",
    "text": "Watch the tail, the narrowest component and the cost of a prediction, where the user stands.",
    "doneWhen": "One board shows p99 at the user, saturation of the narrowest component and cost per thousand predictions, each with a limit and an owner.",
    "addresses": [
      "SC-MM-1",
      "SC-MM-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "SC-R6",
    "phase": "scalability",
    "text": "Treat growth as a change for people: tell those who depend on it, and introduce those who are new.",
    "doneWhen": "Every dependent user group is listed with what it relies on and a contact, was told of the last change at least five working days ahead, and everyone given access in the last quarter has finished the ten-minute introduction, which three newcomers tried first.",
    "addresses": [
      "SC-CO-1",
      "SC-CO-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "SC-R7",
    "phase": "scalability",
    "text": "Tie privacy and fairness reviews to thresholds of scale, and redo both on each new population.",
    "doneWhen": "Written thresholds of users, records and countries trigger a review, and the last one crossed has a dated privacy review and a fairness report on the new population.",
    "addresses": [
      "SC-GC-1",
      "SC-GC-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "GC-R1",
    "phase": "governance-and-compliance",
    "text": "Bring governance and compliance into the early phases (problem, data, model) instead of reviewing at the end.",
    "doneWhen": "The plans of problem definition, data acquisition and model development each hold a dated governance checkpoint with a named reviewer, and the first was held before data was fetched.",
    "addresses": [
      "GC-PD-1",
      "GC-DA-1",
      "GC-MD-1"
    ],
    "origin": "paper"
  },
  {
    "id": "GC-R2",
    "phase": "governance-and-compliance",
    "text": "Research the regulations, policies and ethical guidelines that apply, and keep up with their changes.",
    "doneWhen": "A register lists every rule that applies with owner, duty, evidence and date last checked, none older than six months, and each exclusion has a reason.",
    "addresses": [
      "GC-PD-1",
      "GC-MD-2"
    ],
    "origin": "paper"
  },
  {
    "id": "GC-R3",
    "phase": "governance-and-compliance",
    "text": "Set up an ethics review, board or committee, that oversees and advises on fairness, bias and transparency all along.",
    "doneWhen": "A board with at least one member outside the project and one who speaks for those affected met within the last quarter, and its minutes show a change that it required, or an approval with its reasons.",
    "addresses": [
      "GC-PD-2",
      "GC-MD-1"
    ],
    "origin": "paper"
  },
  {
    "id": "GC-R4",
    "phase": "governance-and-compliance",
    "text": "Audit what you hold: does the permission cover the use, and does the data cover the people?",
    "doneWhen": "For each personal dataset a sheet compares consent or legal basis with actual use and composition with the population served, signed by the privacy officer within the last year.",
    "addresses": [
      "GC-DA-1",
      "GC-DA-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "GC-R5",
    "phase": "governance-and-compliance",
    "text": "Attack your own anonymization, and count what each cleaning rule does to each group.",
    "doneWhen": "Somebody outside the team spent a written number of hours trying to re-identify ten people in the prepared data, each success has a fix, and each rule that drops rows reports its count by group.",
    "addresses": [
      "GC-DP-1",
      "GC-DP-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "GC-R6",
    "phase": "governance-and-compliance",
    "text": "Test controls on the live system, and rebuild one model version from records alone.",
    "doneWhen": "In the last six months somebody outside the team tried stop, override, objection, deletion and log retrieval on the live system and recorded the minutes each took.",
    "addresses": [
      "GC-DE-1",
      "GC-MD-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "GC-R7",
    "phase": "governance-and-compliance",
    "text": "Teach each role its rules on one page, and rehearse reporting an incident.",
    "doneWhen": "Each role has a one-page rule sheet that five of its members explained back correctly, and an incident exercise within the last year met the written deadlines.",
    "addresses": [
      "GC-CO-1",
      "GC-CO-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "CO-R1",
    "phase": "communication",
    "text": "For each open decision say who drives it, who approves it, who contributes and who is told.",
    "doneWhen": "A table names for each open decision one driver, exactly one approver, the contributors and the informed, and the approver of each has confirmed it in writing.",
    "addresses": [
      "PD-CO-1",
      "PD-CO-2",
      "MD-CO-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "CO-R2",
    "phase": "communication",
    "text": "Record decisions when they are taken, in a page, and supersede them instead of editing.",
    "doneWhen": "Decisions on problem, data and model of the last quarter each have a record of at most two pages with context, decision, status and consequences, and superseded ones are kept.",
    "addresses": [
      "PD-CO-2",
      "DP-CO-2"
    ],
    "origin": "playbook"
  },
  {
    "id": "CO-R3",
    "phase": "communication",
    "text": "Show experts real cases, data and prediction side by side, every month.",
    "doneWhen": "In each of the last three months domain experts saw at least ten real cases with data and prediction side by side, and a list shows what each session changed.",
    "addresses": [
      "DP-CO-1",
      "MD-CO-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "CO-R4",
    "phase": "communication",
    "text": "Report at fixed dates with fixed headings, good news or not.",
    "doneWhen": "Status goes to a named list on fixed dates with the same headings each time (what it achieves, what is wrong, what changes, what we need), and the last three were on time.",
    "addresses": [
      "MD-CO-2",
      "MM-CO-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "CO-R5",
    "phase": "communication",
    "text": "Give every group of users one page about the model, and have them explain it back.",
    "doneWhen": "Every user group has a page with purpose, limits, forbidden uses, how to disagree and a contact, and five members of each explained it back correctly.",
    "addresses": [
      "DE-CO-1",
      "SC-CO-2",
      "GC-CO-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "CO-R6",
    "phase": "communication",
    "text": "Announce every change that users can feel, ahead of it, to those who depend on it.",
    "doneWhen": "The last change of output, timing or interface was announced at least five working days ahead with date, effect, contact and way back, to everyone on a dependency list younger than three months.",
    "addresses": [
      "SC-CO-1",
      "DE-CO-1"
    ],
    "origin": "playbook"
  },
  {
    "id": "CO-R7",
    "phase": "communication",
    "text": "Agree before an incident what is told, by whom, to whom and how fast.",
    "doneWhen": "A page names the events that are told at once, teller, recipients, deadline in hours and deputy, and an exercise in the last year kept to it.",
    "addresses": [
      "MM-CO-1",
      "GC-CO-2"
    ],
    "origin": "playbook"
  }
];

/** Ids that are not used any more, and what took their place. */
export const RETIRED: readonly {
  readonly id: string;
  readonly now: string | null;
  readonly since: string;
  readonly why: string;
}[] = [];
