import sys

from pyflink.table import EnvironmentSettings, TableEnvironment


def main(path: str -> None:
    t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
    t_env.execute_sql(f"CREATE TEMPORARY TABLE words (word STRING) WITH ('connector' = 'filesystem', 'path' = '{path}', 'format' = 'raw')")
    t_env.sql_query("SELECT word, COUNT(*) FROM words GROUP BY word").execute().print()


if __name__ == "__main__":
    main(sys.argv[1])
