import { anyWord } from '../../words/phrases.ts';

// What there is to do with an issue, and who may be named for it: the words that the rules for tasks share.

/** Words before "to" or "will" that are no names of people. */
export const NO_NAME = anyWord(
  '\\p{L}+(?:ing|ed|tion|ment|ness) need needs want wants ready able due up how what when where who why ' +
    'which propos\\p{L}* ok okay try back nothing something anything better best happy willing leads? easy ' +
    'hard nice good prs? pull requests? issues? tickets? thanks according similar close order as also time ' +
    'move add remove change changes have has had is are was were like likely used use plan plans hope hopes ' +
    'proposal proposals poll links? access next it this that these those there they in so and or but if not ' +
    'up down over on go goes went compare relative prior respect regard answer response reply solution ' +
    'reference support easier harder possible attention decision resolution aim aims welcome say sent reason ' +
    'way ways seem seems tends? come get got still than version discussion everything urls? uris? users? ' +
    'clients? code data field api apis spec standard agreed the work goal option idea need nobody none many ' +
    'much more most some few all only one first second last consensus agreement summary update group we i ' +
    'you he she motion action vote',
);

/** What people do with an issue between two meetings. */
export const WORK = anyWord(
  'add address adapt announce change swap ask assess build check clarify clean_up collect comment compare confirm contact ' +
    'coordinate create define describe determine develop document double[-_]check draft edit email evaluate ' +
    'experiment explain explore extend figure_out file fill finali[sz]e find finish fix follow[-_]up gather get ' +
    'give go_through handle help implement improve inform investigate invite liaise list look mail make measure ' +
    'merge notify open organi[sz]e ping poke post prepare present produce propose prototype provide publish ' +
    'put_together raise reach_out read rebase refine release remind remove rename reply report request research ' +
    'respond review revise rewrite rework run schedule send set_up share sketch specify split start study submit ' +
    'summari[sz]e sync take talk tell test think track try update upload verify wait work write confirm circulate ' +
    'close_out champion drive lead own pick_up come_up_with do discuss_with meet chase nudge push resolve',
);

/** What a named person does is what they will do: `Wren writes the note`. Talking is left out. */
export const DOES = anyWord(
  'adds adapts checks clarifies collects contacts creates drafts edits files finishes fixes follows_up gathers ' +
    'helps implements informs investigates invites looks_(?:into|at|for) mails merges moves opens organi[sz]es pings prepares ' +
    'provides publishes rebases reads_through reminds removes renames reviews revises rewrites schedules sends ' +
    'shares splits submits takes_(?:it|this|that|care|over|the_action) tests tries updates verifies writes ' +
    'asks(?!_(?:if|whether|why|how|what|about|when|for|who|where|which|everybody|everyone|all|us|others|(?:the|our)_(?:group|meeting|others|question|room|board|committee|council))(?!\\p{L})) ' +
    'talks_to speaks_(?:to|with)',
);

/** What is missing, or what somebody waits for. */
export const THING = anyWord(
  'review(?:s|ers?)? work feedback input tests? testing comments? approvals? rebase changes investigation implementation ' +
    'documentation docs text wording spec_text example examples pr prs patch volunteers? owner champion proposal ' +
    'reproduction repro reproducer clarification information info details? confirmation analysis benchmarks? ' +
    'verification update updates response answer reply discussion_with_\\p{L}+',
);

/** What is being done: `Mara is testing it`. */
export const DOING = anyWord(
  'working looking investigating writing preparing drafting implementing reviewing testing fixing updating ' +
    'finishing checking collecting planning trying developing finali[sz]ing iterating experimenting exploring ' +
    'gathering talking following_up tracking',
);

/** What is to be done to it: `must be tested`. */
export const DONE_TO = anyWord(
  'tested reviewed written implemented checked fixed updated documented added done verified investigated ' +
    'clarified addressed completed finished rebased merged created removed changed renamed prepared defined ' +
    'confirmed corrected improved solved rewritten reworked split resolved followed_up contacted submitted ' +
    'provided figured_out worked_(?:on|out) looked_(?:at|into)',
);
