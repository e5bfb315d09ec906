import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

/** How people in any collaboration write what came out, by outcome; none of these is a sentence of one community. */
const PHRASES = {
  resolved: `
    This got fixed by the last release, so we closed it. / Fixed last week. Closing. / Ok to close. Closed.
    No activity, closed. / Solved; issue closed by Tom. / Works for Mara as well. Ticket closed.
    RESOLUTION: Close issue 12, no action required / Decided to close as fixed.
    The reporter is happy, we close the issue.
    This is fixed in main. / Closed. / Closing this. / We closed it. / Can be closed. / Agreed to close.
    Resolution: close this issue. / RESOLVED: Close the issue with no change. / The group agreed to close the issue.
    Mara closed it during the meeting. / Closed during the call. / Closed with no change.
    Implemented and deployed at all sites. / Done. / DONE / Done, deployed on Tuesday.
    Nothing left to do here, close. / Already addressed in release 2.1. Close.
    This has been merged and released; the issue can be closed. / No longer an issue after the upgrade; closed.
    Consensus to close. / We're done here, Tom closed the issue. / -> closed / => close / **Closed**
    Outcome: closed as completed. / Status: resolved / Action: none, closed.
    Any objections to closing? None. Closed. / Can we close this? Yes. / Has been solved, closing.
    This works now, we can close. / Verified fixed at two sites. Close. / Decision: issue closed. / Completed.
    Resolved. / It was decided to close this issue. / Everything has been merged; closing the issue.
    Answered; closing. / The question was answered in the issue, close it.`,
  rejected: `
    Too much work for too little benefit, won't do it. / The group does not want this. / Not going to happen.
    Thrown out. / The idea was dropped. / We are not going to support this. / Nobody was in favour. / Consensus: no.
    Proposal rejected by vote (2 for, 5 against). / Ruled out for lack of use cases.
    Rejected. / Won't fix. / Closed as won't fix. / WONTFIX / Not a bug. / Works as designed, not going to change.
    Working as intended, closed. / We decided against this. / We will not do this.
    The group decided not to pursue this. / No interest; closed. / Out of scope. Closed.
    The proposal was withdrawn. / Withdrawn by the author. / Not accepted. / The proposal was voted down.
    Declined. / We agreed not to add this. / RESOLVED: We will not make this change.
    Nobody wants this any more, drop it. / Obsolete since the new schema. / No longer needed. / Not needed anymore.
    Does not meet the bar. Rejected. / Closed as not planned. / Won't do. / Consensus is to reject. / Abandoned.
    We turned this down. / The committee rejected the proposal. / Agreement that we should not do this.
    Decision: reject. / Closed as out of scope. / Motion failed.`,
  accepted: `
    Green light from the board. / All sites are fine with the new name. / Agreed in principle.
    The change will go in. / Goes into the next release. / The proposal got enough votes. / Decision: yes.
    Let's merge. / Approved by the committee with one comment. / We all like the second design. / Adopted as is.
    OK / We take the first option. / Unanimous yes. / Passed 6:0.
    Approved. / Agreed. / Everyone agreed with the proposal. / Looks good, merge it. / LGTM from everyone.
    RESOLUTION: Adopt the proposal. / RESOLVED: Merge this. / We have consensus to move ahead.
    No objections, will merge. / Consensus: add the attribute. / Accepted for the next release.
    The proposal was accepted. / The committee approved the change. / Vote: 7 in favour, 0 against, 1 abstain.
    Motion passes. / Everyone is in favour. / General agreement that this is useful. / General support for the idea.
    People like it. / Everybody was happy with this approach. / We should do this. / Let's do it. / Merged.
    Merged during the meeting. / Will be merged today. / Ready to land. / Ship it. / +1 from all.
    The group supports this. / It was decided to use the second option. / We decided to go with option B.
    Decision: go with the new name. / We will go with an enumeration. / OK to merge. / Fine with everybody.
    Stage 2 granted. / Advances to Stage 3. / Adopted unanimously. / Nobody objected.
    No concerns were raised, so we go ahead. / The TSC is fine with this. / The design was approved in principle.
    Conclusion: we want this. / Agreement to rename the field. / It makes sense, we will take it.
    Yes, we want to support this. / Sounds good to everyone. / The group is in agreement.`,
  deferred: `
    Next time. / For next week. / Moved to the backlog. / Will come back to it when Tom is there.
    Put aside for the moment. / Waiting for the next major release. / Left for the workshop in May.
    Discussion deferred until Lena can join. / We did not have time for this one.
    Keep an eye on it, no action now. / Not before 2025. / To be taken up again in June.
    Deferred. / Deferred to next meeting. / Postponed until the next call. / Move to next meeting. / Skipped.
    Skip for this week. / Not discussed. / Not enough time to discuss. / We ran out of time. / On hold.
    Put on the back burner. / Park this for now. / Keep it open. / Leave open for now. / Moved to 4.0.
    Move to milestone 2.0. / Push to v3. / Postpone to the next release. / Not a priority at the moment.
    Low priority. / We'll revisit this in spring. / Come back to this in a few weeks.
    Let's wait for Mara to be back. / Mara not present, postponed. / Punt. / To be discussed next time.
    Will be discussed at the next meeting. / We will discuss it next week. / Bumped to the next milestone.
    Tabled until the face-to-face. / Carry over to the next call. / Revisit in two months. / Not for this release.
    Not now. / Nobody has time for this at the moment. / Let's table this. / Wait until the new schema is in place.
    Keep on the agenda. / Will stay on the agenda for next week. / Hold off until the release. / Delayed.
    We agreed to defer this to the next version. / RESOLVED: Defer to level 2. / Backlog. / Triage: P3, backlog.
    Let's pick this up again after the summer. / Still waiting, keep open.`,
  action: `
    Tom checks with the vendor. / Mara -> write to the pilots / Mara/Tom: prepare a comparison / Needs an owner.
    Lena is on it. / Tom has it half finished. / Somebody should test this at their site. / Reviewers wanted.
    Waiting for an answer from ESRF. / Mara will have a look next week. / We'll write a draft.
    PR is open, please comment. / Working group to come up with a recommendation.
    Tom promised to fix it before the release. / Mara sends the files to Tom. / Author to rebase and add tests.
    Mara to write a proposal. / ACTION: Tom to review. / **Action:** Mara will open a PR.
    AI: Lena to check with the pilots. / ACTION-123: Follow up with the harbour office. / @tomlin will look into it.
    Tom will send a patch. / Mara takes this. / Assigned to Mara. / Tom is working on it. / Tom is working on a fix.
    Work in progress. / WIP / Needs review. / Needs more reviews. / Waiting for review from Lena. / Please review.
    Please have a look and comment. / Needs a test. / Needs rebase. / PR needed.
    Waiting on feedback from the author. / Ask the author for more details. / Ask Mara for an update. / Ping Mara.
    Mara volunteered to write the text. / Mara agreed to draft the text. / Follow up with the pilots.
    Mara has a draft and will share it. / Tom needs to update the PR. / The author should rebase.
    Next step: write a test. / TODO: update documentation. / Lena to contact ESRF. / Still in progress.
    In progress, Mara expects to finish this month. / Almost finished, tests missing. / Ongoing.
    We need somebody to write the documentation. / Tom: I will open a PR. / Mara: I'll take a look.
    I'll write this up. / I can take this. / We need to check with the pilots first.
    Will reach out to the maintainers. / Mara is going to prepare slides. / Tom has started to implement it.
    Changes requested by Tom. / Waiting for the author to respond. / Somebody has to test it at a beamline.
    Everyone please comment on the issue. / All to review before Friday. / To be tested by Mara. / To be reviewed.
    Approved once the tests pass. / Merge after the comments are addressed. / Owner: Tom
    Will merge when CI is green. / Tom offered to help with the implementation. / Investigation needed.
    Under review.`,
  undecided: `
    No agreement reached. / We went round in circles. / Tom sees problems with the cache.
    It is not obvious which is better. / Pros and cons were listed. / Lena would rather have a view.
    Different views on whether this is needed. / Still open. / Nothing was decided.
    The discussion did not come to an end. / Two camps. / Who would maintain it?
    No consensus. / No conclusion. / Opinions differ. / We could not agree. / Discussion to be continued on GitHub.
    Further discussion needed. / Needs discussion. / Continue the discussion in the issue.
    Take it to the mailing list. / The group was split. / Long discussion without a result.
    Mara is in favour, Tom against. / Tom has concerns about the performance. / Lena is not convinced.
    Not clear that this is needed. / Should this be a table or a view? / How would this work with existing data?
    Unclear how to proceed. / We discussed the pros and cons. / Discussed several options.
    Mara presented the proposal. / Tom explained the problem. There were a number of questions about the migration.
    TBD / To be decided. / To be confirmed. / Still under discussion. / No decision was made. / No decision yet.
    It may be a problem for older clients. / Perhaps we should use an enumeration.
    Mara: why not use a view? Tom: that is slow. Mara: it depends on the index.
    The discussion went back and forth between the two options.
    Some people prefer the first option, others the second. / Needs more thought.
    There was some disagreement on the name. / We have to think about this. / Some pushback on the syntax.
    Mixed feelings. / It was suggested to use a view instead. / Lena suggested splitting it in two.
    Tom proposes an alternative. / Open question. / Strawpoll: 3 for A, 4 for B, no clear majority.`,
};

const phrasesIn = (lines: string): string[] => lines.trim().split(/ \/ |\n\s*/);

const PRESENT = '# Tides\n\nPresent: Mara Lind, Tom Roe, Lena Voss\n\n';
/** The same words below a heading, below a list item and behind a title that is a link. */
const LAYOUTS: readonly ((words: string) => string)[] = [
  (words) => `${PRESENT}## #12 Draught column\n\n${words}\n\n## Any other business\n\nThe quay is long.\n`,
  (words) => `${PRESENT}## Issues\n\n- Draught column #12\n  - ${words}\n- #77 Bells\n`,
  (words) => `${PRESENT}- [Draught column](https://github.com/harbour/tide-tables/issues/12): ${words}\n`,
];

const outcomeOf = (markdown: string): string | undefined =>
  minutesOf(markdown).decisions.find(({ number }) => number === 12)?.outcome;

describe('the ways to say what came out, in three layouts', () => {
  test.each(Object.entries(PHRASES))('%s', (outcome, lines) => {
    const wrong = phrasesIn(lines).flatMap((words) =>
      LAYOUTS.map((layout) => `${outcomeOf(layout(words))}: ${words}`).filter(
        (read) => !read.startsWith(`${outcome}:`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
