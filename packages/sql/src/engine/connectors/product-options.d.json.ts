declare const options: Readonly<Record<string, readonly string[]>>;
export = options;
