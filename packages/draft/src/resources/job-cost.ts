// What a job takes of its queue: task managers, slots, compute units, by the product's own sums (document 2264400).

/** Memory in GiB. */
export interface Machine {
  readonly cores: number;
  readonly memory: number;
}

export interface JobSize {
  readonly parallelism: number;
  readonly slotsPerTaskManager: number;
  readonly jobManager: Machine;
  readonly taskManager: Machine;
}

export interface JobCost {
  readonly taskManagers: number;
  readonly slotsPerTaskManager: number;
  /** Of all processes together. */
  readonly cores: number;
  /** The same, in GiB. */
  readonly memory: number;
  readonly computeUnits: number;
  readonly addresses: number;
  /** Whether the task manager asked for was too large and was divided. */
  readonly divided: boolean;
}

/** A task manager's largest size unless a ticket raised it. */
export const LARGEST_TASK_MANAGER: Machine = { cores: 16, memory: 64 };

/** A compute unit is one core and this many GiB. */
export const MEMORY_OF_UNIT = 4;

export const DEFAULT_MACHINE: Machine = { cores: 1, memory: 4 };

/** The sums of the documentation's table. */
export function jobCost(size: JobSize): JobCost {
  const { parallelism, slotsPerTaskManager, jobManager, taskManager } = size;
  const divided =
    taskManager.cores > LARGEST_TASK_MANAGER.cores || taskManager.memory > LARGEST_TASK_MANAGER.memory;
  const asked = parallelism / slotsPerTaskManager;
  const whole = Math.ceil(asked);
  const shares = divided ? asked : whole;
  const cores = shares * taskManager.cores;
  const memory = shares * taskManager.memory;
  const taskManagers = divided
    ? Math.max(Math.ceil(cores / LARGEST_TASK_MANAGER.cores), Math.ceil(memory / LARGEST_TASK_MANAGER.memory))
    : whole;
  const all = { cores: round(cores + jobManager.cores), memory: round(memory + jobManager.memory) };
  return {
    taskManagers,
    slotsPerTaskManager: divided ? Math.ceil(parallelism / taskManagers) : slotsPerTaskManager,
    ...all,
    computeUnits: computeUnits(all),
    addresses: 1 + taskManagers,
    divided,
  };
}

/** The larger of the cores and a quarter of the memory in GiB. */
export function computeUnits({ cores, memory }: Machine): number {
  return round(Math.max(cores, memory / MEMORY_OF_UNIT));
}

/** Two decimals: cores are given in steps no finer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
