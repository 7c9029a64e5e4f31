/** A subcommand: its arguments in, its exit code out. Throws `UsageError` when it is called wrongly. */
export type Command = (argv: readonly string[]) => Promise<number>;
