package flinkpreflight.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ObjectIdentifier;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.UniqueConstraint;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.sink.DataStreamSinkProvider;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.sink.abilities.SupportsWritingMetadata;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.abilities.SupportsReadingMetadata;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.runtime.connector.sink.SinkRuntimeProviderContext;
import org.apache.flink.table.runtime.connector.source.ScanRuntimeProviderContext;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.RowKind;

/** Asks a connector of a sample table: its source and sink are made, with and without a primary key. */
final class Probes {
  private static final String UNKNOWN = "no-such-option";
  private static final Map<String, String> LETTERS = Map.of("INSERT", "I", "UPDATE_BEFORE", "UB", "UPDATE_AFTER", "UA", "DELETE", "D");
  private static final List<RowKind> KINDS = List.of(RowKind.INSERT, RowKind.UPDATE_BEFORE, RowKind.UPDATE_AFTER, RowKind.DELETE);

  private static int made = 0;
  /** The key of sample tables: some sources know one only. */
  private static String key = "id";

  private final JsonNode samples;
  private final JsonNode catalogs;

  Probes(JsonNode samples, JsonNode catalogs) {
    this.samples = samples;
    this.catalogs = catalogs;
  }

  /** Adds to a connector's fact what its sources and sinks say; nothing where the group has no sample of it. */
  void read(ObjectNode fact) {
    JsonNode sample = samples.path(fact.get("identifier").asText());
    if (sample.isMissingNode()) {
      System.err.println("no sample of " + fact.get("identifier"));
      return;
    }
    key = sample.path("table").path("key").asText("id");
    for (String role : List.of("source", "sink")) {
      if (!kinds(fact).contains(role)) continue;
      Map<String, String> options = options(sample, role);
      options.put("connector", fact.get("identifier").asText());
      ObjectNode keyed = record(role, options, true);
      ObjectNode keyless = record(role, options, false);
      ObjectNode both = fact.putObject(role);
      both.set("keyed", keyed);
      if (!keyless.equals(keyed)) both.set("keyless", keyless);
      boolean withKey = !keyed.has("refused");
      if (!withKey && keyless.has("refused")) continue;
      if (options.containsKey("format") && accepts(role, with(options, "format", "debezium-json"), false))
        readFormat(both, role, options);
      readKeys(both, fact, role, options, withKey);
    }
  }

  /** Whether a catalog of that type can be made of the sample, and takes options that nobody reads. */
  void readCatalog(ObjectNode fact) {
    JsonNode sample = catalogs.path(fact.get("identifier").asText());
    if (sample.isMissingNode() || fact.has("ignoresUnknown")) return;
    Map<String, String> options = new LinkedHashMap<>();
    sample.fields().forEachRemaining(field -> options.put(field.getKey(), field.getValue().asText()));
    options.put("type", fact.get("identifier").asText());
    String plain = refusal(() -> catalog(options));
    if (plain != null) {
      fact.put("sampleRefused", plain);
      String unknown = refusal(() -> catalog(with(options, UNKNOWN, "1")));
      if (plain.equals(unknown)) fact.put("ignoresUnknown", true);
    } else if (refusal(() -> catalog(with(options, UNKNOWN, "1"))) == null) fact.put("ignoresUnknown", true);
    else {
      ArrayNode open = FactFiles.array();
      for (String prefix : prefixes(fact)) if (refusal(() -> catalog(with(options, prefix + UNKNOWN, "1"))) == null) open.add(prefix);
      if (!open.isEmpty()) fact.set("prefixes", open);
    }
  }

  private static Object catalog(Map<String, String> options) {
    return FactoryUtil.createCatalog("sample", options, new Configuration(), Probes.class.getClassLoader());
  }

  private static List<String> kinds(ObjectNode fact) {
    List<String> kinds = new ArrayList<>();
    fact.get("kinds").forEach(kind -> kinds.add(kind.asText()));
    return kinds;
  }

  /** The options of one role; `NEW` in a value is another number each time a table is made, so that its path is new. */
  private static Map<String, String> options(JsonNode sample, String role) {
    Map<String, String> options = new LinkedHashMap<>();
    for (JsonNode part : List.of(sample, sample.path("for " + role)))
      part.fields().forEachRemaining(field -> {
        if (field.getValue().isTextual()) options.put(field.getKey(), field.getValue().asText());
      });
    return options;
  }

  private static ObjectNode record(String role, Map<String, String> options, boolean key) {
    ObjectNode record = FactFiles.object();
    try {
      if (role.equals("source")) source(record, (DynamicTableSource) make(role, options, key));
      else sink(record, (DynamicTableSink) make(role, options, key));
    } catch (Throwable e) {
      record.put("refused", innermost(e));
    }
    return record;
  }

  private static void source(ObjectNode record, DynamicTableSource source) {
    record.put("className", source.getClass().getName());
    record.put("summary", source.asSummaryString());
    abilities(record, source.getClass());
    if (source instanceof ScanTableSource scan) {
      strings(record.putArray("changelog"), letters(scan.getChangelogMode()));
      try {
        record.put("bounded", scan.getScanRuntimeProvider(ScanRuntimeProviderContext.INSTANCE).isBounded());
      } catch (Throwable e) {
        record.put("runtimeRefused", innermost(e));
      }
    }
    if (source instanceof SupportsReadingMetadata reading) metadata(record, reading.listReadableMetadata());
  }

  private static void sink(ObjectNode record, DynamicTableSink sink) {
    record.put("className", sink.getClass().getName());
    record.put("summary", sink.asSummaryString());
    abilities(record, sink.getClass());
    changes(record, sink);
    if (sink instanceof SupportsWritingMetadata writing) metadata(record, writing.listWritableMetadata());
    try {
      if (sink.getSinkRuntimeProvider(new SinkRuntimeProviderContext(false)) instanceof DataStreamSinkProvider)
        record.put("ownParallelism", true);
    } catch (Throwable e) {
      record.put("runtimeRefused", innermost(e));
    }
  }

  private static void abilities(ObjectNode record, Class<?> type) {
    strings(record.putArray("abilities"), TableAbilities.abilities(type));
  }

  private static void metadata(ObjectNode record, Map<String, DataType> keys) {
    ArrayNode list = record.putArray("metadata");
    keys.forEach((key, type) -> list.addObject().put("key", key).set("type", TypeFacts.read(type.getLogicalType())));
  }

  /**
   * Tells which changes of a query a sink takes: always the same, what is given, that without UPDATE_BEFORE, or by
   * each set of changes; and with which message it refuses a set.
   */
  private static void changes(ObjectNode record, DynamicTableSink sink) {
    TreeMap<String, String> accepted = new TreeMap<>();
    ObjectNode refused = FactFiles.object();
    for (int set = 1; set < 16; set++) {
      ChangelogMode.Builder requested = ChangelogMode.newBuilder();
      for (int i = 0; i < 4; i++) if ((set >> i & 1) == 1) requested.addContainedKind(KINDS.get(i));
      String key = String.join(",", letters(requested.build()));
      try {
        accepted.put(key, String.join(",", letters(sink.getChangelogMode(requested.build()))));
      } catch (Throwable e) {
        refused.put(key, innermost(e));
      }
    }
    if (!refused.isEmpty()) record.set("refusesChanges", refused);
    if (Set.copyOf(accepted.values()).size() == 1) strings(record.putArray("accepts"), List.of(accepted.firstEntry().getValue().split(",")));
    else if (accepted.entrySet().stream().allMatch(each -> each.getKey().equals(each.getValue()))) record.put("accepts", "requested");
    else if (accepted.entrySet().stream().allMatch(each -> each.getValue().equals(withoutBefore(each.getKey()))))
      record.put("accepts", "without-update-before");
    else accepted.forEach(record.putObject("accepts")::put);
  }

  private static String withoutBefore(String changes) {
    return Stream.of(changes.split(",")).filter(each -> !each.equals("UB")).collect(Collectors.joining(","));
  }

  private static List<String> letters(ChangelogMode mode) {
    return KINDS.stream().filter(mode::contains).map(kind -> LETTERS.get(kind.name())).toList();
  }

  private static void strings(ArrayNode list, Collection<String> texts) {
    texts.forEach(list::add);
  }

  /** Whether the changes are those of the format. */
  private static void readFormat(ObjectNode both, String role, Map<String, String> options) {
    ObjectNode plain = record(role, options, false);
    ObjectNode changing = record(role, with(options, "format", "debezium-json"), false);
    String field = role.equals("source") ? "changelog" : "accepts";
    if (changing.has(field) && !changing.get(field).equals(plain.get(field))) both.put("changesOfFormat", true);
  }

  /** Which keys it takes that it does not list: any, any behind a prefix, or its own in other letter case. */
  private static void readKeys(ObjectNode both, ObjectNode fact, String role, Map<String, String> options, boolean key) {
    if (accepts(role, with(options, UNKNOWN, "1"), key)) {
      both.put("ignoresUnknown", true);
      both.set("reads", ReadOptions.read(fact, options, given -> run(role, given, key)));
      return;
    }
    ArrayNode open = FactFiles.array();
    String last = null;
    for (String prefix : prefixes(fact)) {
      // A shorter prefix lets these pass.
      if (last != null && prefix.startsWith(last)) continue;
      if (!accepts(role, with(options, prefix + UNKNOWN, "1"), key)) continue;
      open.add(prefix);
      last = prefix;
    }
    if (!open.isEmpty()) both.set("prefixes", open);
    JsonNode required = fact.get("required").path(0).path("key");
    if (required.isMissingNode() || !options.containsKey(required.asText())) return;
    Map<String, String> other = new LinkedHashMap<>(options);
    other.put(required.asText().toUpperCase(), other.remove(required.asText()));
    if (accepts(role, other, key)) both.put("ignoresCase", true);
  }

  private static TreeSet<String> prefixes(ObjectNode fact) {
    try {
      TreeSet<String> prefixes = ConstantStrings.prefixes(Class.forName(fact.get("class").asText()));
      for (String list : List.of("required", "optional", "held"))
        for (JsonNode option : fact.path(list)) {
          String key = option.get("key").asText();
          for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) prefixes.add(key.substring(0, dot + 1));
        }
      prefixes.addAll(List.of("properties.", "debezium.", "jdbc.properties.", "sink.properties.", "aws."));
      return prefixes;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the source or sink and its operators. */
  private static void run(String role, Map<String, String> options, boolean key) {
    Object made = make(role, options, key);
    if (made instanceof ScanTableSource source) ReadOptions.run(source);
    if (made instanceof DynamicTableSink sink) ReadOptions.run(sink, (RowType) table(Map.of(), key).getResolvedSchema().toPhysicalRowDataType().getLogicalType());
  }

  static Map<String, String> with(Map<String, String> options, String key, String value) {
    Map<String, String> copy = new LinkedHashMap<>(options);
    copy.put(key, value);
    return copy;
  }

  private static boolean accepts(String role, Map<String, String> options, boolean key) {
    return refusal(() -> make(role, options, key)) == null;
  }

  static String refusal(Callable<Object> made) {
    try {
      made.call();
      return null;
    } catch (Throwable e) {
      return innermost(e);
    }
  }

  private static String innermost(Throwable error) {
    Throwable last = error;
    while (last.getCause() != null && last.getCause() != last) last = last.getCause();
    // Hash codes of objects and the number of the table differ from run to run.
    return String.valueOf(last.getMessage()).lines().findFirst().orElse("").replaceAll("@[0-9a-f]{4,}", "@…").replaceAll("/flink-facts/\\d+", "/flink-facts/…");
  }

  private static Object make(String role, Map<String, String> options, boolean key) {
    Map<String, String> own = new LinkedHashMap<>();
    options.forEach((name, value) -> own.put(name, value.replace("NEW", String.valueOf(++made))));
    ResolvedCatalogTable table = table(own, key);
    ObjectIdentifier name = ObjectIdentifier.of("default_catalog", "default_database", "sample");
    ClassLoader loader = Probes.class.getClassLoader();
    return role.equals("source")
        ? FactoryUtil.createDynamicTableSource(null, name, table, Map.of(), new Configuration(), loader, false)
        : FactoryUtil.createDynamicTableSink(null, name, table, Map.of(), new Configuration(), loader, false);
  }

  private static ResolvedCatalogTable table(Map<String, String> options, boolean key) {
    List<Column> columns =
        List.of(
            Column.physical(Probes.key, DataTypes.STRING().notNull()),
            Column.physical("name", DataTypes.STRING()),
            Column.physical("amount", DataTypes.BIGINT()));
    Schema.Builder schema = Schema.newBuilder();
    columns.forEach(column -> schema.column(column.getName(), column.getDataType()));
    if (key) schema.primaryKeyNamed("pk", Probes.key);
    CatalogTable table = CatalogTable.of(schema.build(), null, List.of(), options);
    UniqueConstraint constraint = key ? UniqueConstraint.primaryKey("pk", List.of(Probes.key)) : null;
    return new ResolvedCatalogTable(table, new ResolvedSchema(columns, List.of(), constraint));
  }
}
