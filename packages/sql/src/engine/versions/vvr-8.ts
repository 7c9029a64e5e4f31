// Realtime Compute for Apache Flink, VVR 8.0: each version as its difference to the one before.
// Source: Alibaba Cloud's version table (document 176010) and the pages that name the version a feature came with.
import type { VersionDefinition } from './version.ts';

export const vvr8: readonly VersionDefinition[] = [
  {
    id: 'vvr-8.0.5-flink-1.17',
    like: 'flink-1.17',
    community: false,
    java: [8],
    python: '3.7.9',
    adds: [
      'product-statements',
      'product-connectors',
      'product-functions',
      'product-hints',
      'product-configuration',
      'script-shape',
      'catalog-vvp',
      'dynamic-parameters',
    ],
    released: '2024-01-04',
    endOfSupport: '2025-07-04',
  },
  {
    id: 'vvr-8.0.6-flink-1.17',
    like: 'vvr-8.0.5-flink-1.17',
    adds: ['cdas-new-tables'],
    released: '2024-04-01',
    endOfSupport: '2025-10-01',
  },
  {
    id: 'vvr-8.0.7-flink-1.17',
    like: 'vvr-8.0.6-flink-1.17',
    adds: ['operator-state-ttl'],
    released: '2024-05-29',
    endOfSupport: '2025-11-29',
  },
  {
    id: 'vvr-8.0.8-flink-1.17',
    like: 'vvr-8.0.7-flink-1.17',
    released: '2024-07-22',
    endOfSupport: '2026-01-22',
  },
  {
    id: 'vvr-8.0.9-flink-1.17',
    like: 'vvr-8.0.8-flink-1.17',
    adds: ['cdc-yaml'],
    released: '2024-09-11',
    endOfSupport: '2026-03-11',
  },
  {
    id: 'vvr-8.0.10-flink-1.17',
    like: 'vvr-8.0.9-flink-1.17',
    adds: ['cdc-yaml-kafka'],
    released: '2024-11-21',
    endOfSupport: '2026-05-21',
  },
  {
    id: 'vvr-8.0.11-flink-1.17',
    like: 'vvr-8.0.10-flink-1.17',
    python: '3.9.21',
    released: '2025-01-15',
  },
  {
    id: 'vvr-8.0.11-jdk11-flink-1.17',
    like: 'vvr-8.0.11-flink-1.17',
    java: [11],
    released: '2025-01-15',
  },
];
