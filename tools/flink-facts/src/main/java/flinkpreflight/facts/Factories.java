package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.connector.file.table.factories.BulkReaderFormatFactory;
import org.apache.flink.connector.file.table.factories.BulkWriterFormatFactory;
import org.apache.flink.table.factories.CatalogFactory;
import org.apache.flink.table.factories.DeserializationFormatFactory;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.factories.DynamicTableSinkFactory;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.Factory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.factories.ModuleFactory;
import org.apache.flink.table.factories.SerializationFormatFactory;

/** Connectors, formats, catalogs and modules that Flink discovers by SPI, with their options. */
final class Factories {
  /** What a factory can be, in the order of the facts. */
  private static final Map<String, Class<?>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("source", DynamicTableSourceFactory.class);
    KINDS.put("sink", DynamicTableSinkFactory.class);
    KINDS.put("decoding-format", DeserializationFormatFactory.class);
    KINDS.put("encoding-format", SerializationFormatFactory.class);
    KINDS.put("bulk-reader-format", BulkReaderFormatFactory.class);
    KINDS.put("bulk-writer-format", BulkWriterFormatFactory.class);
    KINDS.put("catalog", CatalogFactory.class);
    // Came with Flink 1.18.
    optional("org.apache.flink.table.factories.CatalogStoreFactory").ifPresent(type -> KINDS.put("catalog-store", type));
    KINDS.put("module", ModuleFactory.class);
  }

  private static final Set<String> NOT_OF_A_TABLE = Set.of("SQL_GATEWAY_ENDPOINT_TYPE", "WORKFLOW_SCHEDULER_TYPE");

  private Factories() {}

  private static Optional<Class<?>> optional(String className) {
    try {
      return Optional.of(Class.forName(className));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** All that can be loaded, in the order of the facts. */
  static List<Factory> discover() {
    List<Factory> factories = new ArrayList<>();
    for (Iterator<Factory> it = ServiceLoader.load(Factory.class).iterator(); ; ) {
      try {
        if (!it.hasNext()) break;
        Factory factory = it.next();
        // PyFlink's jar is on the class path for its configuration options only.
        if (!factory.getClass().getSimpleName().startsWith("Python")) factories.add(factory);
      } catch (ServiceConfigurationError | NoClassDefFoundError e) {
        System.err.println("skipped: " + e);
      }
    }
    factories.sort(Comparator.comparing(Factory::factoryIdentifier).thenComparing(f -> f.getClass().getName()));
    return factories;
  }

  static ObjectNode read(List<Factory> factories) {
    ObjectNode root = FactFiles.object();
    ArrayNode connectors = root.putArray("connectors");
    ArrayNode formats = root.putArray("formats");
    ArrayNode catalogs = root.putArray("catalogs");
    ArrayNode modules = root.putArray("modules");
    for (Factory factory : factories) {
      ObjectNode fact = fact(factory);
      if (fact.get("kinds").isEmpty()) continue;
      String first = fact.get("kinds").get(0).asText();
      (first.startsWith("catalog") ? catalogs : first.equals("module") ? modules : first.endsWith("format") ? formats : connectors)
          .add(fact);
    }
    root.set("common", common());
    return root;
  }

  /** Options of FactoryUtil, which a table may have beside those of its connector. */
  private static ArrayNode common() {
    Set<ConfigOption<?>> options = new HashSet<>();
    for (Field field : FactoryUtil.class.getFields()) {
      // Not options of a table: Flink keeps the choice of its gateway's endpoint and scheduler here too.
      if (field.getType() != ConfigOption.class || NOT_OF_A_TABLE.contains(field.getName())) continue;
      try {
        options.add((ConfigOption<?>) field.get(null));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return options(options);
  }

  private static ObjectNode fact(Factory factory) {
    ObjectNode fact = FactFiles.object();
    fact.put("identifier", factory.factoryIdentifier());
    fact.put("class", factory.getClass().getName());
    ArrayNode kinds = fact.putArray("kinds");
    KINDS.forEach((kind, type) -> {
      if (type.isInstance(factory)) kinds.add(kind);
    });
    fact.set("required", options(factory.requiredOptions()));
    fact.set("optional", options(factory.optionalOptions()));
    Set<ConfigOption<?>> forwarded = forwarded(factory);
    if (!forwarded.isEmpty()) {
      ArrayNode keys = fact.putArray("forwarded");
      forwarded.stream().map(ConfigOption::key).sorted().forEach(keys::add);
    }
    return fact;
  }

  /** Options that a running job may be given anew without a new plan (FactoryUtil.checkTableFactory, forwardOptions). */
  private static Set<ConfigOption<?>> forwarded(Factory factory) {
    if (factory instanceof DynamicTableFactory table) return table.forwardOptions();
    try {
      @SuppressWarnings("unchecked")
      Set<ConfigOption<?>> options =
          (Set<ConfigOption<?>>) factory.getClass().getMethod("forwardOptions").invoke(factory);
      return options;
    } catch (NoSuchMethodException e) {
      return Set.of();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ArrayNode options(Set<ConfigOption<?>> options) {
    TreeMap<String, ConfigOption<?>> sorted = new TreeMap<>();
    options.forEach(option -> sorted.put(option.key(), option));
    ArrayNode list = FactFiles.array();
    sorted.values().forEach(option -> list.add(OptionFacts.read(option)));
    return list;
  }
}
