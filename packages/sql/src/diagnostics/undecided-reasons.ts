// The catalogue of doubts: each says what is not known here, and what would make it known.
import type { UndecidedReason } from './undecided.ts';

const reason = (name: string, text: string): UndecidedReason => ({ name, reason: text });

export const unknownSignature = reason(
  'unknown-function-signature',
  'The signature of function {function} is not known here: give the JAR of its class, or declare it.',
);

export const untypedCall = reason(
  'untyped-call',
  'The type of this call of {function} depends on what is not known here.',
);

export const productFunction = reason(
  'product-function',
  'Function {function} is one of the product: its arguments and its type are not known here.',
);

export const productCall = reason(
  'product-call',
  'The product takes such a call of {function}; what it makes of it is not known here, since Flink refuses it.',
);

export const productPattern = reason(
  'product-pattern',
  'The product reads more patterns than Flink: what it makes of this one is not known here.',
);

export const productType = reason(
  'product-type',
  'Type {type} is one of the product: its rules are not known here.',
);

export const unseenTable = reason(
  'unseen-table',
  'Table {table} lies in a catalog that cannot be seen from here.',
);

export const unseenCatalog = reason('unseen-catalog', 'Catalog {catalog} cannot be seen from here.');

export const refusedBefore = reason(
  'refused-before',
  '{name} comes from an earlier statement that has an error.',
);

export const columnsUnknown = reason(
  'columns-unknown',
  'The columns of what this query reads are not all known here.',
);

export const unknownConnectorDoubt = reason(
  'unknown-connector',
  "Nothing is known here of connector '{connector}': its options are not checked.",
);

export const connectorByName = reason(
  'connector-by-name',
  "Connector '{connector}' comes with a library of its own: its name is known here, and not its options.",
);

export const connectorByDocument = reason(
  'connector-by-document',
  "Connector '{connector}' is known from the document '{document}' alone: its options are checked, and what it takes and gives is not known here.",
);

export const connectorOptionsOnly = reason(
  'connector-options-only',
  "The options of connector '{connector}' are checked; what it takes and gives is not known here.",
);

export const unknownFormatDoubt = reason(
  'unknown-format',
  "Nothing is known here of format '{format}': its options and the rows it takes are not checked.",
);

export const formatByName = reason(
  'format-by-name',
  "Format '{format}' comes with a library of its own: its name is known here, and not its options.",
);

export const formatOptionsOnly = reason(
  'format-options-only',
  "The options of format '{format}' are checked; which rows it takes is not known here.",
);

export const unseenMessage = reason(
  'unseen-message',
  'Class {class} is not seen here: whether the columns fit its message is not known.',
);

export const customConnector = reason(
  'custom-connector',
  "Connector '{connector}' is registered beside the engine's own: its options are not checked.",
);

export const productBuild = reason(
  'product-build',
  "The product has its own build of connector '{connector}', which may take what Apache Flink's refuses.",
);

export const userClass = reason(
  'user-class',
  "Class '{name}' is for a JAR to bring: whether it is there is not known here.",
);

export const noConnector = reason(
  'no-connector',
  'Table {table} names no connector: how it is stored is for its catalog to say.',
);

export const legacyTable = reason(
  'legacy-connector',
  "Table {table} uses the outdated option 'connector.type', whose connectors are not known here.",
);

export const unknownCatalogType = reason(
  'unknown-catalog-type',
  "Catalogs of type '{type}' come with a library of their own: whether it is there, and what it takes, is not known here.",
);

export const productCatalog = reason(
  'product-catalog',
  "The product has its own build of catalogs of type '{type}': what options it takes is not known here.",
);

export const externalDefinition = reason(
  'definition-elsewhere',
  'The definition is taken from elsewhere, which cannot be seen from here.',
);

export const productStatement = reason(
  'product-statement',
  'This statement is one of the product: it is read, and not analysed.',
);

export const laterSyntax = reason(
  'later-syntax',
  '{what} came with a newer version of Flink: it is read here, and what it does is not known.',
);

export const unsupportedByEngine = reason('newer-statement', 'What this statement shows is not known here.');

export const hiveDialect = reason(
  'hive-dialect',
  "This statement is for Hive's parser, whose grammar is not known here.",
);

export const tooDeep = reason('too-deep', 'The nesting is deeper than is analysed here.');

export const tooLarge = reason('too-large', '{what} is larger than is analysed here.');

export const ownFault = reason('own-fault', 'The check of this statement broke off by a fault of its own.');

export const brokenStatement = reason('unread', 'The statement could not be read.');

export const unknownRowChange = reason(
  'row-change',
  'Whether the table takes changes of its rows is for its connector to say.',
);

export const variableWithoutValue = reason(
  'variable-without-value',
  'Variable {name} has no value here, so the statement cannot be read as it will run.',
);
