// A table of a pipeline's source whose columns are told by the namespace.
export interface SourceTable {
  /** With its database and schema, parted by dots. */
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}
