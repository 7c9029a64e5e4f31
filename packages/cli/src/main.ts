// The command's entry: picks the subcommand, and turns misuse into one line and exit code 2.
import type { Command } from './commands/command.ts';
import { HELP, VERSION } from './help.ts';
import { UsageError, didYouMean } from './usage-error.ts';
import { writeOut } from './output.ts';

// Each is loaded when it is asked for.
const COMMANDS: Readonly<Record<string, Command>> = {
  check: async (argv) => (await import('./commands/check.ts')).checkCommand(argv),
  explain: async (argv) => (await import('./commands/explain.ts')).explainCommand(argv),
  lineage: async (argv) => (await import('./commands/lineage.ts')).lineageCommand(argv),
  plan: async (argv) => (await import('./commands/plan.ts')).planCommand(argv),
  upgrade: async (argv) => (await import('./commands/upgrade.ts')).upgradeCommand(argv),
  serve: async (argv) => (await import('./commands/serve.ts')).serveCommand(argv),
};

/** Runs one command line (without node and script). Resolves to the exit code: 0 good, 1 errors found, 2 could not run. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const [name, ...rest] = argv;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      await writeOut(HELP);
      return name === undefined ? 2 : 0;
    }
    if (name === '--version' || name === '-v' || name === '-V') {
      await writeOut(`${VERSION}\n`);
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) {
      const what = name.startsWith('-') ? 'option' : 'command';
      throw new UsageError(`unknown ${what} '${name}'${didYouMean(name, Object.keys(COMMANDS))}`);
    }
    return await command(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`preflight: ${error.message}`);
    return 2;
  }
}
