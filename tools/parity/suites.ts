// The parity suites: which scorer runs over which files, and which way each figure is better.

export type Direction = 'up' | 'down';

export interface Suite {
  readonly name: string;
  readonly scorer:
    | 'score.py'
    | 'score_several.py'
    | 'score_fixes.py'
    | 'score_conf.py'
    | 'score_lineage.py'
    | 'score_plans.py'
    | '../cases/score_cases.py';
  /** The subcommand that is scored; `check` where absent. */
  readonly command?: 'lineage';
  readonly flags: readonly string[];
  /** Further options of the check that is scored. */
  readonly checkFlags?: readonly string[];
  /** Files of the parity folder, in the scorer's order. */
  readonly files: readonly string[];
  /** Figures with a floor (`up`) or a ceiling (`down`). */
  readonly figures: Readonly<Record<string, Direction>>;
}

const VERDICT = {
  falsePositive: 'down',
  falseNegative: 'down',
  first: 'up',
  message: 'up',
  schema: 'up',
  partial: 'down',
  noAnswer: 'down',
} as const;

const SYNTAX = { falsePositive: 'down', falseNegative: 'down', first: 'up', noAnswer: 'down' } as const;

function scored(name: string, figures: Suite['figures'], flags: readonly string[] = []): Suite {
  return { name, scorer: 'score.py', flags, files: [`${name}.cases.jsonl`, `${name}.flink.jsonl`], figures };
}

export const suites: readonly Suite[] = [
  scored('semantic', VERDICT),
  scored('mistakes', VERDICT),
  scored('syntax', SYNTAX, ['--syntax']),
  scored('syntax-mistakes', SYNTAX, ['--syntax']),
  {
    name: 'several',
    scorer: 'score_several.py',
    flags: [],
    files: ['several.cases.jsonl', 'several.flink.jsonl'],
    figures: { found: 'up', placed: 'up', extra: 'down', whole: 'up' },
  },
  {
    name: 'fixes',
    scorer: 'score_fixes.py',
    flags: [],
    files: ['mistakes.cases.jsonl', 'mistakes.flink.jsonl', 'semantic.cases.jsonl'],
    figures: { offered: 'up', repaired: 'up', exact: 'up' },
  },
  {
    name: 'syntax-fixes',
    scorer: 'score_fixes.py',
    flags: [],
    files: ['syntax-mistakes.cases.jsonl', 'syntax-mistakes.flink.jsonl', 'semantic.cases.jsonl'],
    figures: { offered: 'up', repaired: 'up', exact: 'up' },
  },
  {
    // The plans of batch queries are told without a floor: there Flink chooses by cost.
    name: 'plans',
    scorer: 'score_plans.py',
    flags: [],
    checkFlags: ['--plans'],
    files: ['semantic.cases.jsonl', 'semantic.flink.jsonl'],
    figures: { plan: 'up', shape: 'up', covered: 'up' },
  },
  {
    name: 'configuration',
    scorer: 'score_conf.py',
    flags: [],
    files: ['configuration.cases.jsonl', 'configuration.flink.jsonl'],
    figures: { verdict: 'up', message: 'up', sizes: 'up', falsePositive: 'down' },
  },
  {
    name: 'lineage',
    scorer: 'score_lineage.py',
    command: 'lineage',
    flags: [],
    files: ['semantic.cases.jsonl', 'origins.jsonl'],
    figures: { columns: 'up', derived: 'up', whole: 'up' },
  },
  {
    // Connectors that the product has by its documents: nothing is refused, and slips are warned of.
    name: 'documents',
    scorer: '../cases/score_cases.py',
    flags: [],
    files: ['../cases/documents.dev.jsonl'],
    figures: { goodRefused: 'down', slipsTold: 'up' },
  },
  {
    // The product has its own build of most connectors: what open source takes is never refused there.
    name: 'connectors-on-product',
    scorer: 'score.py',
    flags: [],
    checkFlags: ['--engine', 'vvr-11.1-jdk11-flink-1.20'],
    files: ['connectors.cases.jsonl', 'connectors.flink.jsonl'],
    figures: { falsePositive: 'down', noAnswer: 'down' },
  },
];
