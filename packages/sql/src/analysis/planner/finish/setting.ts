/** The setting of a key in force at the statement. */
export type Setting = (key: string) => string | undefined;
