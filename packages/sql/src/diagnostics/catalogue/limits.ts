// FP11xx: bounds that keep hostile or broken input from exhausting the checker. They are settings of ParseOptions.
import { define } from '../definition.ts';
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';

type LimitDefinition = DefinitionWithout<'category'>;

function limit(definition: LimitDefinition): DiagnosticDefinition {
  return define({ stage: 'parse', ...definition, category: 'syntax' });
}

export const nestingTooDeep = limit({
  severity: 'warning',
  code: 'FP1100',
  name: 'nesting-too-deep',
  message: 'The statement nests more than {limit} levels deep.',
  hint: 'Split the expression, or move parts of it into views or WITH queries.',
  explain:
    'Nesting is bounded so that no input can exhaust the stack. Flink takes some hundreds of levels more and then fails with a StackOverflowError, so the statement is undecided.',
  source: 'ParseOptions.maximumDepth',
  examples: [{ wrong: 'SELECT ABS(ABS(ABS(ABS(1))))', right: 'SELECT 1', limits: { maximumDepth: 3 } }],
});

export const tooManyTokens = limit({
  severity: 'warning',
  code: 'FP1101',
  name: 'too-many-tokens',
  message: 'The statement has more than {limit} tokens.',
  hint: 'Split the statement.',
  explain: 'The number of tokens of one statement is bounded. The statement is undecided.',
  source: 'ParseOptions.maximumTokens',
  examples: [{ wrong: '^SELECT 1 + 2 + 3^', right: 'SELECT 1', limits: { maximumTokens: 4 } }],
});

export const scriptTooLarge = limit({
  severity: 'error',
  code: 'FP1102',
  name: 'script-too-large',
  message: 'The script has {size} characters; at most {limit} are checked.',
  hint: 'Split the script.',
  explain: 'The size of a script is bounded.',
  source: 'ParseOptions.maximumSize',
  examples: [{ wrong: "SELECT 'some long text'", right: 'SELECT 1', limits: { maximumSize: 10 } }],
});

export const tooManyErrors = define({
  severity: 'warning',
  category: 'syntax',
  code: 'FP1103',
  name: 'too-many-errors',
  stage: 'parse',
  message: 'More than {limit} errors; the rest of the script is not reported.',
  hint: 'Correct the errors above first.',
  explain: 'The number of errors reported at once is bounded.',
  source: 'ParseOptions.maximumErrors',
  examples: [{ wrong: 'x; ^y^', right: 'SELECT 1', limits: { maximumErrors: 1 } }],
});
