// Finds the functions of Flink CDC's transforms in the source of its operator tables.

/** The names of all functions that TransformSqlOperatorTable and AiFunctionSqlOperatorTable hold. */
export function readFunctions(sources: ReadonlyMap<string, string>): string[] {
  const tables = [...sources].filter(([path]) =>
    /\/(?:(?:Transform|AiFunction)SqlOperatorTable|Ai\w+FunctionDef)\.java$/.test(path),
  );
  return tables.flatMap(([, text]) => [
    ...[...text.matchAll(/SqlFunction \w+ =\s*SqlStdOperatorTable\.(\w+);/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/new (?:SqlFunction|BuiltInTimestampFunction)\(\s*"(\w+)"/g)].map(
      ([, name = '']) => name,
    ),
    ...[...text.matchAll(/\.name\("(\w+)"\)/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/"(AI_\w+)"/g)].flatMap((m) => m[1] ?? []),
  ]);
}
