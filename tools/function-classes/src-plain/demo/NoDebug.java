package demo;

import org.apache.flink.table.functions.ScalarFunction;

/** Compiled without the names of its parameters. */
public class NoDebug extends ScalarFunction {
    public Integer eval(Integer value, String text) { return value; }
}
