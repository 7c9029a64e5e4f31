/** Group by identifier. */
type Index = Readonly<Record<string, string>>;

declare const index: {
  readonly connectors: Index;
  readonly formats: Index;
  readonly catalogs: Index;
  readonly modules: Index;
};
export = index;
