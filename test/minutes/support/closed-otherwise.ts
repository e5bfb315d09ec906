/** What scribes write where "closed" is not said of the issue, or says no more than that the talk is over: by class. */
export const CLOSED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  'the meeting ends': ['We close here.', 'So we close here.', 'We are closing now.', 'With this, closed.'],
  'the talk is over': [
    'Everything said, closing.',
    'Nothing new, closed.',
    'No more questions, closed.',
    'Done talking, closed.',
    'Lunch. Closing.',
    'It is late. Closed.',
    'That is all. Closed.',
  ],
  'a vote was closed': [
    'Closed with 3 abstentions.',
    'Closed with four to two.',
    'Closed, 4:2.',
    'Closed by acclamation.',
    'Closed with a narrow majority.',
  ],
  'the meeting ended with something': [
    'We closed with a song.',
    'Closed with a photo.',
    'We closed with thanks to the host.',
    'Closed with a discussion on rope.',
  ],
  'it was closed on a list of somebody': [
    'Tom closed it on his board.',
    'Ann closed it in the old system.',
    'Tom closed it in his fork.',
    'Closed it on the roadmap.',
  ],
  'others closed it, or nobody': [
    'Closed automatically, Tom to look.',
    'Closed by a script.',
    'Rejected on the list.',
    'Declined on the forum.',
    'Invalid on Windows.',
    'Rejected, says the list.',
  ],
  'the reason is none': [
    'Closed because Ann is not here.',
    'Closed, since Tom is ill.',
    'Closed because nobody came.',
    'Closed because Tom had to leave.',
    'Closed because of the weather.',
    'Closed, Ann left.',
  ],
  'the talk goes on elsewhere': [
    'Talk about it elsewhere, closed here.',
    'Take it to the list, closed.',
    'Closed, discussion moves to the forum.',
    'Closed, further talk by mail.',
    'Closing, please comment on the list.',
  ],
  'somebody is still to do something': [
    'Closed, Tom to look.',
    'Closed, somebody must look at it.',
    'Closed; Tom thinks about it.',
    'Closed. Tom keeps an eye on it.',
    'Closed; Ann decides.',
    'Closing this in favour of keeping #13.',
  ],
};

/** The same, where it takes a whole document to say so. */
export const DOCUMENTS_THAT_CLOSE_OTHERWISE: readonly string[] = [
  ...['type: closed', 'lid: closed', 'default: closed', 'type: rejected'].map(
    (property) => `- #12 Lamps (${property})\n`,
  ),
  '- #12 Lamps [access: closed]\n',
  '- #12 Lamps, type: closed\n',
  ...['→', '->', '=>'].map((arrow) => `Issues closed: #15 ${arrow} #16\n`),
  ...['The gate was closed.', 'The vote was closed.', 'The window is shut.', 'Poll until Friday.', 'Time is up.'].map(
    (words) => `We then looked at #12. ${words} Closed.\n`,
  ),
  '## #12 Lamps\n\nThe discussion went on for long. Closed.\n',
];

/** Words of the same kind that do close. */
export const CLOSED_INDEED: readonly string[] = [
  'Closed with a note to Ann.',
  'Closed because it is a duplicate of #13.',
  'Closed because nobody needs it.',
  'Closed, Tom to tell the reporter.',
  'No objections, closed.',
  'No activity since 2019, closed.',
  'Nothing more to do, closed.',
  'Ann closed it during the call.',
  'Ann closed it in June.',
  'Rejected on grounds of cost.',
  'Fixed in 5.2, closed automatically.',
  'The gate is repaired. Closed.',
];
