// When Flink meets a problem, and which part of validation it belongs to.

/**
 * The way of a statement through Flink: parsed, validated, converted to a logical plan, planned, translated to operators,
 * code generated for them; and, outside SQL, the submission of the job.
 */
export type Stage = 'parse' | 'validate' | 'convert' | 'plan' | 'translate' | 'code' | 'submit';

/** Names that are resolved, and types that are derived: what is grouped is not known where one of them is wrong. */
export type Area = 'names' | 'types';
