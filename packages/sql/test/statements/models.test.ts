// CREATE, ALTER and DROP MODEL, for which the planner of 1.20 has no operation.
import { flinkTable } from '../flink-table.ts';

flinkTable('models', {
  refused: {
    "CREATE MODEL m INPUT (a INT) OUTPUT (b INT) WITH ('task' = 'x')":
      "Unsupported query: CREATE MODEL m INPUT (a INT) OUTPUT (b INT) WITH ('task' = 'x')",
    "CREATE MODEL m INPUT (a INT) WITH ('task' = 'x')":
      'Output column list can not be empty with non-empty input column list.',
    "CREATE MODEL m OUTPUT (a INT) WITH ('task' = 'x')":
      'Input column list can not be empty with non-empty output column list.',
    'CREATE MODEL m INPUT (a INT) OUTPUT (b INT)': 'Model property list can not be empty.',
    "CREATE MODEL m INPUT (a INT) WITH ('task' = 'x') AS SELECT 1":
      'CREATE MODEL AS SELECT syntax does not support to specify explicit input columns.',
    "CREATE MODEL m OUTPUT (a INT) WITH ('task' = 'x') AS SELECT 1":
      'CREATE MODEL AS SELECT syntax does not support to specify explicit output columns.',
    'DROP MODEL m': 'Unsupported query: DROP MODEL m',
    'ALTER MODEL m RENAME TO n': 'Unsupported query: ALTER MODEL m RENAME TO n',
  },
});
