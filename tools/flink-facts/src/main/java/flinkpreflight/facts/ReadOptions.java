package flinkpreflight.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.connector.ProviderContext;
import org.apache.flink.table.connector.sink.DataStreamSinkProvider;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.source.DataStreamScanProvider;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.connector.sink.SinkRuntimeProviderContext;
import org.apache.flink.table.runtime.connector.source.ScanRuntimeProviderContext;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.RowType;

/**
 * Which options a connector reads that checks none by itself: each is given a text that no type takes, and the source or sink
 * is made with all its operators. An option whose nonsense is refused is read; of one without a type, values that are taken
 * tell it.
 */
final class ReadOptions {
  private static final String NONSENSE = "no such value";
  private static final ProviderContext CONTEXT = name -> Optional.empty();
  /** Types by a value that those before them do not take: `1` is a duration, too. */
  private static final Map<String, String> TELLING = new TreeMap<>(Map.of("1 Duration", "1 s", "2 MemorySize", "1 kb", "3 Double", "1.5", "4 Long", "1", "5 Boolean", "true"));

  /** Makes a table with these options and everything behind it. */
  interface Making {
    void make(Map<String, String> options) throws Exception;
  }

  private ReadOptions() {}

  static ArrayNode read(ObjectNode fact, Map<String, String> options, Making making) {
    ArrayNode read = FactFiles.array();
    if (refusal(options, making) != null) return read;
    for (String list : List.of("required", "optional", "held"))
      for (JsonNode option : fact.path(list)) {
        String type = option.get("type").asText();
        String key = option.get("key").asText();
        if (type.equals("String") || type.equals("Map") || key.contains("#")) continue;
        if (refusal(Probes.with(options, key, NONSENSE), making) == null) continue;
        if (!type.equals("?")) read.add(key);
        else {
          String told = told(key, options, making);
          if (told == null) continue;
          ((ObjectNode) option).put("type", told);
          read.add(key);
        }
      }
    return read;
  }

  /** The type of an option by the values that it takes; null where that does not tell one. */
  private static String told(String key, Map<String, String> options, Making making) {
    for (var each : TELLING.entrySet())
      if (refusal(Probes.with(options, key, each.getValue()), making) == null) return each.getKey().substring(2);
    return null;
  }

  private static String refusal(Map<String, String> options, Making making) {
    return Probes.refusal(() -> {
      making.make(options);
      return null;
    });
  }

  /** The operators of a source. */
  static void run(ScanTableSource source) {
    if (source.getScanRuntimeProvider(ScanRuntimeProviderContext.INSTANCE) instanceof DataStreamScanProvider provider)
      provider.produceDataStream(CONTEXT, StreamExecutionEnvironment.getExecutionEnvironment());
  }

  /** The operators of a sink, for rows of a type. */
  static void run(DynamicTableSink sink, RowType type) {
    if (!(sink.getSinkRuntimeProvider(new SinkRuntimeProviderContext(false)) instanceof DataStreamSinkProvider provider)) return;
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<RowData> rows = environment.fromCollection(List.<RowData>of(new GenericRowData(type.getFieldCount())), InternalTypeInfo.of(type));
    provider.consumeDataStream(CONTEXT, rows);
  }
}
