// LOAD, UNLOAD and USE MODULES.
import { flinkTable } from '../flink-table.ts';

flinkTable('modules', {
  accepted: ['UNLOAD MODULE core; LOAD MODULE core; USE MODULES core'],
  refused: {
    'LOAD MODULE core': "A module with name 'core' already exists",
    "LOAD MODULE core WITH ('type' = 'core')":
      "Option 'type' = 'core' is not supported since module name is used to find module",
    'LOAD MODULE nope':
      "Could not find any factory for identifier 'nope' that implements 'org.apache.flink.table.factories.ModuleFactory' in the classpath. Available factory identifiers are: core",
    'LOAD MODULE hive':
      "Could not find any factory for identifier 'hive' that implements 'org.apache.flink.table.factories.ModuleFactory' in the classpath. Available factory identifiers are: core",
    'UNLOAD MODULE nope': "No module with name 'nope' exists",
    'USE MODULES nope': "No module with name 'nope' exists",
    'USE MODULES core, core': "Module 'core' appears more than once",
    'UNLOAD MODULE core; UNLOAD MODULE core': "No module with name 'core' exists",
  },
});
