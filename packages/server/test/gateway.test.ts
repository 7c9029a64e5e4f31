// The second opinion: what a SQL Gateway is asked, and what becomes of its answer. Against a fake; and against a real
// one of Flink 1.20 where PREFLIGHT_TEST_GATEWAY names its address.
import { afterEach, describe, expect, it } from 'vitest';
import { refusedByEngine, refusedDefinitionHint } from '../src/catalogue.ts';
import type { LogLevel } from '../src/log.ts';
import type { ServerOptions } from '../src/settings.ts';
import type { FakeGateway, Planner } from './fake-gateway.ts';
import { fakeGateway } from './fake-gateway.ts';
import type { Reply, TestServer } from './test-server.ts';
import { check, sqlDraft, testServer } from './test-server.ts';

let nextDraft = 0;
let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

const lines: [LogLevel, string, unknown][] = [];

async function start(planner: Planner, options: ServerOptions = {}): Promise<[TestServer, FakeGateway]> {
  lines.length = 0;
  const gateway = await fakeGateway(planner);
  const log = (...line: [LogLevel, string, unknown?]): void => void lines.push([line[0], line[1], line[2]]);
  const server = await testServer({ gateways: [gateway.address], log, ...options });
  stops.push(
    () => server.stop(),
    () => gateway.stop(),
  );
  return [server, gateway];
}

async function verdictOf(server: TestServer, script: string, fields: object = {}): Promise<Reply['json']> {
  const draft = { ...sqlDraft(`d${nextDraft++}`, script), engineVersion: 'flink-1.20', ...fields };
  const { json } = await server.call('POST', 'deployment-drafts', draft);
  return await check(server, json.data.deploymentDraftId);
}

async function metric(server: TestServer, name: string): Promise<string[]> {
  const { text } = await server.call('GET', '/metrics');
  return text.split('\n').filter((line) => line.startsWith(name));
}

const tables = `CREATE TEMPORARY TABLE t (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'blackhole');`;

const refuse =
  (...causes: string[]): Planner =>
  (sql) =>
    sql.startsWith('EXPLAIN') ? causes : undefined;

const columnMissing = [
  'org.apache.flink.table.gateway.service.utils.SqlExecutionException: Failed to execute the operation 1.',
  "org.apache.flink.table.api.ValidationException: SQL validation failed. At line 2, column 8: Column 'a' not found in any table",
  "org.apache.calcite.runtime.CalciteContextException: At line 2, column 8: Column 'a' not found in any table",
  "org.apache.calcite.sql.validate.SqlValidatorException: Column 'a' not found in any table",
];

describe('what is asked', () => {
  it('definitions as they are and the rest by EXPLAIN, in a session of its own that is closed', async () => {
    const [server, gateway] = await start(() => undefined);
    const script = `SET 'table.exec.mini-batch.enabled' = 'true';
SET 'execution.target' = 'remote';
${tables}
INSERT INTO k SELECT a FROM t;
EXECUTE STATEMENT SET BEGIN INSERT INTO k SELECT a FROM t; INSERT INTO k SELECT 1; END;`;
    const flinkConf = { 'table.exec.state.ttl': '1 h', 'rest.address': 'elsewhere' };
    expect(await verdictOf(server, script, { flinkConf })).toMatchObject({
      draftValidationDetail: { engine: { version: '1.20.3', verdict: 'accepted' } },
    });
    expect(gateway.statements).toEqual([
      "SET 'table.exec.mini-batch.enabled' = 'true'",
      ...tables.split(';\n').map((one) => one.replace(/;$/, '')),
      'EXPLAIN\nINSERT INTO k SELECT a FROM t',
      'EXPLAIN\nINSERT INTO k SELECT a FROM t',
      'EXPLAIN\nINSERT INTO k SELECT 1',
    ]);
    expect(gateway.properties).toEqual([
      { 'execution.runtime-mode': 'streaming', 'table.exec.state.ttl': '1 h' },
    ]);
    await expect.poll(() => gateway.openSessions()).toBe(0);
  });

  it('nothing of what starts jobs, loads code or reaches other catalogs', async () => {
    const [server, gateway] = await start(() => undefined);
    for (const script of [
      `CREATE TABLE c WITH ('connector' = 'blackhole') AS SELECT 1 AS a`,
      `CREATE CATALOG c WITH ('type' = 'generic_in_memory')`,
      `CREATE TEMPORARY FUNCTION f AS 'com.example.F'; SELECT f(1)`,
      `CREATE TABLE a.b.c (x INT) WITH ('connector' = 'datagen')`,
      `ADD JAR '/tmp/x.jar'; SELECT 1`,
      `DROP TABLE IF EXISTS x`,
      'SELECT ${nowhere} FROM t',
    ]) {
      const { draftValidationDetail } = await verdictOf(server, script);
      expect(draftValidationDetail.engine, script).toEqual({
        verdict: 'not-asked',
        reason: expect.stringMatching(/^The (script|variable) .*[.]$/) as unknown,
      });
    }
    expect(gateway.statements).toEqual([]);
  });

  it('the options of the deployment that the draft refers to, under its own', async () => {
    const [server, gateway] = await start(() => undefined);
    const flinkConf = { table: { exec: { state: { ttl: '1 h' } } }, 'parallelism.default': 4 };
    const { json } = await server.call('POST', 'deployments', {
      ...sqlDraft('of it', 'SELECT 1'),
      flinkConf,
    });
    const { deploymentId: referencedDeploymentId } = json.data;
    const own = { 'parallelism.default': 2 };
    const { success } = await verdictOf(server, tables, { referencedDeploymentId, flinkConf: own });
    expect(success).toBe(true);
    expect(gateway.properties).toEqual([
      { 'execution.runtime-mode': 'streaming', 'table.exec.state.ttl': '1 h', 'parallelism.default': '2' },
    ]);
  });

  it('only a Gateway of the draft’s version', async () => {
    const [server, gateway] = await start(() => undefined);
    const script = `${tables} INSERT INTO k SELECT a FROM t`;
    const { draftValidationDetail } = await verdictOf(server, script, { engineVersion: 'flink-1.17' });
    expect(draftValidationDetail.engine).toEqual({
      verdict: 'not-asked',
      reason: 'No Gateway of flink-1.17 is configured.',
    });
    expect(gateway.statements).toEqual([]);
  });
});

describe('what becomes of the answer', () => {
  it('a refusal is final, has Flink’s words, and is counted and logged without the script', async () => {
    const [server] = await start(refuse(...columnMissing));
    const result = await verdictOf(server, `${tables} INSERT INTO k SELECT a FROM t`);
    expect(result).toMatchObject({
      success: false,
      message: "Column 'a' not found in any table",
      draftValidationDetail: {
        sqlValidationResult: 'VALIDATION_RESULT_INVALID_QUERY',
        // Of line 2 in the EXPLAIN, which is the statement's first: the second of the script, behind the table.
        sqlErrorDetail: { lineNumber: '2', columnNumber: '75', message: "Column 'a' not found in any table" },
        engine: { verdict: 'refused', index: 2 },
      },
    });
    expect(result.draftValidationDetail.diagnostics[0]).toMatchObject({
      code: 'FP8101',
      name: 'refused-by-engine',
      severity: 'error',
    });
    expect(await metric(server, 'preflight_disagreements_total')).toEqual([
      'preflight_disagreements_total{engine="flink-1.20",ours="accepted"} 1',
    ]);
    expect(lines.filter(([, message]) => message === 'disagreement')).toEqual([
      [
        'warn',
        'disagreement',
        expect.objectContaining({ ours: 'accepted', answer: 'refused', statement: 2 }),
      ],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/INSERT|datagen|Column/);
  });

  it('a refusal of what the namespace defines says so', async () => {
    let refused = false;
    const [server] = await start((sql) => (refused && sql.includes('defined') ? columnMissing : undefined));
    const statement = "CREATE TABLE defined (a INT) WITH ('connector' = 'datagen')";
    const { json } = await server.call('POST', 'sql-statement/execute', { statement });
    expect(json.data.executeSuccess).toBe(true);
    refused = true;
    const result = await verdictOf(server, `${tables} INSERT INTO k SELECT a FROM t`);
    expect(result.draftValidationDetail.engine).toMatchObject({ verdict: 'refused' });
    expect(result.draftValidationDetail.diagnostics[0]).toMatchObject({
      code: 'FP8101',
      hint: refusedDefinitionHint,
    });
    expect(result.draftValidationDetail.diagnostics[0]).not.toHaveProperty('statement');
  });

  it('an acceptance overrules our errors in the SQL, and no others', async () => {
    const [server] = await start(() => undefined);
    const script = `${tables} INSERT INTO k SELECT nowhere FROM t`;
    const result = await verdictOf(server, script);
    expect(result).toMatchObject({
      success: true,
      draftValidationDetail: { sqlValidationResult: 'VALIDATION_RESULT_VALID_INSERT_QUERY' },
    });
    expect(result.draftValidationDetail.sqlErrorDetail).toBeUndefined();
    expect(result.draftValidationDetail.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'FP2003', severity: 'warning' }),
    );
    const more = await verdictOf(server, `${script} -- more`, {
      flinkConf: { 'taskmanager.memory.process.size': 'much' },
    });
    expect(more.success).toBe(false);
    expect(await metric(server, 'preflight_disagreements_total')).toEqual([
      'preflight_disagreements_total{engine="flink-1.20",ours="refused"} 2',
    ]);
  });

  it('changes nothing where it is only noted', async () => {
    const [server] = await start(refuse(...columnMissing), { gatewayVerdict: 'noted' });
    const result = await verdictOf(server, `${tables} INSERT INTO k SELECT a FROM t`);
    expect(result).toMatchObject({
      success: true,
      draftValidationDetail: { engine: { verdict: 'refused' } },
    });
    expect(await metric(server, 'preflight_disagreements_total')).toHaveLength(1);
  });

  it.each([
    ['a refusal', refuse(...columnMissing), 'a', 'refused', true],
    ['an acceptance', () => undefined, 'nowhere', 'accepted', false],
  ] as const)('%s of the community’s Flink is noted for an engine of the product', async (...row) => {
    const [, planner, column, verdict, success] = row;
    const [server] = await start(planner);
    const script = `${tables} INSERT INTO k SELECT ${column} FROM t`;
    const result = await verdictOf(server, script, { engineVersion: 'vvr-11.4-jdk11-flink-1.20' });
    expect(result).toMatchObject({
      success,
      draftValidationDetail: {
        engine: {
          verdict,
          version: '1.20.3',
          reason: expect.stringContaining('noted only: Flink 1.20.3 does not speak for vvr-11.4') as unknown,
        },
      },
    });
    expect(await metric(server, 'preflight_disagreements_total')).toHaveLength(1);
  });

  it('is in the result of a deployment', async () => {
    const [server] = await start(() => undefined);
    const draft = {
      ...sqlDraft('deployed', `${tables} INSERT INTO k SELECT a FROM t`),
      engineVersion: 'flink-1.20',
    };
    const { json } = await server.call('POST', 'deployment-drafts', draft);
    const { deploymentDraftId } = json.data;
    const started = await server.call('POST', 'deployment-drafts/async-deploy', { deploymentDraftId });
    const path = `deployment-drafts/tickets/${started.json.data.ticketId}/async-deploy`;
    const poll = async (): Promise<unknown> => (await server.call('GET', path)).json.data;
    await expect.poll(poll, { timeout: 30_000 }).toMatchObject({
      success: true,
      artifactValidationDetail: { engine: { verdict: 'accepted' } },
    });
  });

  it('is asked once for a draft that repeats', async () => {
    const [server, gateway] = await start(() => undefined);
    const draft = {
      ...sqlDraft('again', `${tables} INSERT INTO k SELECT a FROM t`),
      engineVersion: 'flink-1.20',
    };
    const { json } = await server.call('POST', 'deployment-drafts', draft);
    const first = await check(server, json.data.deploymentDraftId);
    expect(await check(server, json.data.deploymentDraftId)).toEqual(first);
    expect(gateway.statements).toHaveLength(3);
  });

  it.each([
    [
      'a connector whose jar it lacks',
      "org.apache.flink.table.api.ValidationException: Could not find any factory for identifier 'x'",
    ],
    [
      'what is no refusal of the planner',
      'java.lang.IllegalStateException: The cluster client is not available',
    ],
  ])('%s decides nothing', async (_, cause) => {
    const [server] = await start(refuse(cause));
    const result = await verdictOf(server, `${tables} INSERT INTO k SELECT a FROM t`);
    expect(result).toMatchObject({
      success: true,
      draftValidationDetail: { engine: { verdict: 'undecided' } },
    });
    expect(await metric(server, 'preflight_disagreements_total')).toEqual([]);
  });
});

describe('a statement', () => {
  const validate = async (
    server: TestServer,
    statement: string,
    more: object = {},
  ): Promise<Reply['json']> => {
    const body = { statement, versionName: 'flink-1.20', ...more };
    return (await server.call('POST', 'sql-statement/validate', body)).json.data;
  };

  it('is put to the Gateway, too, with its options and mode', async () => {
    const [server, gateway] = await start(() => undefined);
    const flinkConfiguration = { 'table.exec.state.ttl': '1 h', 'rest.address': 'elsewhere' };
    const script = `${tables} SELECT nowhere FROM t`;
    expect(await validate(server, script, { flinkConfiguration, batchMode: true })).toMatchObject({
      success: true,
      message: '',
      validationResult: 'VALIDATION_RESULT_VALID_SELECT_QUERY',
      engine: { version: '1.20.3', verdict: 'accepted' },
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ code: 'FP2003', severity: 'warning', field: 'statement' }),
      ]) as unknown,
    });
    expect(gateway.properties).toEqual([
      { 'execution.runtime-mode': 'batch', 'table.exec.state.ttl': '1 h' },
    ]);
    expect(gateway.statements.at(-1)).toBe('EXPLAIN\nSELECT nowhere FROM t');
    expect(await metric(server, 'preflight_disagreements_total')).toEqual([
      'preflight_disagreements_total{engine="flink-1.20",ours="refused"} 1',
    ]);
  });

  it('is refused in the words and at the place of Flink', async () => {
    const [server] = await start(
      refuse(
        "org.apache.flink.table.api.ValidationException: SQL validation failed. From line 3, column 3 to line 3, column 5: No 'a'",
        "org.apache.calcite.runtime.CalciteContextException: From line 3, column 3 to line 3, column 5: No 'a' at line 3, column 3",
      ),
    );
    expect(await validate(server, `${tables}\n  INSERT INTO k SELECT\n  a FROM t`)).toMatchObject({
      success: false,
      validationResult: 'VALIDATION_RESULT_INVALID_QUERY',
      errorDetails: {
        lineNumber: '4',
        columnNumber: '3',
        endLineNumber: '4',
        endColumnNumber: '5',
        message: "From line 2, column 3 to line 2, column 5: No 'a' at line 2, column 3",
        invalidflinkConf: [],
      },
      diagnostics: [{ code: 'FP8101', field: 'statement', statement: 2 }],
      engine: { verdict: 'refused', index: 2 },
    });
  });

  it('that repeats is asked about once, until what is around it changes', async () => {
    const [server, gateway] = await start(() => undefined);
    const first = await validate(server, `${tables} SELECT a FROM t`);
    expect(await validate(server, `${tables} SELECT a FROM t`)).toEqual(first);
    expect(gateway.statements).toHaveLength(3);
    const statement = "CREATE TABLE around (a INT) WITH ('connector' = 'datagen')";
    await server.call('POST', 'sql-statement/execute', { statement });
    const asked = gateway.statements.length;
    expect((await validate(server, `${tables} SELECT a FROM t`)).success).toBe(true);
    expect(gateway.statements.slice(asked)).toHaveLength(4);
  });

  it('keeps our verdict where the answer is only noted', async () => {
    const [server] = await start(refuse(...columnMissing), { gatewayVerdict: 'noted' });
    expect(await validate(server, `${tables} SELECT a FROM t`)).toMatchObject({
      success: true,
      engine: { verdict: 'refused' },
    });
  });

  it('keeps what is wrong in its options', async () => {
    const [server] = await start(() => undefined);
    const flinkConfiguration = { 'parallelism.default': 'many' };
    expect(await validate(server, `${tables} SELECT a FROM t`, { flinkConfiguration })).toMatchObject({
      success: false,
      validationResult: 'VALIDATION_RESULT_INVALID_FLINK_CONFIG',
      errorDetails: { invalidflinkConf: ['parallelism.default:many'] },
      engine: { verdict: 'accepted' },
    });
  });

  it('that the Gateway refuses is not kept as a definition', async () => {
    const [server] = await start((sql) => (sql.startsWith('CREATE') ? columnMissing : undefined));
    const statement = "CREATE TABLE kept (a INT) WITH ('connector' = 'datagen')";
    const { json } = await server.call('POST', 'sql-statement/execute', { statement, batchMode: false });
    expect(json.data).toMatchObject({ executeSuccess: false, errorDetails: { lineNumber: '2' } });
  });
});

it.each(refusedByEngine.examples)(
  'the example of the rule is told by the Gateway alone: %#',
  async (example) => {
    const marks = [...example.wrong.matchAll(/\^/g)].map(({ index }) => index);
    const wrong = example.wrong.replaceAll('^', '');
    const refused = wrong.slice(marks[0], marks[1]! - 1);
    const cause = 'org.apache.flink.table.api.ValidationException: Field names must be unique.';
    const [server] = await start((sql) =>
      sql.includes(refused) ? ['java.lang.RuntimeException: x', cause] : undefined,
    );
    const codes = async (script: string): Promise<unknown[]> => {
      const { draftValidationDetail } = await verdictOf(server, script);
      const errors = draftValidationDetail.diagnostics as { code: string; severity: string; range: object }[];
      return errors
        .filter(({ severity }) => severity === 'error')
        .map(({ code, range }) => ({ code, range }));
    };
    const lines = refused.split('\n');
    const startLine = wrong.slice(0, marks[0]).split('\n').length;
    const range = {
      ...{ startLine, startColumn: 1 },
      ...{ endLine: startLine + lines.length - 1, endColumn: lines.at(-1)!.length },
    };
    expect(await codes(wrong)).toEqual([{ code: refusedByEngine.code, range }]);
    expect(await codes(example.right)).toEqual([]);
  },
);

describe('a Gateway that does not answer', () => {
  it('costs its time limit at most, and our verdict stands', async () => {
    const [server, gateway] = await start(() => 'never ends', { gatewayTimeLimit: 200 });
    const result = await verdictOf(server, `${tables} INSERT INTO k SELECT a FROM t`);
    expect(result.success).toBe(true);
    expect(result.draftValidationDetail.engine).toMatchObject({
      verdict: 'away',
      reason: 'It did not answer within 200 ms, or not as a Gateway does.',
      version: '1.20.3',
      address: new URL(gateway.address).host,
    });
    expect(await metric(server, 'preflight_engine_answers_total')).toEqual([
      'preflight_engine_answers_total{engine="flink-1.20",answer="away"} 1',
    ]);
    await expect.poll(() => gateway.openSessions()).toBe(0);
  });

  it('is left alone for a while, then asked again', async () => {
    let now = Date.now();
    const [server, gateway] = await start(() => 'never ends', { gatewayTimeLimit: 50, now: () => now });
    const script = (i: number): string => `${tables} INSERT INTO k SELECT a + ${i} FROM t`;
    let checks = 0;
    // How many it takes depends on the machine: one that does not even tell its version in time is asked for it again.
    for (let seen = -1; gateway.requests !== seen; checks++) {
      seen = gateway.requests;
      await verdictOf(server, script(checks));
      await expect.poll(() => gateway.openSessions()).toBe(0);
    }
    expect(checks).toBeGreaterThan(3);
    const { requests } = gateway;
    now += 31_000;
    await verdictOf(server, script(checks));
    expect(gateway.requests).toBeGreaterThan(requests);
  });

  it('is found when it comes back', async () => {
    const [server, gateway] = await start(() => undefined);
    await gateway.stop();
    const { port } = new URL(gateway.address);
    const script = `${tables} INSERT INTO k SELECT a FROM t`;
    expect((await verdictOf(server, script)).draftValidationDetail.engine).toEqual({
      verdict: 'away',
      reason: 'A configured Gateway did not tell its version.',
    });
    const back = await fakeGateway(() => undefined, Number(port));
    stops.push(() => back.stop());
    const again = await verdictOf(server, `${script} -- again`);
    expect(again.draftValidationDetail.engine).toMatchObject({ verdict: 'accepted' });
  });
});

const real = process.env['PREFLIGHT_TEST_GATEWAY'];

describe.skipIf(real === undefined)('a real Gateway (skipped without PREFLIGHT_TEST_GATEWAY)', () => {
  it('accepts and refuses as we do', async () => {
    const server = await testServer({ gateways: [real!], gatewayTimeLimit: 60_000, checkTimeLimit: 60_000 });
    stops.push(() => server.stop());
    const good = `${tables} INSERT INTO k SELECT a FROM t`;
    expect(await verdictOf(server, good)).toMatchObject({
      success: true,
      draftValidationDetail: { engine: { verdict: 'accepted' } },
    });
    expect(await verdictOf(server, `${tables} INSERT INTO k SELECT c FROM t`)).toMatchObject({
      success: false,
      draftValidationDetail: {
        engine: { verdict: 'refused', index: 2, message: "Column 'c' not found in any table" },
      },
    });
    const statement = `${tables} SELECT\n  c FROM t`;
    const validated = await server.call('POST', 'sql-statement/validate', { statement });
    expect(validated.json.data.engine).toMatchObject({
      verdict: 'refused',
      range: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 3 },
    });
    expect(await verdictOf(server, `${tables} INSERT INTO k SELEC a FROM t`)).toMatchObject({
      success: false,
      draftValidationDetail: { engine: { verdict: 'refused', index: 2 } },
    });
    const set = `${tables} EXECUTE STATEMENT SET BEGIN INSERT INTO k SELECT a FROM t; INSERT INTO k SELECT 1; END`;
    expect(await verdictOf(server, set)).toMatchObject({
      draftValidationDetail: { engine: { verdict: 'accepted' } },
    });
    expect(await metric(server, 'preflight_disagreements_total')).toEqual([]);
    for (const { wrong, right } of refusedByEngine.examples) {
      const refused = await verdictOf(server, wrong.replaceAll('^', ''));
      expect(refused.draftValidationDetail.engine).toMatchObject({ verdict: 'refused' });
      const accepted = await verdictOf(server, right);
      expect(accepted.draftValidationDetail.engine).toMatchObject({ verdict: 'accepted' });
    }
  }, 200_000);
});
