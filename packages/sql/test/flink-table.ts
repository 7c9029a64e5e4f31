// A table of small scripts with what Flink 1.20.3 answered to them, asked statement by statement of its own TableEnvironment.
import { beforeAll, describe, expect, test } from 'vitest';
import { planText } from '../src/analysis/plans.ts';
import { checkScript } from '../src/check/check-script.ts';
import type { ScriptCheck } from '../src/check/check-script.ts';
import { prepare } from '../src/model/prepare.ts';

export interface FlinkTable {
  /** Statements before each script, each ended by a semicolon; Flink takes them all. */
  readonly before?: string;
  /** Scripts that Flink takes. */
  readonly accepted?: readonly string[];
  /** Scripts that Flink refuses, each with its message. `^` stands around the place, where Flink names one. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Queries and INSERTs, each with the operators of Flink's plan: `Join(Exchange(Calc(TableSourceScan)), …)`. */
  readonly planned?: Readonly<Record<string, string>>;
}

/** Checks every script of the table: verdict, message and place, or the plan, are Flink's. */
export function flinkTable(name: string, table: FlinkTable): void {
  const { before = '', accepted = [], refused = {}, planned = {} } = table;
  const ask = (sql: string): ScriptCheck =>
    checkScript(before + sql, { engine: 'flink-1.20', plans: sql in planned });
  const errorsOf = ({ diagnostics }: ScriptCheck) => diagnostics.filter((each) => each.severity === 'error');

  beforeAll(() =>
    prepare({
      engine: 'flink-1.20',
      texts: [before, ...accepted, ...Object.keys(refused), ...Object.keys(planned)],
    }),
  );

  describe(name, () => {
    test.each(accepted)('accepted: %s', (sql) => {
      const check = ask(sql);
      expect(errorsOf(check).map(({ message }) => message)).toEqual([]);
      expect(check.statements.flatMap(({ undecided = [] }) => undecided.map(({ reason }) => reason))).toEqual(
        [],
      );
    });

    test.each(Object.entries(refused))('refused: %s', (marked, message) => {
      const place = marked.indexOf('^');
      const [first] = errorsOf(ask(marked.replaceAll('^', '')));
      expect(flat(first?.message ?? 'accepted')).toContain(flat(message));
      if (place >= 0) expect(first!.span!.start - before.length).toBe(place);
    });

    test.each(Object.entries(planned))('plan: %s', (sql, operators) => {
      const check = ask(sql);
      expect(errorsOf(check).map(({ message }) => message)).toEqual([]);
      const tree = check.statements.at(-1)?.plan?.operators?.();
      expect(tree === undefined ? 'no plan' : operatorsIn(planText(tree))).toBe(operators);
    });
  });
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The operators of a plan that is written as a tree over lines: `Calc(TableSourceScan)`. */
export function operatorsIn(plan: string): string {
  const lines = plan.split('\n').flatMap((line) => {
    const found = /^([:+\- ]*)(\w+)\(/.exec(line);
    return found === null ? [] : [{ depth: found[1]!.length, operator: found[2]! }];
  });
  const subtree = (from: number): string => {
    const { depth, operator } = lines[from]!;
    const end = lines.findIndex((line, i) => i > from && line.depth <= depth);
    const below = lines.slice(from + 1, end < 0 ? undefined : end);
    const nearest = Math.min(...below.map((line) => line.depth));
    const inputs = below.flatMap((line, i) => (line.depth === nearest ? [subtree(from + 1 + i)] : []));
    return inputs.length === 0 ? operator : `${operator}(${inputs.join(', ')})`;
  };
  return lines.length === 0 ? '' : subtree(0);
}
