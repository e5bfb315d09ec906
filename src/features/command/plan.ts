import type { Settings } from '../../config/schema.ts';
import { type Action, keyOf, type Reaction } from '../../core/action.ts';
import { nothing, openPlan, type Plan } from '../../core/plan.ts';
import { reaches } from '../../core/reader.ts';
import { type CommandSnapshot, isChair } from './gather.ts';
import type { Understood } from './hear.ts';
import { seenToKeep } from './keep/keep.ts';
import type { Who } from './language.ts';
import { type Meaning, mean } from './meaning.ts';
import * as say from './texts.ts';

/** Decides what each command in a comment means for this person; everything there is to say goes into one answer. */
export function plan(snapshot: CommandSnapshot, settings: Settings): Plan {
  const { repo, deaf, heard, comment, slots } = snapshot;
  if (deaf) return nothing(repo, 'not heard', say.notHeard(deaf));
  if (slots.includes(answerSlot(comment.id))) return nothing(repo, 'answered', say.answeredBefore());
  const understood = heard.flatMap((one) => ('command' in one ? [one] : []));
  const allowed = understood.filter((one) => mayThey(one, snapshot, settings) === 'yes');
  const refused = understood.filter((one) => mayThey(one, snapshot, settings) === 'no');
  const unclear = usagesOf(understood.filter((one) => mayThey(one, snapshot, settings) === 'cannot tell'));
  const meant = meanAll(allowed, snapshot, settings);
  const wrong = heard.flatMap((one) => ('command' in one ? [] : [say.notUnderstood(one)]));
  const deeds = once(meant.flatMap((one) => one.deeds));
  const refusal = refused.length ? refuse(refused, snapshot) : null;
  const answer = [
    ...meant.flatMap((one) => one.says),
    ...(unclear.length ? [say.cannotTell(unclear)] : []),
    ...wrong,
    ...(snapshot.misplaced ? [say.notHeardHere(snapshot.misplaced, repo)] : []),
  ];

  const open = openPlan();
  if (snapshot.kept) open.saw(repo, snapshot.issue, seenToKeep(snapshot.kept));
  // The answer comes last: once it stands there, everything before it was done.
  open.act(...deeds);
  if (deeds.length) open.act(react('+1', snapshot));
  if (wrong.length || refusal?.again) open.act(react('confused', snapshot));
  if (refusal && !refusal.again) open.act(refusal.comment);
  if (answer.length) open.act(reply(answerSlot(comment.id), [...new Set(answer)].join('\n\n'), snapshot));
  return open.close();
}

/** One after the other, because two commands may both change when VCs take place. */
function meanAll(allowed: readonly Understood[], snapshot: CommandSnapshot, settings: Settings): readonly Meaning[] {
  let now = snapshot;
  return allowed.map((one) => {
    const meant = mean(one, now, settings);
    for (const deed of meant.deeds)
      if (deed.do === 'remember' && deed.key === 'changed-meetings') now = { ...now, changed: deed.value };
    return meant;
  });
}

/** The slot of our answer to a comment. */
function answerSlot(comment: number): string {
  return `answer:${comment}`;
}

type May = 'yes' | 'no' | 'cannot tell';

function mayThey({ who }: Understood, { right, belongs, comment }: CommandSnapshot, settings: Settings): May {
  if (who === 'anyone' || isChair(comment.author.login, settings.meetings.chairs)) return 'yes';
  if (who === 'participant') return belongs?.known ? (belongs.value ? 'yes' : 'no') : 'cannot tell';
  if (!right?.known) return 'cannot tell';
  return reaches(right.value, 'triage') ? 'yes' : 'no';
}

function usagesOf(understood: readonly Understood[]): readonly string[] {
  return [...new Set(understood.map((one) => one.usage))];
}

/** One sentence for a person on an issue; who was told once gets no more than a reaction. */
function refuse(refused: readonly Understood[], snapshot: CommandSnapshot): { comment: Action; again: boolean } {
  const { login } = snapshot.comment.author;
  const about = `refusal:${login.toLowerCase()}:`;
  const own = `${about}${snapshot.comment.id}`;
  const again = snapshot.slots.some((slot) => slot.startsWith(about) && slot !== own);
  const usages = (who: Who): readonly string[] => usagesOf(refused.filter((one) => one.who === who));
  const sentences = [
    ...(usages('triage').length ? [say.refused(login, usages('triage'), whereOf(snapshot))] : []),
    ...(usages('participant').length ? [say.refusedToStrangers(login, usages('participant'))] : []),
  ];
  return { comment: reply(own, sentences.join(' '), snapshot), again };
}

/** Whose right counts, where the comment is in another repository. */
function whereOf({ repo, place }: CommandSnapshot): string | undefined {
  return place === repo ? undefined : repo;
}

function react(content: Reaction, { place: repo, issue, comment }: CommandSnapshot): Action {
  const because = `so that ${comment.author.login} sees that it was heard`;
  return { do: 'react', repo, issue, comment: comment.id, content, because };
}

function reply(slot: string, body: string, { place: repo, issue, comment }: CommandSnapshot): Action {
  return { do: 'comment.upsert', repo, issue, slot, body, because: `${comment.author.login} asked` };
}

/** The same deed once, however often and in whatever words it was asked for. */
function once(deeds: readonly Action[]): readonly Action[] {
  return [...new Map(deeds.map((deed) => [keyOf(deed), deed])).values()];
}
