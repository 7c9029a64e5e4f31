declare const facts: { readonly descriptions: Readonly<Record<string, string>> };
export = facts;
