// CREATE, ALTER and DROP CATALOG. Source: CatalogManager.createCatalog, alterCatalog, dropCatalog; FactoryUtil.createCatalog.
import { productCatalog, refusedBefore, unknownCatalogType } from '../../diagnostics/undecided-reasons.ts';
import { databasesOf, inMemoryCatalog } from '../../catalog/session.ts';
import type { Catalog } from '../../catalog/session.ts';
import {
  catalogChangeRefused,
  catalogExists,
  catalogInUse,
  catalogNotStored,
  catalogTypeMissing,
  emptyDefaultDatabase,
  unknownCatalog,
  unknownFactory,
  unsupportedOptions,
} from '../../diagnostics/catalogue/ddl.ts';
import type { AlterCatalog, CreateCatalog, DropStatement, Identifier } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import { jarToBring } from '../jar-to-bring.ts';
import { doubt, giveUp, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { missingOptions, unfamiliarCatalog } from '../../diagnostics/catalogue/connectors.ts';
import { isProductCatalog } from '../../engine/connectors/product-connectors.ts';
import { invalidValue, keysOf } from '../../engine/connectors/option-problems.ts';
import { hasFeature } from '../../engine/engine.ts';
import { unfamiliarName } from '../../engine/unfamiliar-name.ts';
import { catalogFact, catalogGroup, catalogNames } from '../../facts/factories.ts';
import type { FactoryFact, OptionFact } from '../../facts/factories.ts';
import { factsOf } from '../../facts/facts-of.ts';
import type { TableOption } from '../../catalog/resolved-table.ts';
import { writtenOptions } from './like-clause.ts';

/** The catalog whose contents are in the session (GenericInMemoryCatalogFactoryOptions.IDENTIFIER). */
const IN_MEMORY = 'generic_in_memory';

/** Types of catalogs that keep every table by the connector of the same name. */
const LAKES: readonly string[] = ['iceberg', 'paimon'];

export function analyzeCreateCatalog(context: StatementContext, statement: CreateCatalog): void {
  const { session } = context;
  const name = statement.name.names.join('.');
  if (session.catalogs.has(name)) {
    if (!statement.ifNotExists) refuse(catalogExists, { catalog: name }, { span: statement.name.span });
    return;
  }
  session.catalogs.set(name, makeCatalog(context, name, writtenOptions(statement.options), statement.name));
}

function onProduct({ settings }: StatementContext): boolean {
  return hasFeature(settings.engine, 'product-connectors');
}

export function analyzeDropCatalog(context: StatementContext, statement: DropStatement): void {
  const { session } = context;
  const catalog = statement.name.names.join('.');
  const { span } = statement.name;
  if (!session.catalogs.has(catalog)) {
    if (statement.ifExists) return;
    if (session.rejectedNames.has(catalog)) giveUp(context, refusedBefore, { name: catalog }, span);
    refuse(unknownCatalog, { catalog }, { span });
  }
  if (session.currentCatalog === catalog) refuse(catalogInUse, {}, { span });
  session.catalogs.delete(catalog);
}

/** The built-in catalog is in no store and cannot be altered. */
export function analyzeAlterCatalog(context: StatementContext, statement: AlterCatalog): void {
  const { action } = statement;
  const { span } = statement.name;
  if (action.type === 'reset-options') {
    const type = action.keys.find((key) => key.value === 'type');
    if (action.keys.length === 0) refuse(catalogChangeRefused, { what: 'empty key' }, { span });
    if (type !== undefined) refuse(catalogChangeRefused, { what: "changing 'type'" }, { span: type.span });
  }
  const name = statement.name.names.join('.');
  if (context.session.rejectedNames.has(name)) giveUp(context, refusedBefore, { name }, span);
  const catalog = context.session.catalogs.get(name);
  if (catalog === undefined || !catalog.options.has('type'))
    refuse(catalogNotStored, { catalog: name }, { span });
  if (catalog.external) return;
  const options = new Map<string, TableOption>([...catalog.options].map(([key, value]) => [key, { value }]));
  if (action.type === 'set-options')
    for (const [key, option] of writtenOptions(action.options)) options.set(key, option);
  else if (action.type === 'reset-options') for (const key of action.keys) options.delete(key.value);
  // Flink puts a new catalog in the old one's place, even for a comment: what an in-memory one held is gone.
  context.session.catalogs.set(name, makeCatalog(context, name, options, statement.name));
}

/** Finds the catalog's factory and checks its options. */
function makeCatalog(
  context: StatementContext,
  name: string,
  options: ReadonlyMap<string, TableOption>,
  at: Identifier,
): Catalog {
  const type = options.get('type');
  if (type === undefined) refuse(catalogTypeMissing, {}, { span: at.span });
  const values = [...options].map(([key, option]) => [key, option.value] as const);
  const facts = factsOf(context.settings.engine);
  const fact = catalogFact(facts, type.value);
  if (fact === undefined) checkUnfamiliar(context, type, at.span);
  // The product's build of a catalog may be another.
  else if (type.value === IN_MEMORY || !onProduct(context)) {
    checkOptions(fact, options, at.span);
    const group = catalogGroup(facts, type.value);
    if (group !== undefined)
      context.problems.push(
        ...jarToBring(
          'Catalog',
          type.value,
          group,
          { ...context.settings, session: context.session },
          at.span,
        ),
      );
  } else doubt(context, productCatalog, { type: type.value }, at.span);
  const database = options.get('default-database');
  if (type.value !== IN_MEMORY)
    return {
      name,
      defaultDatabase: database?.value ?? 'default',
      databases: databasesOf([]),
      external: true,
      ...(LAKES.includes(type.value) && !onProduct(context) && { stores: type.value }),
      options: new Map(values),
      span: at.span,
    };
  if (database?.value.trim() === '')
    refuse(emptyDefaultDatabase, {}, { span: database.valueSpan ?? at.span });
  return inMemoryCatalog(name, database?.value ?? 'default', values, at.span);
}

/** A type of catalog that the engine does not bring: of a library of its own, a slip, or nobody's. */
function checkUnfamiliar(context: StatementContext, { value, valueSpan }: TableOption, at: Span): void {
  const facts = factsOf(context.settings.engine);
  const known = catalogNames(facts);
  const name = unfamiliarName(value, known, facts.named.catalogs);
  const span = valueSpan ?? at;
  if (name.kind === 'slip') {
    const { meant } = name;
    refuse(
      unknownFactory,
      {
        identifier: value,
        interface: 'org.apache.flink.table.factories.CatalogFactory',
        available: known.join('\n'),
      },
      {
        span,
        ...(meant !== undefined &&
          valueSpan !== undefined && {
            fixes: [
              {
                kind: 'respell',
                safe: false,
                title: `replace with '${meant}'`,
                edits: [{ span: valueSpan, text: `'${meant}'` }],
              },
            ],
          }),
      },
    );
  }
  // Whether the library is there is not known; the product brings it.
  if (isProductCatalog(value) && onProduct(context)) {
    doubt(context, productCatalog, { type: value }, at);
    return;
  }
  if (name.kind === 'unknown') context.problems.push(problemAt(unfamiliarCatalog, { type: value }, { span }));
  doubt(context, unknownCatalogType, { type: value }, at);
}

/** FactoryUtil.validateFactoryOptions, validateUnconsumedKeys: the first problem is Flink's. */
function checkOptions(fact: FactoryFact, options: ReadonlyMap<string, TableOption>, place: Span): void {
  const given = (option: OptionFact): string | undefined => keysOf(option).find((key) => options.has(key));
  const checkValues = (list: readonly OptionFact[]): void => {
    for (const option of list) {
      const key = given(option);
      if (key === undefined) continue;
      const { value, valueSpan } = options.get(key)!;
      const problem = invalidValue(key, value, option);
      if (problem !== undefined) refuse(problem.definition, problem.parameters, { span: valueSpan ?? place });
    }
  };
  checkValues(fact.required);
  const missing = fact.required.filter((option) => given(option) === undefined).map(({ key }) => key);
  if (missing.length > 0) {
    const list = missing.map((key) => `'${key}'`).join(', ');
    refuse(missingOptions, { keys: missing.sort().join('\n'), list }, { span: place });
  }
  checkValues(fact.optional);
  const known = [...fact.required, ...fact.optional].flatMap(keysOf).sort();
  // Many catalogs look for what they know and leave the rest.
  if (fact.ignoresUnknown === true) return;
  const isOpen = (key: string): boolean => fact.prefixes?.some((prefix) => key.startsWith(prefix)) === true;
  const wrong = [...options.keys()]
    .filter((key) => key !== 'type' && !known.includes(key) && !isOpen(key))
    .sort();
  if (wrong.length === 0) return;
  refuse(
    unsupportedOptions,
    { identifier: fact.identifier, options: wrong.join('\n'), supported: known.join('\n') },
    { span: options.get(wrong[0]!)?.keySpan ?? place },
  );
}
