import { z } from 'zod';
import { Label, Sentence, Words, YesNo } from '../values.ts';
import { about } from './about.ts';

const LabelRule = z
  .strictObject({
    label: Label.meta(about('the label to give', 'The label to give, at most 50 characters.', '`area:sample`')),
    title: Words.optional().meta(
      about(
        'a regular expression, or words, to be found in the title',
        'What must be found in the title: a regular expression (case does not count), or a list of words of which one is enough. Each rule needs `title`, `body` or both; with both, both must be found.',
        '`"\\\\bpuck"`',
      ),
    ),
    body: Words.optional().meta(
      about('the same for the body', 'The same for the text of the issue.', '`[puck, pin, dewar]`'),
    ),
    because: Sentence.optional().meta(
      about('the reason that people read', 'The reason that people read.', '`it names sample holders`'),
    ),
  })
  .refine((rule) => rule.title !== undefined || rule.body !== undefined, {
    message: 'say what to look for: `title`, `body` or both',
  });

/** Which labels issues get. */
export const Labels = z.strictObject({
  vocabulary: z
    .string()
    .min(1)
    .meta({ expected: '`ispyb`, `none` or a path, for example schema/tables.sql' })
    .default('ispyb')
    .meta(
      about(
        '`ispyb`, `none`, or the path of an SQL or JSON file in the repository',
        'Which words are known: `ispyb` (the tables of the ISPyB schema and the kinds of proposals), `none` (only your own rules), or the path of an SQL or JSON file on the default branch, at most 512 kB, that describes your own schema ([see below](#a-vocabulary-of-your-own)).',
        '`schema/tables.sql`',
      ),
    ),
  create: YesNo.default(true).meta(
    about(
      'make missing labels, with colour and description',
      'Whether a label that the repository does not have yet is made, with colour and description.',
      '`false`',
    ),
  ),
  welcome: YesNo.default(false).meta(
    about(
      'one folded comment that says what was understood of a new issue',
      'Whether a new issue gets one comment, folded, that says what was understood of it: the tables it names, names that no table has with the likely right one, other open issues on the same tables, and what a big change asks of who requests it. It is edited in place when the text changes; there is never a second one.',
      '`true`',
    ),
  ),
  rules: z
    .array(LabelRule)
    .default([])
    .meta(
      about(
        'further rules, on top of the built-in ones',
        'Further rules, on top of the built-in ones, in order.',
        'see below',
      ),
    ),
});
