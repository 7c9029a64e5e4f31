import { describe, expect, it } from 'vitest';
import { kindOfType } from '../../src/pipeline/transform/cdc-type.ts';
import { checkFilter, checkProjection } from '../../src/pipeline/transform/check-transform.ts';
import type { TransformProblem } from '../../src/pipeline/transform/scope.ts';

const COLUMNS = new Map(
  Object.entries({
    id: 'BIGINT',
    name: 'STRING',
    age: 'INT',
    price: 'DECIMAL(10,2)',
    paid: 'BOOLEAN',
    made: 'TIMESTAMP(3)',
    born: 'DATE',
  }).map(([name, type]) => [name, kindOfType(type)] as const),
);

/** Kinds of problems with the text that each points at. */
function judge(text: string, filter: boolean, typed = true) {
  const problems: TransformProblem[] = [];
  const scope = {
    columns: typed ? COLUMNS : undefined,
    functions: new Set(['TAX']),
    tell: (problem: TransformProblem) => problems.push(problem),
  };
  if (filter) checkFilter(text, scope);
  else checkProjection(text, scope);
  return problems.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

describe('projections', () => {
  it.each([
    '*',
    'id, name AS title, UPPER(name) AS loud',
    "id, CONCAT(id, ':', age) AS label",
    'id, CURRENT_TIMESTAMP',
    'id, tax(age) AS tax',
    "id, CASE WHEN age > 3 THEN 'old' ELSE 'new' END AS band",
    'id, CAST(age AS VARCHAR) AS text, age % 2 AS odd',
    "id, TRIM(BOTH 'x' FROM name) AS name, SUBSTRING(name FROM 1 FOR 2) AS head",
  ])('takes %s', (text) => {
    expect(judge(text, false)).toEqual([]);
  });

  it.each([
    ['id, UPPER(name)', 'alias: UPPER(name)'],
    ['id, SUM(age) AS s', 'function: SUM'],
    ['id, order AS o', 'syntax: order'],
    ['id, age AS year', 'syntax: year'],
    ['id, "name" AS n', 'syntax: "'],
    ['id, nosuch', 'column: nosuch'],
    ['id, name AS __table_name__', 'reserved alias: __table_name__'],
    ['id, CAST(name AS STRING) AS n', 'cast: STRING'],
    ['id, CAST(made AS DATE) AS d', 'cast: DATE'],
    ['id, paid + 1 AS x', 'operands: paid + 1'],
    ['id, age + price AS x', 'code: age + price'],
    ['id, -age AS x', 'operator: -'],
  ])('refuses %s', (text, problem) => {
    expect(judge(text, false)).toEqual([problem]);
  });
});

describe('filters', () => {
  it.each([
    "name != 'a'",
    'age > 3 AND name IS NOT NULL',
    "made > '2024-01-01'",
    '1 = 1',
    '1 + 1',
    'paid',
    "comment = 'a'".replace('comment', 'name'),
  ])('takes %s', (text) => {
    expect(judge(text, true)).toEqual([]);
  });

  it.each([
    ['age + 1', 'code: age + 1'],
    ['age > 3 LIMIT 5', 'syntax: LIMIT'],
    ["name ILIKE 'a%'", 'operator: ILIKE'],
    ['age & 1 = 1', 'syntax: &'],
    ['UPPER(age) = 1', 'code: UPPER(age)'],
    ['age IS TRUE', 'code: age'],
  ])('refuses %s', (text, problem) => {
    expect(judge(text, true)).toEqual([problem]);
  });

  it.each(['age IS TRUE', 'a + b > 1', 'UPPER(x) = y', 'comment = 1', 'user = 1'])(
    'without types takes %s',
    (text) => {
      expect(judge(text, true, false)).toEqual([]);
    },
  );
});
