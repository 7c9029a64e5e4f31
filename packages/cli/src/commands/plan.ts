// `preflight plan`: the physical plan of each query and INSERT of a script, as Flink's EXPLAIN prints it.
import { planText, stateText } from '@flink-preflight/sql/plans';
import type { OperatorTree } from '@flink-preflight/sql/plans';
import { checkEach, inputChecker, isChecked } from '../check-input.ts';
import type { CheckedInput } from '../checked-input.ts';
import { choice } from '../choice.ts';
import { engineOption, noteApproximation } from '../engine-option.ts';
import { PLAN_HELP } from '../help.ts';
import { listInputs } from '../inputs.ts';
import { writeOut } from '../output.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';

import type { Command } from './command.ts';

const OPTIONS = {
  engine: { type: 'string' },
  functions: { type: 'string' },
  jar: { type: 'string' },
  format: { type: 'string' },
} as const;

const FORMATS = ['text', 'json'];

/** A statement that has a plan, or should have one. */
interface PlannedStatement {
  readonly statement: number;
  readonly kind: string;
  readonly line: number;
  /** Absent where the statement is refused, or where a part of its plan is not known. */
  readonly plan?: OperatorTree;
}

/** Prints plans; 0 where each file is accepted, 1 where one is refused. */
export const planCommand: Command = async (argv) => {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values['help'] === true) {
    await writeOut(PLAN_HELP);
    return 0;
  }
  const format = choice('format', values['format'] ?? 'text', FORMATS);
  const engine = engineOption(values['engine']);
  noteApproximation(engine);
  if (positionals.length === 0)
    throw new UsageError('plan needs at least one script, or - for standard input');
  const { inputs: found } = listInputs(positionals);
  const inputs = found.filter((input) => input.kind === 'sql' || input.path === '-');
  if (inputs.length === 0) throw new UsageError('plan reads SQL scripts; none was given');
  const { jar, functions } = values;
  const check = await inputChecker(inputs, {
    engine,
    deployment: undefined,
    plans: true,
    functions: {
      jars: typeof jar === 'string' ? jar.split(',').filter((path) => path !== '') : [],
      declarations: typeof functions === 'string' ? functions : undefined,
    },
  });
  const files = (await checkEach(inputs, check)).filter(isChecked);
  const print = format === 'json' ? jsonOf : textOf;
  await writeOut(print(files));
  return files.every(({ report }) => report.ok) ? 0 : 1;
};

const PLANNED: ReadonlySet<string> = new Set(['select', 'insert', 'values', 'with', 'query']);

function plannedStatements({ report }: CheckedInput): PlannedStatement[] {
  return report.statements.flatMap(({ kind, range, plan }, statement) =>
    plan === undefined && !PLANNED.has(kind)
      ? []
      : [{ statement, kind, line: range.startLine, ...(plan === undefined ? {} : { plan }) }],
  );
}

function jsonOf(files: readonly CheckedInput[]): string {
  const plans = files.map((file) => ({ path: file.report.path, statements: plannedStatements(file) }));
  return `${JSON.stringify({ version: 1, files: plans })}\n`;
}

function textOf(files: readonly CheckedInput[]): string {
  return files
    .flatMap((file) => plannedStatements(file).map((planned) => sectionOf(file.report.path, planned)))
    .join('\n');
}

function sectionOf(path: string, { kind, line, plan }: PlannedStatement): string {
  const head = `${path}:${String(line)} ${kind}`;
  if (plan === undefined)
    return `${head}\n\nIt has no plan here: the check refuses it, or a part of it is not known (preflight check ${path}).\n`;
  const state = stateText(plan);
  const kept =
    state.length === 0 ? ['No operator keeps state.'] : ['State:', ...state.map((each) => `  ${each}`)];
  return [head, '', '== Optimized Physical Plan ==', planText(plan), '', ...kept, ''].join('\n');
}
