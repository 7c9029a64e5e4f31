// Realtime Compute for Apache Flink, VVR 11: each version as its difference to the one before.
// Source: Alibaba Cloud's version table (document 176010) and the pages that name the version a feature came with.
import type { VersionDefinition } from './version.ts';

export const vvr11: readonly VersionDefinition[] = [
  {
    id: 'vvr-11.1-jdk11-flink-1.20',
    like: 'flink-1.20',
    flink: '1.20.1',
    community: false,
    java: [11],
    python: '3.9.21',
    adds: [
      'product-statements',
      'product-connectors',
      'product-functions',
      'product-hints',
      'models',
      'product-configuration',
      'script-shape',
      'catalog-vvp',
      'dynamic-parameters',
      'state-by-aggregate',
      'cdas-new-tables',
      'operator-state-ttl',
      'cdc-yaml',
      'cdc-yaml-kafka',
      'cdc-yaml-maxcompute',
      'cdc-yaml-selectdb',
      'cdc-yaml-sls',
    ],
    released: '2025-06-04',
    endOfSupport: '2026-12-04',
  },
  {
    id: 'vvr-11.2-jdk11-flink-1.20',
    like: 'vvr-11.1-jdk11-flink-1.20',
    flink: '1.20.2',
    adds: ['cdc-yaml-mongodb', 'python-builtin-connectors'],
    released: '2025-08-08',
    endOfSupport: '2027-02-08',
  },
  {
    id: 'vvr-11.3-jdk11-flink-1.20',
    like: 'vvr-11.2-jdk11-flink-1.20',
    released: '2025-10-13',
    endOfSupport: '2027-04-13',
  },
  {
    id: 'vvr-11.4-jdk11-flink-1.20',
    like: 'vvr-11.3-jdk11-flink-1.20',
    adds: ['cdc-yaml-postgres'],
    released: '2025-11-30',
    endOfSupport: '2027-05-30',
  },
  {
    id: 'vvr-11.5-jdk11-flink-1.20',
    like: 'vvr-11.4-jdk11-flink-1.20',
    released: '2026-01-09',
    endOfSupport: '2027-07-09',
  },
  {
    id: 'vvr-11.6-jdk11-flink-1.20',
    like: 'vvr-11.5-jdk11-flink-1.20',
    released: '2026-04-09',
    endOfSupport: '2027-10-09',
  },
  {
    id: 'vvr-11.7-jdk11-flink-1.20',
    like: 'vvr-11.6-jdk11-flink-1.20',
    released: '2026-06-03',
    endOfSupport: '2027-12-03',
  },
];
