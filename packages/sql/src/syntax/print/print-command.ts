// Statements without queries in them as text.
import type { DatabaseSource, Statement } from '../ast/index.ts';
import { printCall } from './print-call.ts';
import { printCommonChange, printOptions, printPartition, withOptions, words } from './print-clause.ts';
import { printExpression } from './print-expression.ts';
import { printHints } from './print-hints.ts';
import { printName, printNames, printString } from './print-literal.ts';
import { printQuery } from './print-query.ts';

type Rest = Exclude<
  Statement,
  {
    kind:
      | 'select'
      | 'insert'
      | 'create-table'
      | 'create-view'
      | 'alter-table'
      | 'update'
      | 'delete'
      | 'merge'
      | 'statement-set'
      | 'explain'
      | 'execute'
      | 'compile-plan'
      | 'compile-and-execute-plan'
      | 'create-model'
      | 'create-materialized-table'
      | 'alter-materialized-table';
  }
>;

const dropped: Readonly<Record<string, string>> = {
  'drop-table': 'TABLE',
  'drop-view': 'VIEW',
  'drop-catalog': 'CATALOG',
  'drop-database': 'DATABASE',
  'drop-function': 'FUNCTION',
  'drop-model': 'MODEL',
  'drop-materialized-table': 'MATERIALIZED TABLE',
  'drop-connection': 'CONNECTION',
};

export function printCommand(statement: Rest): string {
  switch (statement.kind) {
    case 'create-catalog':
    case 'create-database':
      return words(
        statement.kind === 'create-catalog' ? 'CREATE CATALOG' : 'CREATE DATABASE',
        statement.ifNotExists && 'IF NOT EXISTS',
        printName(statement.name),
        statement.comment !== undefined && `COMMENT ${printString(statement.comment)}`,
        withOptions(statement.options),
        statement.kind === 'create-database' &&
          statement.source !== undefined &&
          printSource(statement.source),
      );
    case 'create-function': {
      const resources = statement.resources.map(({ type, path }) => `${type} ${printString(path)}`);
      return words(
        'CREATE',
        statement.temporary && 'TEMPORARY',
        statement.system && 'SYSTEM',
        'FUNCTION',
        statement.ifNotExists && 'IF NOT EXISTS',
        printName(statement.name),
        `AS ${printString(statement.className)}`,
        statement.language !== undefined && `LANGUAGE ${statement.language}`,
        resources.length > 0 && `USING ${resources.join(', ')}`,
        withOptions(statement.options),
      );
    }
    case 'create-connection':
      return words(
        'CREATE',
        statement.temporary && 'TEMPORARY',
        statement.system && 'SYSTEM',
        'CONNECTION',
        statement.ifNotExists && 'IF NOT EXISTS',
        printName(statement.name),
        statement.comment !== undefined && `COMMENT ${printString(statement.comment)}`,
        `WITH ${printOptions(statement.options)}`,
      );
    case 'alter-function':
      return words(
        'ALTER',
        statement.temporary && 'TEMPORARY',
        statement.system && 'SYSTEM',
        'FUNCTION',
        statement.ifExists && 'IF EXISTS',
        printName(statement.name),
        `AS ${printString(statement.className)}`,
        statement.language !== undefined && `LANGUAGE ${statement.language}`,
      );
    case 'alter-view':
    case 'alter-catalog':
    case 'alter-model':
    case 'alter-connection':
      return words(
        'ALTER',
        statement.kind.slice(6).replaceAll('-', ' ').toUpperCase(),
        (statement.kind === 'alter-model' || statement.kind === 'alter-connection') &&
          statement.ifExists &&
          'IF EXISTS',
        printName(statement.name),
        printChange(statement.action),
      );
    case 'alter-database':
      return `ALTER DATABASE ${printName(statement.name)} SET ${printOptions(statement.options)}`;
    case 'drop-table':
    case 'drop-view':
    case 'drop-catalog':
    case 'drop-database':
    case 'drop-function':
    case 'drop-model':
    case 'drop-materialized-table':
    case 'drop-connection':
      return words(
        'DROP',
        statement.temporary && 'TEMPORARY',
        statement.system && 'SYSTEM',
        dropped[statement.kind],
        statement.ifExists && 'IF EXISTS',
        printName(statement.name),
        statement.behavior,
      );
    case 'set':
      if (statement.key === undefined) return 'SET';
      return `SET '${statement.key.replaceAll("'", "''")}' = '${(statement.value ?? '').replaceAll("'", "''")}'`;
    case 'reset':
      return statement.key === undefined ? 'RESET' : `RESET '${statement.key.replaceAll("'", "''")}'`;
    case 'set-option': {
      const { value } = statement;
      const text =
        value === undefined ? '' : value.kind === 'identifier' ? printName(value) : printExpression(value);
      return value === undefined
        ? words('ALTER', statement.scope, 'RESET', printName(statement.name))
        : words('ALTER', statement.scope, 'SET', printName(statement.name), '=', text);
    }
    case 'use-catalog':
      return `USE CATALOG ${printName(statement.name)}`;
    case 'use-database':
      return `USE ${printName(statement.name)}`;
    case 'use-modules':
      return `USE MODULES ${printNames(statement.names)}`;
    case 'load-module':
      return words('LOAD MODULE', printName(statement.name), withOptions(statement.options));
    case 'unload-module':
      return `UNLOAD MODULE ${printName(statement.name)}`;
    case 'show':
      return printShow(statement);
    case 'describe':
      if (statement.what === 'JOB') return `DESCRIBE JOB '${statement.name.names[0]!.replaceAll("'", "''")}'`;
      if (statement.what === 'CALCITE TABLE')
        return words(
          'DESCRIBE TABLE',
          printName(statement.name),
          statement.column && printName(statement.column),
        );
      return words(
        'DESCRIBE',
        statement.what !== 'TABLE' && statement.what,
        statement.extended && 'EXTENDED',
        printName(statement.name),
      );
    case 'add-jar':
      return `ADD JAR ${printString(statement.path)}`;
    case 'remove-jar':
      return `REMOVE JAR ${printString(statement.path)}`;
    case 'call-procedure':
      return `CALL ${printCall(statement.call)}`;
    case 'analyze-table': {
      const { columns } = statement;
      const list =
        columns === 'ALL'
          ? 'FOR ALL COLUMNS'
          : columns === 'NONE'
            ? ''
            : `FOR COLUMNS ${printNames(columns)}`;
      const partition = statement.partition.length > 0 && printPartition(statement.partition);
      return words('ANALYZE TABLE', printName(statement.name), partition, 'COMPUTE STATISTICS', list);
    }
    case 'truncate-table':
      return `TRUNCATE TABLE ${printName(statement.name)}`;
    case 'execute-plan':
      return `EXECUTE PLAN ${printString(statement.path)}`;
    case 'begin-statement-set':
      return 'BEGIN STATEMENT SET';
    case 'end-statement-set':
      return 'END';
    case 'stop-job':
      return words(
        'STOP JOB',
        printString(statement.id),
        statement.withSavepoint && 'WITH SAVEPOINT',
        statement.withDrain && 'WITH DRAIN',
      );
    case 'auto-optimize':
      return `AUTO OPTIMIZE ${statement.what} ${printName(statement.name)}`;
    case 'client-command':
      return statement.command;
    case 'error':
      return '';
  }
}

/** AS DATABASE d INCLUDING … EXCLUDING … */
function printSource({ name, include, exclude, hints }: DatabaseSource): string {
  return words(
    `AS DATABASE ${printName(name)}`,
    include === 'ALL' ? 'INCLUDING ALL TABLES' : `INCLUDING TABLE ${printString(include)}`,
    exclude !== undefined && `EXCLUDING TABLE ${printString(exclude)}`,
    printHints(hints).trim(),
  );
}

type Change = Extract<
  Rest,
  { kind: 'alter-view' | 'alter-catalog' | 'alter-model' | 'alter-connection' }
>['action'];

function printChange(action: Change): string {
  switch (action.type) {
    case 'rename':
    case 'set-options':
    case 'reset-options':
      return printCommonChange(action);
    case 'as':
      return `AS ${printQuery(action.query)}`;
    case 'comment':
      return `COMMENT ${printString(action.comment)}`;
  }
}

function printShow(statement: Extract<Rest, { kind: 'show' }>): string {
  const { what, name, like } = statement;
  const direct = what.startsWith('CREATE') || what === 'PARTITIONS';
  return words(
    'SHOW',
    what,
    name !== undefined && (direct ? printName(name) : `FROM ${printName(name)}`),
    statement.partition !== undefined && printPartition(statement.partition),
    like !== undefined &&
      words(statement.notLike && 'NOT', statement.ignoreCase ? 'ILIKE' : 'LIKE', printString(like)),
  );
}
