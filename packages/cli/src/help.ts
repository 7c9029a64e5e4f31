// What --help and --version print.
import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as { readonly version: string };

export const VERSION = manifest.version;

export const HELP = `Checks Apache Flink job drafts in depth before they are submitted.

usage: preflight check [--engine ID] [--format FORMAT] FILE...
       preflight lineage [--engine ID] [--format FORMAT] FILE...
       preflight plan [--engine ID] [--format text|json] FILE...
       preflight upgrade --from ID --to ID [--format pretty|json] FILE...
       preflight serve [--host HOST] [--port PORT] [--data DIR] [--credentials FILE]
       preflight explain CODE
       preflight --help | --version

  check    FILE is a SQL script, a draft (.json, .yaml), a folder of these, or - for standard input
  lineage  tells where the columns of each query and each table written come from
  plan     prints the physical plan of each query and INSERT, as Flink's EXPLAIN does
  upgrade  tells what a newer engine refuses or does otherwise, and what to do about it
  serve    starts the HTTP API, on 127.0.0.1:7070 unless told otherwise
  explain  tells what a code such as FP2003 means, and what to do

exit code: 0 no errors, 1 errors found, 2 it could not run
Run 'preflight check --help' for the options of a command.
`;

export const CHECK_HELP = `usage: preflight check [--engine ID] [--format FORMAT] [--deployment FILE] [--connector NAME] [--jar FILE] [--functions FILE] FILE...

  FILE               a SQL script, a draft (.json, .yaml, .yml), a folder that is searched for these, or - for standard input
  --engine ID        engine whose rules apply: flink-1.20 (default: the draft's own version, flink-1.20 for scripts)
  --deployment FILE  the deployment that drafts would replace, in the shape of a draft: is its state still of use?
  --connector NAME   a connector, format or catalog whose JAR is on the class path beside Flink's own; may be repeated
  --jar FILE,…       JARs with the classes of user functions, beside those that statements and drafts name
  --functions FILE   signatures of functions whose JARs are not at hand (.json, .yaml)
  --config FILE      the project's file; default: the nearest preflight.yaml, .yml or .json upward from each file
  --init FILE        a script that runs in the same session before each file; may be given several times, globs too
  --var NAME=VALUE   value of \${NAME}; may be given several times
  --conf FILE        Flink's config.yaml or flink-conf.yaml: the configuration before the first statement
  --rule RULE=LEVEL  level of a problem, by code or name: off, info, warning or error; may be given several times
  --max-warnings N   more warnings than N are a failure
  --format FORMAT    pretty (default), json, sarif, junit or github
  --strict           what cannot be decided is an error, and not a note
  --verbose          names the files of folders that are skipped, and why
  --plans            adds the physical plan of each query and INSERT to the json report
  --no-color         plain text; the variable NO_COLOR does the same

exit code: 0 no errors, 1 errors found, 2 it could not run
`;

export const LINEAGE_HELP = `usage: preflight lineage [--engine ID] [--format FORMAT] FILE...

  FILE             a SQL script, a draft (.json, .yaml, .yml), a folder that is searched for these, or - for standard input
  --engine ID      engine whose rules apply: flink-1.20 (default: the draft's own version, flink-1.20 for scripts)
  --format FORMAT  text (default), json, openlineage (a job event a line), mermaid or dot

exit code: 0 all was traced, 1 a statement has an error and therefore no lineage, 2 it could not run
`;

export const UPGRADE_HELP = `usage: preflight upgrade --from ID --to ID [--format FORMAT] [--no-color] FILE...

  FILE             a SQL script, a draft (.json, .yaml, .yml), a folder that is searched for these, or - for standard input
  --from ID        engine that runs the files now, such as flink-1.20, 1.20 or vvr-8.0.11-flink-1.17
  --to ID          engine that shall run them, such as flink-2.3
  --format FORMAT  pretty (default) or json: the report of a check by the new engine, with what the old one says left out
  --no-color       plain text; the variable NO_COLOR does the same

exit code: 0 the new engine refuses nothing that the old one takes, 1 it does, 2 it could not run
`;

export const PLAN_HELP = `usage: preflight plan [--engine ID] [--jar FILE] [--functions FILE] [--format FORMAT] FILE...

  FILE               a SQL script, a folder that is searched for these, or - for standard input
  --engine ID        engine whose rules apply: flink-1.20 (default)
  --jar FILE,…       JARs with the classes of user functions
  --functions FILE   signatures of functions whose JARs are not at hand (.json, .yaml)
  --format FORMAT    text (default) or json

Behind each operator stand the changes it gives (I, UB, UA, D) and its upsert keys; below the plan, what is kept in state.
Batch queries have no plan here.

exit code: 0 all accepted, 1 a script is refused, 2 it could not run
`;

export const SERVE_HELP = `usage: preflight serve [--host HOST] [--port PORT] [--data DIR] [--credentials FILE]

  --host HOST         address to listen on (PREFLIGHT_HOST, default 127.0.0.1)
  --port PORT         port to listen on (PREFLIGHT_PORT, default 7070)
  --data DIR          where drafts and tickets are kept (PREFLIGHT_DATA, default ./.preflight)
  --credentials FILE  JSON list of {accessKeyId, accessKeySecret, namespaces, workspaces, role} (PREFLIGHT_CREDENTIALS)

Without credentials the server answers on loopback addresses only.
`;

export const EXPLAIN_HELP = `usage: preflight explain CODE

  CODE   a diagnostic's code or name, such as FP2003 or unknown-column
`;
