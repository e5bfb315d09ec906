import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { readHtml } from '../../src/minutes/read/html.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { REPO, verdicts } from './support/documents.ts';

const below = (words: string): string => verdicts(`# Talk\n\n## #12 Lamps of the pier\n\n${words}\n`);

describe('how else a meeting closes an issue', () => {
  test.each([
    'The Chair declared #12 closed.',
    'The Chair then declared the issue closed.',
    'The subcommittee agreed and #12 was closed.',
    'The group closes #12 unanimously.',
    'Agreed by all: the issue is closed, the lamp shines.',
    'RESOLVED: #12 close with no change to the text.',
    'Closed it just now; Mara and Carl checked two dates.',
    'Closed: tested by the town.',
    'Finished, Mara watched it change over twice: closed.',
    'Everyone happy to close as wontfix.',
    'It was answered in the handbook; closed on the call.',
    'The group regards this as settled; Mr Kallio closed the issue.',
    'The wardens present closed it, with our thanks for the lamp.',
    'Let us close it.',
    'Closed for lack of interest.',
    'Closed due to inactivity.',
    'Agreed without a vote to close #12 as a duplicate of #11.',
    'Decision: close #12 as not a bug.',
    'It was resolved to close #12.',
    'Closed by the council, all three in favour.',
    "Closed with everybody's blessing.",
    'Moved, seconded and carried that the issue be closed.',
    'The proposal to close was adopted by acclamation.',
    'Keeping it serves nobody and is work: closed.',
    'Nobody will build it, so it is hereby closed.',
    'No blockers were raised last week, so it is officially closed.',
    'We will not take this further, and so the entry is closed.',
    'Chair asked for objections, heard none, and declared the issue closed.',
    'Went through the list, all nine points met, and closed the issue there and then.',
    'Both sides were content, whereupon the chairman closed the issue.',
    'After two minutes of silence the chair closed the issue.',
    'Rejected 2:8. The ticket is thereby closed.',
    'The issue stands closed.',
    'Closed since no one stepped up in two years.',
    'Lamps up, users told, ticket closed: Sigrid gets the cake.',
    'Status changed from open to closed, by consensus.',
    'Formally closed under rule 8.',
    'Consensus: drop it and close.',
    'RESOLUTION 9: That the question of the blue lamp be closed without amendment.',
    'Declined and closed; Mara will inform the author.',
    'Closed by MARA during the meeting.',
    'Mara withdraws it, no further study; the issue is closed.',
  ])('%s', (words) => {
    expect(below(words)).toContain('#12 close');
  });

  test.each([
    'The bot declared #12 closed.',
    'The Chair declared #12 closed, but Mara objects.',
    'The group does not close #12 unanimously.',
    'Closed: who tests it?',
    'Mara watched it change over twice: closed?',
    'Everyone happy to close as soon as Mara is back.',
    'Let us close it when the lamp is up.',
    'Closed for lack of time.',
    'Closed for lack of quorum.',
    'Due to be closed.',
    'Agreed without Mara to close #12.',
    'Decision: close #12 as not all lamps are up.',
    'Closed with all three lamps out.',
    'Gate of the pier: closed.',
    'Mara: closed?',
    'Moved that the issue be closed.',
    'The proposal to close was discussed by the board.',
    'Tentatively closed this one.',
    'After the repair the chair closes the issue.',
    'Closed, see the list for the rest of the lamps.',
    'Moved to the closed part of the harbour.',
    'Closed :thinking:',
  ])('and not so: %s', (words) => {
    expect(below(words)).not.toContain('#12 close');
  });
});

const verdictsOfHtml = (page: string): string =>
  understand(numbered(readHtml(page)), { repository: REPO, format: 'html' })
    .decisions.map(({ number, verdict }) => `#${number} ${verdict}`)
    .join(', ');

/** The words, and an entry of #12 below them. */
const under = (words: string, entry = '- #12 Lamps: done, closed.'): string =>
  verdicts(`# Talk\n\n${words}\n\n${entry}\n`);

describe('closings that what stands around them unmakes', () => {
  test.each([
    'The sweeper closed these by itself. Mara puts them back tonight.',
    'Unless somebody speaks up on the list within seven days, they count as agreed.',
    'Papers went out on 1 May. Counted so far, for your interest.',
    '## Comments from the public',
    '## Petitions and communications',
    '## Way A: a new lamp',
    '## Variant 2',
    '## Who looks after what',
    '## By silence',
  ])('%s', (words) => {
    expect(under(words)).toBe('#12 ask');
  });

  test.each([
    'Repository is harbour/tide-tables unless otherwise noted.',
    'We went through the list.',
    '## Ways to help',
  ])('and not these: %s', (words) => {
    expect(under(words)).toBe('#12 close');
  });

  test('what holds in one of two cases', () => {
    const row = (head: string): string =>
      verdicts(`| Issue | ${head} |\n|---|---|\n| #12 Lamps | Agreed: closed as not planned |`);
    expect(row('without the grant')).toBe('#12 keep');
    expect(row('agreed today')).toBe('#12 close');
  });

  test('an order ends the talk of an agenda that holds its notes, and is a plan where nothing was said before it', () => {
    const agenda = (notes: string): string =>
      verdicts(
        `## Agenda\n\n### Announcements\n\n- None.\n\n### harbour/tide-tables\n\n- Offer of lamps #12\n${notes}\n`,
      );
    const said = '  - The loft has no hands to host them, and Mara has thanked the company.\n';
    expect(agenda(`${said}  - Close.`)).toBe('#12 close');
    expect(agenda('  - Close.')).toBe('#12 ask');
  });

  test('what became of it before is no decision of this meeting', () => {
    const told = (words: string): string => verdicts(`## Bells\n\n- Why are they so low?\n  - ${words}\n  - No\n`);
    expect(told('There was something on this in 2019, #12? Mara: was closed for the new bells')).toBe('#12 ask');
    expect(told('Is there anything left in #12? Mara: no, closed it')).not.toBe('#12 keep');
  });

  test('"resolved, Mara" may tell who it falls to', () => {
    expect(under('', '- #12: resolved, Mara with Carl.')).toBe('#12 ask');
  });

  test('of two who took notes one tells more, and not that it is closed', () => {
    const other = (words: string): string =>
      verdicts(`## Notes of Ann\n\n- #12 lamps: closed\n\n## Notes of Carl\n\n- #12 lamps: ${words}\n`);
    expect(other('shown to the users, who want them brighter, back to Ines')).toBe('#12 ask');
    expect(other('shown to the users, who like them, so it is closed')).toBe('#12 close');
  });

  test('a slide that was shown', () => {
    const shown = (caption: string): string =>
      verdictsOfHtml(`<figure><ul><li>#12: answered, closed</li></ul><figcaption>${caption}</figcaption></figure>`);
    expect(shown('Slide 11 of the talk')).toBe('#12 ask');
    expect(shown('What we agreed')).toBe('#12 close');
  });
});
