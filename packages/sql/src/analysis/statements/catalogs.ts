// CREATE, ALTER and DROP CATALOG. Source: CatalogManager.createCatalog, alterCatalog, dropCatalog; FactoryUtil.createCatalog.
import { SnapshotMap } from '../../base/snapshot-map.ts';
import { refusedBefore, unknownCatalogType } from '../../diagnostics/undecided-reasons.ts';
import { inMemoryCatalog } from '../../catalog/session.ts';
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
import { doubt, giveUp, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { nearKey } from '../../engine/connectors/near-key.ts';
import { hasFeature } from '../../engine/engine.ts';
import type { TableOption } from '../../catalog/resolved-table.ts';
import { writtenOptions } from './like-clause.ts';

/** CatalogFactory identifiers in the engine's class path. */
const FACTORIES = ['generic_in_memory', 'jdbc'];
/** Types whose factories come with other distributions or JARs: what they hold is not seen here. */
const OF_OTHER_LIBRARIES = [
  'hive',
  'paimon',
  'iceberg',
  'hudi',
  'delta-catalog',
  'mysql',
  'dlf',
  'hologres',
  'odps',
];

export function analyzeCreateCatalog(context: StatementContext, statement: CreateCatalog): void {
  const { session } = context;
  const name = statement.name.names.join('.');
  if (session.catalogs.has(name)) {
    if (!statement.ifNotExists) refuse(catalogExists, { catalog: name }, { span: statement.name.span });
    return;
  }
  const catalog = makeCatalog(name, writtenOptions(statement.options), statement.name, onProduct(context));
  session.catalogs.set(name, catalog);
  const type = catalog.options.get('type') ?? '';
  if (FACTORIES.includes(type)) return;
  // Whether the library is there is not known; the product brings it.
  if (!OF_OTHER_LIBRARIES.includes(type) || !onProduct(context))
    doubt(context, unknownCatalogType, { type }, statement.name.span);
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
  context.session.catalogs.set(name, makeCatalog(name, options, statement.name, onProduct(context)));
}

/** Finds the catalog's factory and checks its options. On the product others may be registered. */
function makeCatalog(
  name: string,
  options: ReadonlyMap<string, TableOption>,
  at: Identifier,
  othersMayBe: boolean,
): Catalog {
  const type = options.get('type');
  if (type === undefined) refuse(catalogTypeMissing, {}, { span: at.span });
  const values = [...options].map(([key, option]) => [key, option.value] as const);
  if (type.value !== 'generic_in_memory') {
    const known = [...FACTORIES, ...OF_OTHER_LIBRARIES];
    const isOther = othersMayBe && nearKey(type.value, known) === undefined;
    if (!known.includes(type.value) && !isOther)
      refuse(
        unknownFactory,
        {
          identifier: type.value,
          interface: 'org.apache.flink.table.factories.CatalogFactory',
          available: FACTORIES.join('\n'),
        },
        { span: type.valueSpan ?? at.span },
      );
    return {
      name,
      defaultDatabase: options.get('default-database')?.value ?? 'default',
      databases: new SnapshotMap(),
      external: true,
      options: new Map(values),
      span: at.span,
    };
  }
  checkOptions(options, at.span);
  const database = options.get('default-database');
  if (database?.value.trim() === '')
    refuse(emptyDefaultDatabase, {}, { span: database.valueSpan ?? at.span });
  return inMemoryCatalog(name, database?.value ?? 'default', values, at.span);
}

function checkOptions(options: ReadonlyMap<string, TableOption>, place: Span): void {
  const known = ['default-database', 'property-version'];
  const wrong = [...options.keys()].filter((key) => key !== 'type' && !known.includes(key)).sort();
  if (wrong.length === 0) return;
  refuse(
    unsupportedOptions,
    { identifier: 'generic_in_memory', options: wrong.join('\n'), supported: known.join('\n') },
    { span: options.get(wrong[0]!)?.keySpan ?? place },
  );
}
