package demo;

import java.util.concurrent.CompletableFuture;
import java.util.Collection;
import org.apache.flink.table.annotation.*;
import org.apache.flink.table.functions.AsyncTableFunction;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.types.Row;

/** Table functions. */
public class Tables {
    public static class Words extends TableFunction<String> {
        public void eval(String text) {}
    }

    @FunctionHint(output = @DataTypeHint("ROW<word STRING, length INT>"))
    public static class Split extends TableFunction<Row> {
        public void eval(String text) {}
        public void eval(String text, String separator) {}
        public void eval(Integer... numbers) {}
    }

    public static class NotNullRow extends TableFunction<Row> {
        @FunctionHint(output = @DataTypeHint("ROW<a INT NOT NULL, b STRING NOT NULL> NOT NULL"))
        public void eval(Integer n) {}
    }

    @DataTypeHint("ROW<s STRING>")
    public static class ClassHint extends TableFunction<Row> {
        public void eval(Long n) {}
    }

    public static class Pair {
        public String key;
        public long value;
    }

    public static class Structured extends TableFunction<Pair> {
        public void eval(String text) {}
    }

    public static class Numbers extends TableFunction<Long> {
        public void eval(long from, long to) {}
    }

    public static class Arrays extends TableFunction<Integer[]> {
        public void eval(Integer n) {}
    }

    public static class NoArguments extends TableFunction<Integer> {
        public void eval() {}
    }

    public static class NamedArguments extends TableFunction<String> {
        public void eval(
                @ArgumentHint(name = "word", type = @DataTypeHint("STRING")) String word,
                @ArgumentHint(name = "times", isOptional = true, type = @DataTypeHint("INT")) Integer times) {}
    }

    public static class HintedOverloads extends TableFunction<Object> {
        @FunctionHint(output = @DataTypeHint("INT"))
        public void eval(Integer n) {}
        @FunctionHint(output = @DataTypeHint("ROW<x STRING, y STRING>"))
        public void eval(String text) {}
    }

    public static class RowNoHint extends TableFunction<Row> {
        public void eval(String text) {}
    }

    public static class Async extends AsyncTableFunction<String> {
        public void eval(CompletableFuture<Collection<String>> future, String text) {}
    }

    public static class StaticEval extends TableFunction<String> {
        public static void eval(String text) {}
    }
}
