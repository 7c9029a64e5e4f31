package demo;

import java.math.BigDecimal;
import org.apache.flink.table.annotation.*;
import org.apache.flink.table.api.dataview.MapView;
import org.apache.flink.table.api.dataview.ListView;
import org.apache.flink.table.functions.AggregateFunction;
import org.apache.flink.table.functions.TableAggregateFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.Collector;
import org.apache.flink.types.Row;

/** Aggregates, with and without the methods that some queries need. */
public class Aggregates {
    public static class Sum {
        public long sum;
        public int count;
    }

    /** accumulate alone. */
    public static class Plain extends AggregateFunction<Long, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        @Override public Long getValue(Sum acc) { return acc.sum; }
        public void accumulate(Sum acc, Long value) {}
    }

    public static class WithRetract extends AggregateFunction<Long, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        @Override public Long getValue(Sum acc) { return acc.sum; }
        public void accumulate(Sum acc, Long value) {}
        public void retract(Sum acc, Long value) {}
    }

    public static class WithMerge extends AggregateFunction<Long, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        @Override public Long getValue(Sum acc) { return acc.sum; }
        public void accumulate(Sum acc, Long value) {}
        public void merge(Sum acc, Iterable<Sum> others) {}
    }

    /** The weighted average of the documentation. */
    public static class WeightedAvg extends AggregateFunction<Long, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        @Override public Long getValue(Sum acc) { return acc.sum; }
        public void accumulate(Sum acc, Long value, Integer weight) {}
        public void retract(Sum acc, Long value, Integer weight) {}
        public void merge(Sum acc, Iterable<Sum> others) {}
    }

    public static class Overloaded extends AggregateFunction<String, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        @Override public String getValue(Sum acc) { return ""; }
        public void accumulate(Sum acc, String value) {}
        public void accumulate(Sum acc, Integer value, Integer other) {}
        public void accumulate(Sum acc) {}
    }

    @FunctionHint(accumulator = @DataTypeHint("ROW<a BIGINT, b BIGINT>"), output = @DataTypeHint("DECIMAL(10, 2)"))
    public static class Hinted extends AggregateFunction<BigDecimal, Row> {
        @Override public Row createAccumulator() { return new Row(2); }
        @Override public BigDecimal getValue(Row acc) { return null; }
        public void accumulate(Row acc, @DataTypeHint("DECIMAL(10, 2)") BigDecimal value) {}
    }

    public static class OverOnly extends AggregateFunction<Integer, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        @Override public Integer getValue(Sum acc) { return 0; }
        public void accumulate(Sum acc, Integer value) {}
        public void retract(Sum acc, Integer value) {}
        @Override public java.util.Set<org.apache.flink.table.functions.FunctionRequirement> getRequirements() {
            return java.util.Collections.singleton(org.apache.flink.table.functions.FunctionRequirement.OVER_WINDOW_ONLY);
        }
    }

    public static class Viewed {
        public MapView<String, Integer> seen = new MapView<>();
        public ListView<String> list = new ListView<>();
        public long count;
    }

    public static class Distinct extends AggregateFunction<Long, Viewed> {
        @Override public Viewed createAccumulator() { return new Viewed(); }
        @Override public Long getValue(Viewed acc) { return acc.count; }
        public void accumulate(Viewed acc, String value) {}
    }

    public static class Tupled extends AggregateFunction<Double, Tuple2<Long, Long>> {
        @Override public Tuple2<Long, Long> createAccumulator() { return null; }
        @Override public Double getValue(Tuple2<Long, Long> acc) { return 0.0; }
        public void accumulate(Tuple2<Long, Long> acc, Long value) {}
    }

    public static class NoAccumulate extends AggregateFunction<Long, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        @Override public Long getValue(Sum acc) { return acc.sum; }
    }

    public static class Top2 extends TableAggregateFunction<Long, Sum> {
        @Override public Sum createAccumulator() { return new Sum(); }
        public void accumulate(Sum acc, Long value) {}
        public void emitValue(Sum acc, Collector<Long> out) {}
    }
}
