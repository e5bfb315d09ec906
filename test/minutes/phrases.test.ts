import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

/** How people in any collaboration write what came out, by outcome; none of these is a sentence of one community. */
const PHRASES = {
  resolved: `
    Merged. / Merged during the meeting. / Merged during the call. / It landed last week.
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
    Answered; closing. / The question was answered in the issue, close it.
    Fixed in 2.3. / This is done. / Was already implemented by Karl last week, can be closed.
    Released with version 1.4, closing. / Deployed everywhere, so we close this.
    The column exists since January. Issue closed. / Resolved by the new parser. / Finished. No further action.
    Nothing left to do here, close it. / Solved. / Confirmed fixed by MAX IV, closing the ticket.`,
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
    Decision: reject. / Closed as out of scope. / Motion failed.
    Not something we want to maintain. / Out of scope for Tides. / Voted down 5 to 2. / No interest.
    Superseded by the new proposal. / Works as intended. / Turned down because of the cost.
    Nobody needs this any more. / The proposer withdrew it. / We won't do this. / Decided against.
    No appetite for this. / Not going ahead with this. / The idea was abandoned. / We agreed not to add the column.
    The change was considered unnecessary and dropped. / Obsolete since the move to PostgreSQL.`,
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
    People like it. / Everybody was happy with this approach. / We should do this. / Let's do it.
    Will be merged today. / Ready to land. / Ship it. / +1 from all.
    The group supports this. / It was decided to use the second option. / We decided to go with option B.
    Decision: go with the new name. / We will go with an enumeration. / OK to merge. / Fine with everybody.
    Stage 2 granted. / Advances to Stage 3. / Adopted unanimously. / Nobody objected.
    No concerns were raised, so we go ahead. / The TSC is fine with this. / The design was approved in principle.
    Conclusion: we want this. / Agreement to rename the field. / It makes sense, we will take it.
    Yes, we want to support this. / Sounds good to everyone. / The group is in agreement.
    No one spoke against it, so this goes in. / Rough consensus to take option 2.
    The TSC is fine with this landing as a semver-major. / We settled on the second wording.
    Voted: 7 for, 0 against, 1 abstention. / +1 from everyone. / Steering committee signs off on the new name.
    Chair: hearing no objections, adopted. / This was green-lit. / Everyone nodded. Let's do it.
    Decision: use UTC everywhere. / We'll ship it in 2.4. / Consensus: keep the old field and add a new one.
    The committee recommends adoption. / LGTM'd by three reviewers, landing today.
    Folks liked the approach; go for it. / General agreement that this is the right direction.
    The group has no objection to the addition. / It was decided that the units become mandatory.
    We are happy for this to be merged as is. / Motion by Ana, seconded by Bo. Carried.
    Straw poll: strong support for A. / It was voted in favour with one abstention. / Proposal approved unanimously.
    The proposal is accepted by all participants. / We all agree with the change of the column type.
    Will be part of the next schema update. / The sites find this useful and want it.
    OK for North pier, North pier and SOLEIL. / Nobody had anything against. / In agreement. / SGTM
    Thumbs up from all. / WG consensus to publish. / This feature is wanted by all facilities. / Yes, we want this.
    We go with the enum. / Council agrees with the proposal. / Good to go. / Sounds like a plan.`,
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
    Let's pick this up again after the summer. / Still waiting, keep open.
    Not enough people today to decide, next call. / Skipped, Jo is on holiday.
    To be picked up again in the new year. / Parked until after the shutdown. / Moved to the 3.0 milestone.
    Let's revisit once the release is out. / Nobody has cycles for this at the moment.
    Low priority, leave it in the backlog. / Will be discussed at the face-to-face in June.
    Postponed to the next VC. / No quorum for this item, carried over. / We did not get to this one.
    Punt to next week. / Too late for this cycle. / Waiting until the funding is clear.
    Keep on the agenda for next time. / Tabled until Martin can attend. / We'll come back to this after the summer.
    Nothing new, keep for next meeting. / Left for the workshop in autumn. / Bumped to 1.9.
    Remains open, we come back to it when the beamline is running. / This will have to wait.
    Kim asked to hold this until she is back. / Removed from the milestone. / For a future version. / Shelved for now.
    Issue stays open. / We should not do this before version 4.`,
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
    Under review.
    Ana to write a draft. / KL will contact the vendor. / Needs tests before it can go in.
    Someone has to benchmark this. / Bo is looking into it. / PR is in progress. / The author was asked to rebase.
    Waiting for feedback from Soleil. / Marcus: I'll take a look at this tomorrow.
    To be checked by the sites until next meeting. / We need a volunteer to write the documentation.
    Please comment on the ticket. / Jo to reach out to upstream. / @kim please review / Reviewers needed.
    CI is red; Tom investigates. / Ask Stefan whether this is still used.
    Karl has a branch, will open a PR this week. / Half done, the UI part is missing.
    Still outstanding: migration script. / Assigned to Olof. / Action on Rasmus: propose wording. / Waiting on Brian.
    Will be followed up with the developers of XDS. / Work has started.
    Someone should look at the performance first. / Olof prepares an example for next time.
    Each facility sends their list of values to Karl. / Antonia: working on it. / I still owe you a write-up.
    Dave said he would have a go at it. / Nina volunteered. / Ping Pete.
    Every site should report how they use this column. / The fix is under review.
    Can be merged after the changelog is updated. / Approved if CI passes. / Needs a rebase.
    Two approvals still missing. / More information needed from the reporter.
    A reproducer would help, asked on the issue. / Being worked on by the Lund team.`,
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
    Tom proposes an alternative. / Open question. / Strawpoll: 3 for A, 4 for B, no clear majority.
    Long discussion, no conclusion. / Some would like this, others fear the cost. / Is this needed at all?
    It is not clear who would use it. / The discussion will continue on GitHub. / Uli sees problems with the naming.
    Concerns were raised about the load on the database. / Not convinced.
    Two options were presented; the group could not choose. / To be discussed further. / Vote was a tie.
    Maybe we should drop it, maybe not. / Further thought is required. / North pier in favour, MAX IV against.
    Nobody was sure what the right answer is. / The pros and cons were weighed without result.
    Would that break existing clients? / People would like to think about it. / Strong objections from one site.
    Various options were discussed. / There was some push back. / Ana wonders whether the table could be reused.
    What do other facilities do? / It might be better to use a view.`,
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
