package demo;

import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.apache.flink.table.annotation.*;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.types.Row;

/** Scalar functions of every kind that Flink extracts types from. */
public class Scalars {
    public static class Primitive extends ScalarFunction {
        public int eval(int left, long right) { return left; }
    }

    public static class Boxed extends ScalarFunction {
        public Long eval(Long value) { return value; }
    }

    public static class Text extends ScalarFunction {
        public String eval(String text) { return text; }
    }

    public static class Overloaded extends ScalarFunction {
        public Integer eval(Integer value) { return value; }
        public String eval(String value) { return value; }
        public Double eval(Double value, Double other) { return value; }
        public Boolean eval(Boolean value, String other, Integer third) { return value; }
    }

    public static class Numbers extends ScalarFunction {
        public Long eval(Long value) { return value; }
        public Double eval(Double value) { return value; }
        public Byte eval(Byte value) { return value; }
    }

    public static class Varying extends ScalarFunction {
        public String eval(String first, Integer... rest) { return first; }
    }

    public static class VaryingPrimitive extends ScalarFunction {
        public int eval(int... values) { return values.length; }
    }

    public static class VaryingAny extends ScalarFunction {
        public String eval(@DataTypeHint(inputGroup = InputGroup.ANY) Object... values) { return ""; }
    }

    public static class AnyArgument extends ScalarFunction {
        public String eval(@DataTypeHint(inputGroup = InputGroup.ANY) Object value) { return "" + value; }
    }

    public static class NoArguments extends ScalarFunction {
        public String eval() { return ""; }
    }

    public static class Random extends ScalarFunction {
        public long eval() { return 1L; }
        @Override public boolean isDeterministic() { return false; }
    }

    public static class DecimalHint extends ScalarFunction {
        @DataTypeHint("DECIMAL(12, 3)")
        public BigDecimal eval(@DataTypeHint("DECIMAL(10, 2)") BigDecimal value) { return value; }
    }

    public static class DecimalNoHint extends ScalarFunction {
        public BigDecimal eval(BigDecimal value) { return value; }
    }

    @FunctionHint(output = @DataTypeHint("ROW<name STRING, age INT NOT NULL>"))
    public static class RowHint extends ScalarFunction {
        public Row eval(String text) { return null; }
        public Row eval(String text, Integer number) { return null; }
    }

    public static class RowNoHint extends ScalarFunction {
        public Row eval(String text) { return null; }
    }

    public static class ObjectArgument extends ScalarFunction {
        public String eval(Object value) { return ""; }
    }

    @FunctionHint(input = {@DataTypeHint("INT"), @DataTypeHint("INT")}, output = @DataTypeHint("INT"))
    @FunctionHint(input = {@DataTypeHint("BIGINT"), @DataTypeHint("BIGINT")}, output = @DataTypeHint("BIGINT"))
    @FunctionHint(input = {}, output = @DataTypeHint("BOOLEAN"))
    public static class HintedOverloads extends ScalarFunction {
        public Object eval(Object... values) { return null; }
    }

    public static class MethodHints extends ScalarFunction {
        @FunctionHint(input = {@DataTypeHint("STRING"), @DataTypeHint("DATE")}, argumentNames = {"text", "day"},
                output = @DataTypeHint("TIMESTAMP(3)"))
        public LocalDateTime eval(String a, LocalDate b) { return null; }
    }

    public static class NamedArguments extends ScalarFunction {
        @FunctionHint(argument = {
            @ArgumentHint(name = "in1", type = @DataTypeHint("STRING")),
            @ArgumentHint(name = "in2", type = @DataTypeHint("INT"), isOptional = true),
            @ArgumentHint(name = "in3", type = @DataTypeHint("BIGINT"), isOptional = true)})
        public String eval(String a, Integer b, Long c) { return a; }
    }

    public static class ParameterHints extends ScalarFunction {
        public String eval(
                @ArgumentHint(name = "word", type = @DataTypeHint("STRING")) String word,
                @ArgumentHint(name = "times", isOptional = true, type = @DataTypeHint("INT")) Integer times) {
            return word;
        }
    }

    public static class Times extends ScalarFunction {
        public String eval(LocalDate date, LocalTime time, LocalDateTime timestamp, Instant instant) { return ""; }
    }

    public static class OldTimes extends ScalarFunction {
        public java.sql.Timestamp eval(java.sql.Date date, java.sql.Time time, java.sql.Timestamp timestamp) { return timestamp; }
    }

    public static class Intervals extends ScalarFunction {
        public Duration eval(Duration duration) { return duration; }
        public Period eval(Period period, Integer n) { return period; }
    }

    public static class Bytes extends ScalarFunction {
        public byte[] eval(byte[] bytes) { return bytes; }
    }

    public static class Arrays extends ScalarFunction {
        public Integer[] eval(String[] texts) { return null; }
        public int[] eval(long[] numbers, Integer n) { return null; }
    }

    public static class Collections extends ScalarFunction {
        public List<String> eval(Map<String, Integer> map) { return null; }
        public Map<String, Long[]> eval(List<Integer> list, Boolean flag) { return null; }
    }

    public static class Point {
        public int x;
        public Integer y;
        public String label;
    }

    public static class PointWithConstructor {
        private final String label;
        private final long x;
        public PointWithConstructor(String label, long x) { this.label = label; this.x = x; }
        public String getLabel() { return label; }
        public long getX() { return x; }
    }

    public static class Structured extends ScalarFunction {
        public Point eval(Integer x, Integer y) { return null; }
        public int eval(Point point) { return 0; }
    }

    public static class StructuredConstructor extends ScalarFunction {
        public PointWithConstructor eval(String label) { return null; }
    }

    public static class RawAllowed extends ScalarFunction {
        @DataTypeHint(allowRawGlobally = HintFlag.TRUE)
        public java.net.URI eval(String text) { return null; }
    }

    public static class RawForbidden extends ScalarFunction {
        public java.net.URI eval(String text) { return null; }
    }

    public static class Raw extends ScalarFunction {
        @DataTypeHint(value = "RAW", bridgedTo = java.net.URI.class)
        public java.net.URI eval(String text) { return null; }
    }

    public static class NotNullHints extends ScalarFunction {
        @DataTypeHint("STRING NOT NULL")
        public String eval(@DataTypeHint("INT NOT NULL") Integer value) { return ""; }
    }

    public static class PrimitiveResult extends ScalarFunction {
        public boolean eval(String text) { return true; }
    }

    public static class Small extends ScalarFunction {
        public Short eval(Short value) { return value; }
        public byte eval(byte value, byte other) { return value; }
        public float eval(Float value, Float other, Float third) { return value; }
    }

    public static class CharHint extends ScalarFunction {
        @DataTypeHint("CHAR(3)")
        public String eval(@DataTypeHint("VARCHAR(5)") String text) { return text; }
    }

    public static class MultisetHint extends ScalarFunction {
        @DataTypeHint("MULTISET<STRING>")
        public Map<String, Integer> eval(String text) { return null; }
    }

    public static class RowArgument extends ScalarFunction {
        public Integer eval(@DataTypeHint("ROW<a INT, b STRING>") Row row) { return 1; }
    }

    public abstract static class Generic<T> extends ScalarFunction {
        public abstract String name();
        public T eval(T value) { return value; }
    }

    public static class OfLong extends Generic<Long> {
        @Override public String name() { return ""; }
    }

    public static class OwnInference extends ScalarFunction {
        public String eval(Object... values) { return ""; }
        @Override
        public org.apache.flink.table.types.inference.TypeInference getTypeInference(
                org.apache.flink.table.catalog.DataTypeFactory factory) {
            return org.apache.flink.table.types.inference.TypeInference.newBuilder()
                    .outputTypeStrategy(call -> Optional.of(org.apache.flink.table.api.DataTypes.INT()))
                    .build();
        }
    }

    // What Flink refuses.

    public static class NoEval extends ScalarFunction {}

    public static class HiddenEval extends ScalarFunction {
        int eval(int value) { return value; }
    }

    static class HiddenClass extends ScalarFunction {
        public int eval(int value) { return value; }
    }

    public abstract static class AbstractClass extends ScalarFunction {
        public int eval(int value) { return value; }
    }

    public class Inner extends ScalarFunction {
        public int eval(int value) { return value; }
    }

    public static class NoDefaultConstructor extends ScalarFunction {
        public NoDefaultConstructor(int value) {}
        public int eval(int value) { return value; }
    }

    public static class HiddenConstructor extends ScalarFunction {
        HiddenConstructor() {}
        public int eval(int value) { return value; }
    }

    public static class NoFunction {
        public int eval(int value) { return value; }
    }

    public static class VoidResult extends ScalarFunction {
        public void eval(int value) {}
    }

    @FunctionHint(output = @DataTypeHint("INT"))
    public static class WrongResultHint extends ScalarFunction {
        public String eval(String text) { return text; }
    }

    @FunctionHint(input = @DataTypeHint("INT"), output = @DataTypeHint("INT"))
    @FunctionHint(input = @DataTypeHint("INT"), output = @DataTypeHint("STRING"))
    public static class AmbiguousHints extends ScalarFunction {
        public Object eval(Object value) { return value; }
    }

    public static class SameTypes extends ScalarFunction {
        public Integer eval(Integer value) { return value; }
        public Integer eval(int value) { return value; }
    }

    public static class UnknownHintType extends ScalarFunction {
        @DataTypeHint("INTT") public Integer eval(Integer value) { return value; }
    }

    public static class OptionalPrimitive extends ScalarFunction {
        public int eval(@ArgumentHint(name = "a", isOptional = true, type = @DataTypeHint("INT")) int a) { return a; }
    }

    public static class BadPojo { private int hidden; }

    public static class BadStructured extends ScalarFunction {
        public String eval(BadPojo value) { return ""; }
    }
}
