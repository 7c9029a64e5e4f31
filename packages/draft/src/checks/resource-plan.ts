// The resource plan of expert mode: its JSON, its own rules, and whether it was made for this script.
import { parseMemorySize } from '@flink-preflight/sql/option-values';
import { invalidPlan, stalePlan } from '../catalogue/resources.ts';
import { parseJson } from '../draft/json-text.ts';
import { isObject } from '../draft/shape.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import type { DraftRule } from './draft-check.ts';

const FIELD: FieldPath = ['streamingResourceSetting', 'expertResourceSetting', 'resourcePlan'];

const MOST_KEY_GROUPS = 32_768;

interface PlanNode {
  readonly id: number;
  readonly parallelism: number | undefined;
}

export const resourcePlanRule: DraftRule = ({ draft, script }) => {
  const text = draft.streamingResourceSetting?.expertResourceSetting?.resourcePlan;
  if (text === undefined || text.trim() === '') return [];
  const problem = (words: string): Finding => finding(invalidPlan, { problem: words }, FIELD);
  const parsed = parseJson(text);
  if ('failure' in parsed) {
    const { failure } = parsed;
    return [problem(failure.kind === 'grammar' ? `not valid JSON, ${failure.reason}` : 'nested too deep')];
  }
  if (!isObject(parsed.value)) return [problem('not a JSON object')];
  const plan = parsed.value;
  const groups = new Set<unknown>();
  const problems: string[] = [];
  for (const profile of listOf(plan, 'ssgProfiles', problems)) {
    groups.add(profile['name']);
    problems.push(...profileProblems(profile));
  }
  const nodes = new Map<unknown, PlanNode>();
  for (const node of listOf(plan, 'nodes', problems)) {
    if (nodes.has(node['id'])) problems.push(`two nodes have the id ${String(node['id'])}`);
    nodes.set(node['id'], checkNode(node, groups, problems));
  }
  for (const edge of listOf(plan, 'edges', problems)) problems.push(...edgeProblems(edge, nodes));
  return [...problems.map(problem), ...staleFindings(plan, script?.text)];
};

type PlanObject = Readonly<Record<string, unknown>>;

function listOf(plan: PlanObject, name: string, problems: string[]): readonly PlanObject[] {
  const list = plan[name];
  if (list === undefined) return [];
  if (Array.isArray(list) && list.every(isObject)) return list;
  problems.push(`${name} is not a list of objects`);
  return [];
}

function profileProblems(profile: PlanObject): string[] {
  const name = String(profile['name']);
  const problems: string[] = [];
  const cpu = profile['cpu'];
  if (cpu !== undefined && !(typeof cpu === 'number' && cpu > 0)) {
    problems.push(`the CPU of group '${name}' is not a positive number`);
  }
  for (const part of ['heap', 'offHeap']) {
    const size = profile[part];
    if (size === undefined) continue;
    const parsed = parseMemorySize(String(size));
    if ('reason' in parsed) problems.push(`${part} of group '${name}': ${parsed.reason}`);
  }
  return problems;
}

function checkNode(node: PlanObject, groups: ReadonlySet<unknown>, problems: string[]): PlanNode {
  const id = Number(node['id']);
  const profile = isObject(node['profile']) ? node['profile'] : {};
  const group = profile['group'];
  if (group !== undefined && !groups.has(group)) {
    problems.push(`node ${id} is in group '${String(group)}', which has no profile`);
  }
  const parallelism = wholeNumber(profile['parallelism']);
  const least = wholeNumber(profile['minParallelism']) ?? 1;
  const most = wholeNumber(profile['maxParallelism']) ?? MOST_KEY_GROUPS;
  if (most > MOST_KEY_GROUPS)
    problems.push(`node ${id} has a maxParallelism of ${most}, above ${MOST_KEY_GROUPS}`);
  if (parallelism !== undefined && (parallelism < least || parallelism > most)) {
    problems.push(`node ${id} has a parallelism of ${parallelism}, not within ${least} to ${most}`);
  }
  return { id, parallelism };
}

function edgeProblems(edge: PlanObject, nodes: ReadonlyMap<unknown, PlanNode>): string[] {
  const ends = [edge['source'], edge['target']];
  const missing = ends.find((id) => !nodes.has(id));
  if (missing !== undefined) return [`an edge names node ${String(missing)}, which the plan does not have`];
  const [source, target] = ends.map((id) => nodes.get(id));
  const differ =
    source?.parallelism !== undefined &&
    target?.parallelism !== undefined &&
    source.parallelism !== target.parallelism;
  if (edge['strategy'] !== 'FORWARD' || !differ) return [];
  return [
    `Forward partitioning does not allow change of parallelism. Upstream operation: ${source.id} parallelism: ${source.parallelism}, downstream operation: ${target.id} parallelism: ${target.parallelism}`,
  ];
}

/** Sources and sinks are described as `Source: orders[78]`. */
function staleFindings(plan: PlanObject, script: string | undefined): Finding[] {
  if (script === undefined) return [];
  return listOf(plan, 'nodes', []).flatMap((node) => {
    const [, role, table] = /^(Source|Sink): ([A-Za-z_]\w*)\[\d+\]$/.exec(String(node['desc'] ?? '')) ?? [];
    if (role === undefined || table === undefined || script.includes(table)) return [];
    return [finding(stalePlan, { role: role.toLowerCase(), table }, FIELD)];
  });
}

function wholeNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? Number(value) : undefined;
}
