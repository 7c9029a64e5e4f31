package demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.table.annotation.*;
import org.apache.flink.table.functions.AggregateFunction;
import org.apache.flink.table.functions.AsyncScalarFunction;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.types.Row;

/** Inheritance, generics, hints of all kinds. */
public class More {
    public static class UnnamedHint extends ScalarFunction {
        public String eval(@ArgumentHint(type = @DataTypeHint("STRING")) String text) { return text; }
    }

    public static class UnnamedHints extends ScalarFunction {
        public String eval(
                @ArgumentHint(type = @DataTypeHint("STRING")) String text,
                @ArgumentHint(type = @DataTypeHint("INT"), isOptional = true) Integer n) {
            return text;
        }
    }

    public abstract static class Base extends ScalarFunction {
        public Integer eval(Integer value) { return value; }
    }

    public static class Inherits extends Base {
        public String eval(String value) { return value; }
    }

    public static class Overrides extends Base {
        @Override public Integer eval(Integer value) { return 1; }
    }

    public abstract static class Pairing<A, B> extends ScalarFunction {
        public A eval(A first, B second) { return first; }
    }

    public static class StringAndLong extends Pairing<String, Long> {}

    public static class Swapped<X> extends Pairing<Long, X> {}

    public static class SwappedText extends Swapped<String> {}

    @SuppressWarnings("rawtypes")
    public static class RawPairing extends Pairing {}

    public interface Typed<T> { T eval(T value); }

    public static class Bridged extends ScalarFunction implements Typed<Long> {
        @Override public Long eval(Long value) { return value; }
    }

    public static class GenericMethod extends ScalarFunction {
        public <T> String eval(T value) { return ""; }
    }

    public static class Throwing extends ScalarFunction {
        public Integer eval(Integer value) throws Exception { return value; }
    }

    public static class StaticEval extends ScalarFunction {
        public static Integer eval(Integer value) { return value; }
    }

    public static class Precision extends ScalarFunction {
        @DataTypeHint(defaultDecimalPrecision = 20, defaultDecimalScale = 4)
        public BigDecimal eval(@DataTypeHint(defaultDecimalPrecision = 10) BigDecimal value) { return value; }
    }

    public static class SecondPrecision extends ScalarFunction {
        @DataTypeHint(defaultSecondPrecision = 3)
        public java.time.LocalDateTime eval(@DataTypeHint(defaultSecondPrecision = 3) java.time.LocalDateTime value) { return value; }
    }

    public static class TimeHint extends ScalarFunction {
        public String eval(@DataTypeHint("TIME(0)") java.time.LocalTime time) { return ""; }
    }

    public static class TimestampHint extends ScalarFunction {
        public @DataTypeHint("TIMESTAMP(3)") java.sql.Timestamp eval(@DataTypeHint("TIMESTAMP(3)") java.sql.Timestamp value) { return value; }
    }

    public static class RawList extends ScalarFunction {
        @SuppressWarnings("rawtypes")
        public String eval(List list) { return ""; }
    }

    public static class ListOfRows extends ScalarFunction {
        public String eval(@DataTypeHint("ARRAY<ROW<a INT, b STRING>>") Row[] rows) { return ""; }
    }

    public static class WildcardMap extends ScalarFunction {
        public String eval(Map<String, ?> map) { return ""; }
    }

    public static class CharArgument extends ScalarFunction {
        public String eval(char c) { return ""; }
    }

    public static class NumberArgument extends ScalarFunction {
        public Double eval(Number n) { return 0.0; }
    }

    public static class SequenceArgument extends ScalarFunction {
        public String eval(CharSequence text) { return ""; }
    }

    public static class VaryingText extends ScalarFunction {
        public String eval(String separator, String... parts) { return ""; }
    }

    public static class MixedVarying extends ScalarFunction {
        public String eval(String... parts) { return ""; }
        public Integer eval(Integer first, String... parts) { return 1; }
    }

    public static class Inner {
        public int number;
        public List<String> words;
        public @DataTypeHint("DECIMAL(8, 2)") BigDecimal amount;
    }

    public static class Outer {
        private Inner inner;
        private Map<String, Inner> byName;
        public Inner getInner() { return inner; }
        public void setInner(Inner inner) { this.inner = inner; }
        public Map<String, Inner> getByName() { return byName; }
        public void setByName(Map<String, Inner> byName) { this.byName = byName; }
    }

    public static class Nested extends ScalarFunction {
        public Outer eval(String text) { return null; }
    }

    public static class Cyclic { public Cyclic next; }

    public static class CyclicResult extends ScalarFunction {
        public Cyclic eval(String text) { return null; }
    }

    public static class NoSetter {
        private String name;
        public String getName() { return name; }
    }

    public static class NoSetterResult extends ScalarFunction {
        public NoSetter eval(String text) { return null; }
    }

    public static class NoConstructor {
        public final String name;
        public NoConstructor() { name = ""; }
    }

    public static class NoConstructorResult extends ScalarFunction {
        public NoConstructor eval(String text) { return null; }
    }

    public static class Holder<T> { public T value; public String name; }

    public static class GenericPojo extends ScalarFunction {
        public Holder<Long> eval(String text) { return null; }
    }

    public enum Color { RED, GREEN }

    public static class EnumResult extends ScalarFunction {
        public Color eval(String text) { return null; }
    }

    public static class EmptyPojo {}

    public static class EmptyPojoResult extends ScalarFunction {
        public EmptyPojo eval(String text) { return null; }
    }

    public static class AsyncScalar extends AsyncScalarFunction {
        public void eval(CompletableFuture<Long> future, String text, Integer n) {}
    }

    @FunctionHint(input = @DataTypeHint("INT"))
    @FunctionHint(input = @DataTypeHint("STRING"))
    public static class InputHints extends ScalarFunction {
        public Long eval(Object value) { return 1L; }
    }

    @FunctionHint(input = {@DataTypeHint("STRING"), @DataTypeHint("INT")}, isVarArgs = true, output = @DataTypeHint("BOOLEAN"))
    public static class VaryingHint extends ScalarFunction {
        public Boolean eval(String first, Integer... rest) { return true; }
    }

    @FunctionHint(argumentNames = {"a", "b"}, input = {@DataTypeHint("STRING"), @DataTypeHint("INT")})
    public static class ClassNames extends ScalarFunction {
        public Integer eval(String x, Integer y) { return 1; }
    }

    @FunctionHint(argumentNames = {"a"}, input = {@DataTypeHint("STRING"), @DataTypeHint("INT")})
    public static class TooFewNames extends ScalarFunction {
        public Integer eval(String x, Integer y) { return 1; }
    }

    @FunctionHint(output = @DataTypeHint("INT"))
    public static class TwoOutputs extends ScalarFunction {
        @FunctionHint(output = @DataTypeHint("BIGINT"))
        public Integer eval(String x) { return 1; }
    }

    @FunctionHint(input = @DataTypeHint("STRING"), output = @DataTypeHint("INT"))
    public static class WrongInput extends ScalarFunction {
        public Integer eval(Integer x) { return 1; }
    }

    @FunctionHint(input = {@DataTypeHint("INT"), @DataTypeHint("INT")}, output = @DataTypeHint("INT"))
    public static class WrongCount extends ScalarFunction {
        public Integer eval(Integer x) { return 1; }
    }

    public static class SameDescriptor extends ScalarFunction {
        public String eval(String value) { return value; }
        public String helper(String other) { return other; }
    }

    public static class LocalVariables extends ScalarFunction {
        public String eval(long first, double second, String third) {
            String local = third;
            int other = (int) first;
            return local + other;
        }
    }

    public static class Joined extends TableFunction<Row> {
        @FunctionHint(output = @DataTypeHint("ROW<s STRING, n INT>"))
        public void eval(String text, Integer number) {}
    }

    public static class OfPojo extends TableFunction<Inner> {
        public void eval(String text) {}
    }

    public static class OfMap extends TableFunction<Map<String, Integer>> {
        public void eval(String text) {}
    }

    public abstract static class TableBase<T> extends TableFunction<T> {
        public void eval(T value) {}
    }

    public static class OfInteger extends TableBase<Integer> {}

    public static class Acc { public long sum; }

    public abstract static class AggregateBase extends AggregateFunction<Double, Acc> {
        @Override public Acc createAccumulator() { return new Acc(); }
        @Override public Double getValue(Acc acc) { return 0.0; }
        public void accumulate(Acc acc, Double value) {}
        public void retract(Acc acc, Double value) {}
        public void merge(Acc acc, Iterable<Acc> others) {}
    }

    public static class InheritsAggregate extends AggregateBase {}

    public static class RowAccumulator extends AggregateFunction<Long, Row> {
        @Override public Row createAccumulator() { return new Row(1); }
        @Override public Long getValue(Row acc) { return 0L; }
        public void accumulate(Row acc, Long value) {}
    }

    public static class VaryingAggregate extends AggregateFunction<Long, Acc> {
        @Override public Acc createAccumulator() { return new Acc(); }
        @Override public Long getValue(Acc acc) { return 0L; }
        public void accumulate(Acc acc, Long... values) {}
    }

    public static class PrimitiveAggregate extends AggregateFunction<Long, Acc> {
        @Override public Acc createAccumulator() { return new Acc(); }
        @Override public Long getValue(Acc acc) { return 0L; }
        public void accumulate(Acc acc, long value) {}
    }

    public static class StaticAccumulate extends AggregateFunction<Long, Acc> {
        @Override public Acc createAccumulator() { return new Acc(); }
        @Override public Long getValue(Acc acc) { return 0L; }
        public static void accumulate(Acc acc, Long value) {}
    }
}
