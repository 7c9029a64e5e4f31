// Tables that the queries of these tests read and write.
export const TABLES = `CREATE TABLE t (a INT, b BIGINT NOT NULL, c STRING, r ROW<x INT NOT NULL, y ROW<z STRING>>, arr ARRAY<INT>, m MAP<STRING, INT>, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'datagen');
CREATE TABLE u (a INT NOT NULL, d DOUBLE, e STRING, ts TIMESTAMP(3), PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, c STRING, n BIGINT) WITH ('connector' = 'blackhole');
CREATE TABLE p (a INT, c STRING NOT NULL, dt STRING) PARTITIONED BY (dt) WITH ('connector' = 'filesystem', 'path' = '/tmp/p', 'format' = 'json');
CREATE VIEW v AS SELECT a, COUNT(*) AS n FROM t GROUP BY a;
`;
