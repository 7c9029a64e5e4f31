// What earlier scripts have led to. A server checks script after script behind the same hundreds of definitions, and the
// fixes of one are tried behind them again and again: they need not be analysed for each.
import type { StatementSettings } from '../analysis/statements/index.ts';
import { copySession } from '../catalog/copy-session.ts';
import type { Session } from '../catalog/session.ts';
import type { UserFunction } from '../catalog/user-function.ts';
import { replay } from './surroundings.ts';
import type { EarlierScript } from './surroundings.ts';

export interface SurroundingsMemory {
  /**
   * The session that the scripts lead to, as `replay` makes it. Scripts that were there before, in the same order at the
   * beginning and under the same conditions, are not run again.
   * @param start a new session, which is changed
   */
  sessionAfter(start: Session, scripts: readonly EarlierScript[], settings: StatementSettings): Session;
}

/** What is kept of a list of scripts. */
interface Kept {
  readonly scripts: readonly EarlierScript[];
  /** Of all of them. */
  readonly characters: number;
  /** Settings of the session before, and of the analysis. */
  readonly conditions: string;
  readonly questions: readonly Question[];
  readonly session: Session;
  /** They changed these of the configuration, which is each script's own otherwise; undefined was reset. */
  readonly changes: ReadonlyMap<string, string | undefined>;
}

/** What the scripts asked of a user function's class, and what they were told, as JSON. */
interface Question {
  readonly userFunction: UserFunction;
  readonly jars: ReadonlySet<string>;
  readonly answer: string | undefined;
}

/** Characters of scripts that are kept: what they lead to takes some ten times as many bytes. */
const CHARACTERS = 4_000_000;
const LISTS = 64;

/** @param characters of scripts that are kept at most */
export function surroundingsMemory(characters: number = CHARACTERS): SurroundingsMemory {
  /** The latest used last. */
  let kept: readonly Kept[] = [];

  function keep(one: Kept): void {
    const all = [...kept.filter((other) => other !== one), one].slice(-LISTS);
    let left = characters;
    const tooOld = all.findLastIndex((other) => (left -= other.characters) < 0);
    kept = all.slice(tooOld + 1);
  }

  return {
    sessionAfter(start, scripts, settings) {
      if (scripts.length === 0) return start;
      const conditions = conditionsOf(start, settings);
      const known = kept
        .filter((one) => one.conditions === conditions && isBeginning(one.scripts, scripts))
        .sort((a, b) => b.scripts.length - a.scripts.length)
        .find(({ questions }) =>
          questions.every((question) => answer(question, settings) === question.answer),
        );
      const session = known === undefined ? start : goOn(known, start);
      if (known?.scripts.length === scripts.length) {
        keep(known);
        return session;
      }
      const questions = [...(known?.questions ?? [])];
      const configuration = new Map(start.configuration);
      replay(
        session,
        scripts.slice(known?.scripts.length),
        noted(settings, questions),
        known?.scripts.length,
      );
      const characters = scripts.reduce((sum, { text }) => sum + text.length, 0);
      const changes = changesOf(configuration, session.configuration);
      keep({ scripts, characters, conditions, questions, session: copySession(session), changes });
      return session;
    },
  };
}

function isBeginning(some: readonly EarlierScript[], scripts: readonly EarlierScript[]): boolean {
  return (
    some.length <= scripts.length &&
    some.every(
      ({ text, sameSession }, i) => text === scripts[i]!.text && sameSession === scripts[i]!.sameSession,
    )
  );
}

/** With the settings of the session that would have begun: what the scripts saw of them is the same. */
function goOn({ session, changes }: Kept, { configuration, defaults }: Session): Session {
  for (const [key, value] of changes) {
    if (value === undefined) configuration.delete(key);
    else configuration.set(key, value);
  }
  return { ...copySession(session), configuration, defaults };
}

function changesOf(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | undefined> {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...keys].flatMap((key) => (before.get(key) === after.get(key) ? [] : [[key, after.get(key)] as const])),
  );
}

function conditionsOf(start: Session, { engine, customConnectors = new Set() }: StatementSettings): string {
  const read = [...start.configuration].filter(([key]) => isReadBySql(key)).map((entry) => entry.join('='));
  const place = [start.currentCatalog, start.currentDatabase];
  return JSON.stringify([engine?.id, place, read.sort(), [...customConnectors].sort()]);
}

/** Options that the analysis of a statement reads: others, of which each draft has its own, make no difference to it. */
function isReadBySql(key: string): boolean {
  return key.startsWith('table.') || key === 'execution.runtime-mode';
}

/** Settings under which what is asked about functions is noted. */
function noted(settings: StatementSettings, questions: Question[]): StatementSettings {
  return {
    ...settings,
    typingOf: (userFunction, jars) => {
      const typing = settings.typingOf?.(userFunction, jars);
      questions.push({ userFunction, jars: new Set(jars), answer: JSON.stringify(typing) });
      return typing;
    },
  };
}

function answer({ userFunction, jars }: Question, { typingOf }: StatementSettings): string | undefined {
  return JSON.stringify(typingOf?.(userFunction, jars));
}
