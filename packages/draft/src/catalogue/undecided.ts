// Each doubt is a note, and an error for those who ask for certainty.
import { define } from '@flink-preflight/sql';
import { draftWith } from './example.ts';

export const undecidedStatement = define({
  code: 'FP8030',
  name: 'undecided-statement',
  stage: 'submit',
  severity: 'info',
  category: 'semantic',
  message: '{reason}',
  hint: 'Give what is missing, or take the statement out of the strict check.',
  explain:
    'Something in the statement could not be decided here: a function without a known signature, a table in a catalog that cannot be ' +
    'seen, a connector of which nothing is known. The statement passes, and a pass is no promise. Each doubt is a note; with `--strict` ' +
    'it is an error.',
  source: 'this project: see `analysis` and `undecided` in the report',
  examples: [
    {
      strict: true,
      wrong: draftWith('').replace(
        'INSERT INTO k SELECT id FROM s;',
        "CREATE TEMPORARY FUNCTION f AS 'com.example.F';\n      INSERT INTO k SELECT f(id) FROM s;",
      ),
      right: draftWith(''),
    },
  ],
});
