package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.FallbackKey;
import org.apache.flink.util.TimeUtils;

/** One ConfigOption as data: key, type, default, values of an enum, other keys it is found under, description. */
final class OptionFacts {
  private OptionFacts() {}

  static ObjectNode read(ConfigOption<?> option) {
    Class<?> type = (Class<?>) Reflection.field(option, "clazz");
    boolean list = (Boolean) Reflection.field(option, "isList");
    ObjectNode fact = FactFiles.object();
    fact.put("key", option.key());
    fact.put("type", typeName(type));
    if (list) fact.put("list", true);
    if (type.isEnum()) {
      fact.put("enumClass", type.getName());
      // ConfigurationUtils.convertToEnum compares a value with toString(), letter case ignored.
      ArrayNode values = fact.putArray("values");
      for (Object constant : type.getEnumConstants()) values.add(constant.toString());
    }
    if (option.hasDefaultValue()) fact.put("default", text(option.defaultValue()));
    ArrayNode deprecated = FactFiles.array();
    ArrayNode fallback = FactFiles.array();
    for (FallbackKey key : option.fallbackKeys()) (key.isDeprecated() ? deprecated : fallback).add(key.getKey());
    if (!deprecated.isEmpty()) fact.set("deprecatedKeys", deprecated);
    if (!fallback.isEmpty()) fact.set("fallbackKeys", fallback);
    if (type == Map.class) fact.put("prefixMap", true);
    String description = PlainFormatter.plain(option.description());
    if (!description.isEmpty()) fact.put("description", description);
    return fact;
  }

  /** `enum` for enums, the simple name of Java's or Flink's class for all others: String, Integer, Duration, MemorySize, Map … */
  private static String typeName(Class<?> type) {
    return type.isEnum() ? "enum" : type.getSimpleName();
  }

  /** The default as it would be written in a configuration. */
  static String text(Object value) {
    if (value instanceof Duration duration) return TimeUtils.formatWithHighestUnit(duration);
    if (value instanceof List<?> list) return list.stream().map(OptionFacts::text).collect(Collectors.joining(";"));
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, String> sorted = new TreeMap<>();
      map.forEach((k, v) -> sorted.put(text(k), text(v)));
      return sorted.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(","));
    }
    if (value instanceof Class<?> type) return type.getName();
    return String.valueOf(value);
  }
}
