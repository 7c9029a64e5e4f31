// The part of the memory model that both processes share: org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils.
import { readable } from '@flink-preflight/sql/option-values';
import type { Configuration } from '../configuration/configuration.ts';
import { MemoryFailure, isSet, readSize, sum } from './memory-settings.ts';
import type { RangeFraction } from './range-fraction.ts';
import { optionText, rangeFraction, withFraction, withInverseFraction } from './range-fraction.ts';

/** Options of a process, and how its own part is derived. */
export interface ProcessModel<Parts extends FlinkParts> {
  /** `taskmanager.memory` or `jobmanager.memory`. */
  readonly prefix: string;
  /** Sizes that, set together, decide all others. */
  readonly fineGrained: readonly string[];
  readonly fromFineGrained: (configuration: Configuration) => Parts;
  readonly fromTotalFlink: (configuration: Configuration, totalFlink: bigint) => Parts;
}

export interface FlinkParts {
  readonly totalFlink: bigint;
}

export interface ProcessMemory<Parts> {
  readonly parts: Parts;
  readonly totalProcess: bigint;
  readonly metaspace: bigint;
  readonly overhead: bigint;
}

/** Derives all sizes of a process; throws MemoryFailure where Flink refuses to start. */
export function deriveProcessMemory<Parts extends FlinkParts>(
  model: ProcessModel<Parts>,
  configuration: Configuration,
): ProcessMemory<Parts> {
  const flinkKey = `${model.prefix}.flink.size`;
  const processKey = `${model.prefix}.process.size`;
  if (model.fineGrained.every((key) => isSet(configuration, key))) {
    const parts = model.fromFineGrained(configuration);
    return withOverheadOf(model.prefix, configuration, parts);
  }
  if (isSet(configuration, flinkKey)) {
    const parts = model.fromTotalFlink(configuration, readSize(configuration, flinkKey));
    return withOverheadOf(model.prefix, configuration, parts);
  }
  if (isSet(configuration, processKey)) return fromTotalProcess(model, configuration);
  throw new MemoryFailure(
    `Either required fine-grained memory (${model.fineGrained.join(' and ')}), or Total Flink Memory size (${optionText(configuration, flinkKey)}), or Total Process Memory size (${optionText(configuration, processKey)}) need to be configured explicitly.`,
  );
}

function fromTotalProcess<Parts extends FlinkParts>(
  model: ProcessModel<Parts>,
  configuration: Configuration,
): ProcessMemory<Parts> {
  const totalProcess = readSize(configuration, `${model.prefix}.process.size`);
  const metaspace = readSize(configuration, `${model.prefix}.jvm-metaspace.size`);
  const overhead = withFraction(totalProcess, overheadRange(model.prefix, configuration));
  const outside = sum(metaspace, overhead);
  if (outside > totalProcess) {
    throw new MemoryFailure(
      `Sum of configured JVM Metaspace (${readable(metaspace)}) and JVM Overhead (${readable(overhead)}) exceed configured Total Process Memory (${readable(totalProcess)}).`,
    );
  }
  const parts = model.fromTotalFlink(configuration, totalProcess - outside);
  return { parts, totalProcess: sum(parts.totalFlink, outside), metaspace, overhead };
}

/** deriveJvmMetaspaceAndOverheadFromTotalFlinkMemory. */
function withOverheadOf<Parts extends FlinkParts>(
  prefix: string,
  configuration: Configuration,
  parts: Parts,
): ProcessMemory<Parts> {
  const metaspace = readSize(configuration, `${prefix}.jvm-metaspace.size`);
  const inside = sum(parts.totalFlink, metaspace);
  const overhead = isSet(configuration, `${prefix}.process.size`)
    ? remainingOverhead(prefix, configuration, parts.totalFlink, metaspace)
    : withInverseFraction(inside, overheadRange(prefix, configuration));
  return { parts, totalProcess: sum(inside, overhead), metaspace, overhead };
}

function remainingOverhead(
  prefix: string,
  configuration: Configuration,
  totalFlink: bigint,
  metaspace: bigint,
): bigint {
  const totalProcess = readSize(configuration, `${prefix}.process.size`);
  const inside = sum(totalFlink, metaspace);
  if (totalProcess < inside) {
    throw new MemoryFailure(
      `The configured Total Process Memory size (${readable(totalProcess)}) is less than the sum of the derived Total Flink Memory size (${readable(totalFlink)}) and the configured or default JVM Metaspace size  (${readable(metaspace)}).`,
    );
  }
  const overhead = totalProcess - inside;
  const { least, most } = overheadRange(prefix, configuration);
  if (overhead > most || overhead < least) {
    throw new MemoryFailure(
      `Derived JVM Overhead size (${readable(overhead)}) is not in configured JVM Overhead range [${readable(least)}, ${readable(most)}].`,
    );
  }
  return overhead;
}

function overheadRange(prefix: string, configuration: Configuration): RangeFraction {
  const least = readSize(configuration, `${prefix}.jvm-overhead.min`);
  const most = readSize(configuration, `${prefix}.jvm-overhead.max`);
  return rangeFraction(configuration, least, most, `${prefix}.jvm-overhead.fraction`);
}
