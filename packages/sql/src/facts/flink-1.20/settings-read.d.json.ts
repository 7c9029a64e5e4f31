import type { SettingsReadFacts } from '../settings-read.ts';

declare const facts: SettingsReadFacts;
export = facts;
