import type { Settings } from '../../config/schema.ts';
import { type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import { lastHumanTouch } from '../../core/touch.ts';
import { type Past, pastOf } from '../../labels/past.ts';
import { type Group, groupOf, type Wanted, wantedFor, wordsFor } from '../../labels/rules.ts';
import { type Understanding, understand } from '../../labels/understand.ts';
import type { TriageSnapshot } from './gather.ts';
import { lookOf } from './looks.ts';
import * as say from './texts.ts';
import { WELCOME, welcomeFor } from './welcome.ts';

/**
 * The labels that an issue lacks, each with its reason. Only the difference is planned. What somebody took off never
 * comes back; only a `kind:` or `size:` of our own is ever taken off, and only for another one of ours.
 */
export function plan(snapshot: TriageSnapshot, settings: Settings): Plan {
  const { issue, history } = snapshot;
  const at = { repo: issue.repo, issue: issue.number };
  const open = openPlan();
  const left = whyLeft(snapshot);
  if (left) open.note({ ...at, ...left });
  else {
    open.saw(at.repo, at.issue, {
      state: issue.state,
      updatedAt: issue.updatedAt,
      lastHumanTouch: lastHumanTouch(issue, history),
    });
    const past = pastOf(issue, history);
    const understanding = understood(snapshot, settings);
    noteUnderstanding({ snapshot, settings, past, open }, understanding);
    if (understanding) greet({ snapshot, settings, past, open }, understanding);
    const wanted = wantedFor(issue, settings.labels, understanding);
    startPeriod(wanted, { snapshot, settings, past, open });
    for (const one of wanted) give(one, { snapshot, settings, past, open });
  }
  return open.close();
}

/** What the words of the settings make of the issue; null where there are none. */
function understood({ issue, own }: TriageSnapshot, { labels }: Settings): Understanding | null {
  const vocabulary = wordsFor(labels, own && 'vocabulary' in own ? own.vocabulary : null);
  return vocabulary && understand(issue, vocabulary);
}

function noteUnderstanding({ snapshot, settings, open }: Giving, understanding: Understanding | null): void {
  const at = { repo: snapshot.issue.repo, issue: snapshot.issue.number };
  const { own } = snapshot;
  if (own && 'fault' in own)
    open.note({ ...at, rule: 'vocabulary', text: say.vocabularyNotRead(settings.labels.vocabulary, own.fault) });
  if (understanding && understanding.tables.length + understanding.wrong.length === 0)
    open.note({ ...at, rule: 'no table named', text: say.noTableNamed(understanding.areas.length > 0) });
}

/** The welcome goes first: it is owed to the first look only, and our labels would say that this was not the first. */
function greet({ snapshot, settings, past, open }: Giving, understanding: Understanding): void {
  const { repo, number: issue } = snapshot.issue;
  const body = welcomeFor(snapshot, settings.labels, { understanding, past });
  if (body !== null) open.act({ do: 'comment.upsert', repo, issue, slot: WELCOME, body, because: say.welcomed() });
}

function whyLeft({ repository, issue }: TriageSnapshot): { rule: string; text: string } | null {
  if (repository.archived) return { rule: 'archived', text: say.archived() };
  if (issue.isPull) return { rule: 'pull request', text: say.pullRequest() };
  if (issue.author.ours) return { rule: 'ours', text: say.ours() };
  if (issue.state === 'closed') return { rule: 'closed', text: say.closed() };
  return null;
}

/**
 * Lets the silent period be looked at where its label will come or go by our hand, of which GitHub tells us nothing. The
 * job goes first: put twice it is one job, while lost after the label it would come a day late.
 */
function startPeriod(wanted: readonly Wanted[], { snapshot: { issue }, settings, past, open }: Giving): void {
  const { silence } = settings;
  const isSmall = wanted.some(({ name }) => name.toLowerCase() === silence.label.toLowerCase());
  if (silence.starts === 'never' || past.carries(silence.label) === isSmall) return;
  const job = { kind: 'period', repo: issue.repo, issue: issue.number } as const;
  open.act({ do: 'job.put', repo: issue.repo, job, because: say.mayBeSilent(silence.label) });
}

interface Giving {
  readonly snapshot: TriageSnapshot;
  readonly settings: Settings;
  readonly past: Past;
  readonly open: OpenPlan;
}

function give(wanted: Wanted, giving: Giving): void {
  const { past, open, snapshot, settings } = giving;
  const at = { repo: snapshot.issue.repo, issue: snapshot.issue.number };
  const group = groupOf(wanted.name, settings);
  const theirs = group && past.others.find((label) => groupOf(label, settings) === group);
  const left = whyNot(wanted, theirs, giving);
  if (left) open.note({ ...at, ...left });
  if (left || theirs) return;
  if (!past.carries(wanted.name))
    open.act({ do: 'label.add', ...at, label: inTheRepository(wanted.name, giving), because: wanted.because });
  if (group) replace(group, wanted, giving);
}

function whyNot(wanted: Wanted, theirs: string | undefined, giving: Giving): { rule: string; text: string } | null {
  const { past, settings } = giving;
  if (past.carries(wanted.name)) return null;
  if (theirs) return { rule: 'a person chose', text: say.personChose(theirs, wanted.name) };
  if (past.wasRefused(wanted.name)) return { rule: 'taken off', text: say.takenOff(wanted.name) };
  if (!settings.labels.create && !ownName(wanted.name, giving))
    return { rule: 'no such label', text: say.noSuchLabel(wanted.name) };
  return null;
}

/** The label in the repository's own writing, planned to be made where it is missing. */
function inTheRepository(name: string, giving: Giving): string {
  const there = ownName(name, giving);
  if (there !== undefined) return there;
  const look = lookOf(name, giving.settings.labels.rules);
  const repo = giving.snapshot.issue.repo;
  giving.open.act({ do: 'label.create', repo, label: name, ...look, because: say.madeFor(name) });
  return name;
}

function ownName(name: string, { snapshot }: Giving): string | undefined {
  return snapshot.labels.find((label) => label.name.toLowerCase() === name.toLowerCase())?.name;
}

/** Takes off our own earlier choice of the group, now that the text asks for another. */
function replace(group: Group, wanted: Wanted, { snapshot, settings, past, open }: Giving): void {
  const { repo, number: issue } = snapshot.issue;
  for (const label of past.ours)
    if (groupOf(label, settings) === group && label.toLowerCase() !== wanted.name.toLowerCase())
      open.act({ do: 'label.remove', repo, issue, label, because: say.replacedBy(wanted.name) });
}
