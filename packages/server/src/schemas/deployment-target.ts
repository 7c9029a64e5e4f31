// Where deployments run: a queue with a bound on what it may use.
import Type from 'typebox';
import { ResourceSpec } from './resources.ts';

/** A queue's guaranteed part and the part that it may borrow. */
export const ElasticResource = Type.Object({
  fixedResource: ResourceSpec,
  elasticResource: Type.Optional(ResourceSpec),
});

export const DeploymentTarget = Type.Object({
  name: Type.String(),
  namespace: Type.String(),
  quota: Type.Object({ limit: ResourceSpec, used: ResourceSpec, request: ResourceSpec }),
});

export const TargetName = Type.String({ minLength: 1, maxLength: 256, pattern: '^[A-Za-z0-9._-]+$' });
