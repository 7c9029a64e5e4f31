declare const timeZones: {
  readonly jdk: number;
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
};
export = timeZones;
