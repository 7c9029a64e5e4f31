// CREATE, DROP, ALTER and USE of databases.
import { flinkTable } from '../flink-table.ts';

flinkTable('databases', {
  before: `CREATE DATABASE d;
`,
  accepted: [
    'CREATE DATABASE IF NOT EXISTS d',
    "USE d; CREATE TABLE t (a INT) WITH ('connector' = 'datagen'); SELECT a FROM default_catalog.d.t",
    'DROP DATABASE d',
    'DROP DATABASE IF EXISTS nope',
    "ALTER DATABASE d SET ('a' = 'b')",
    "CREATE TABLE d.t (a INT) WITH ('connector' = 'datagen'); DROP DATABASE d CASCADE",
  ],
  refused: {
    'CREATE DATABASE d': 'Database d already exists in Catalog default_catalog.',
    'CREATE DATABASE nope.d': 'Catalog nope does not exist',
    'CREATE DATABASE a.b.c': 'create database identifier format error',
    'DROP DATABASE nope': 'Database nope does not exist in Catalog default_catalog.',
    'DROP DATABASE default_database': 'Cannot drop a database which is currently in use.',
    "CREATE TABLE d.t (a INT) WITH ('connector' = 'datagen'); DROP DATABASE d RESTRICT":
      'Database d in catalog default_catalog is not empty.',
    'DROP DATABASE a.b.c': 'drop database identifier format error',
    "ALTER DATABASE nope SET ('a' = 'b')": 'Database nope does not exist in Catalog default_catalog.',
    "ALTER DATABASE nope.d SET ('a' = 'b')": 'Catalog nope not exists',
    'USE nope': 'A database with name [nope] does not exist in the catalog: [default_catalog].',
    'USE nope.d': 'A catalog with name [nope] does not exist.',
    'USE CATALOG nope': 'A catalog with name [nope] does not exist.',
    'USE a.b.c': 'use database identifier format error',
  },
});
