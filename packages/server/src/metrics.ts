// What the server tells about itself in numbers, for Prometheus.
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { CheckOutcome } from './check/judge.ts';
import { hotCounter, hotHistogram } from './hot-counts.ts';

export interface Metrics {
  /** In Prometheus' text format. */
  text(): Promise<string>;
  request(operation: string, status: number, code: string, seconds: number): void;
  check(kind: string, outcome: CheckOutcome): void;
  ticket(kind: string, status: string): void;
  engineAnswer(engine: string, answer: string): void;
  disagreement(engine: string, ours: string): void;
}

export interface Gauges {
  readonly waiting: () => number;
  readonly executing: () => number;
  readonly replacedThreads: () => number;
}

export function metrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  };
  gauge('preflight_tickets_waiting', 'Tickets that wait for a check.', gauges.waiting);
  gauge('preflight_tickets_executing', 'Tickets that this server works on.', gauges.executing);
  gauge(
    'preflight_check_threads_replaced',
    'Check threads replaced since the start.',
    gauges.replacedThreads,
  );
  const requests = hotHistogram(registry, {
    name: 'preflight_request_seconds',
    help: 'Time to answer, by operation, HTTP status and error code.',
    labelNames: ['operation', 'status', 'code'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  const checks = hotHistogram(registry, {
    name: 'preflight_check_seconds',
    help: 'Time of a check by phase (wait: for a thread; check: in it), kind and engine.',
    labelNames: ['phase', 'kind', 'engine'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
  });
  const verdicts = hotCounter(registry, {
    name: 'preflight_verdicts_total',
    help: 'Outcomes of checks: accepted, refused, failed (could not run).',
    labelNames: ['kind', 'verdict'],
  });
  const tickets = hotCounter(registry, {
    name: 'preflight_tickets_finished_total',
    help: 'Tickets that ended here, by kind and status.',
    labelNames: ['kind', 'status'],
  });
  const answers = hotCounter(registry, {
    name: 'preflight_engine_answers_total',
    help: 'What SQL Gateways said: accepted, refused, undecided, not-asked, away (no answer in time).',
    labelNames: ['engine', 'answer'],
  });
  const disagreements = hotCounter(registry, {
    name: 'preflight_disagreements_total',
    help: 'Scripts that a SQL Gateway judged otherwise, by what was said here: accepted, partial, refused.',
    labelNames: ['engine', 'ours'],
  });
  return {
    text: () => registry.metrics(),
    request: (operation, status, code, seconds) => requests.observe(seconds, operation, String(status), code),
    check(kind, outcome) {
      const engine = outcome.engine ?? 'unknown';
      checks.observe(outcome.wait / 1000, 'wait', kind, engine);
      checks.observe(outcome.time / 1000, 'check', kind, engine);
      verdicts.inc(kind, outcome.text === undefined ? 'failed' : outcome.ok ? 'accepted' : 'refused');
    },
    ticket: (kind, status) => tickets.inc(kind, status),
    engineAnswer: (engine, answer) => answers.inc(engine, answer),
    disagreement: (engine, ours) => disagreements.inc(engine, ours),
  };
}
