package flinkpreflight.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;

/**
 * Options that a class keeps in static fields and that its factory does not list: Flink's ConfigOption, a look-alike of the
 * same shape (Paimon's), or the bare key of an option (Iceberg's table properties).
 */
final class OptionHolders {
  private OptionHolders() {}

  static List<ObjectNode> read(JsonNode classes) {
    TreeMap<String, ObjectNode> sorted = new TreeMap<>();
    for (JsonNode name : classes) {
      try {
        for (Field field : Class.forName(name.asText()).getDeclaredFields()) {
          ObjectNode option = option(field);
          if (option != null) sorted.putIfAbsent(option.get("key").asText(), option);
        }
      } catch (ClassNotFoundException | IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return List.copyOf(sorted.values());
  }

  private static ObjectNode option(Field field) throws IllegalAccessException {
    if (!Modifier.isStatic(field.getModifiers())) return null;
    field.setAccessible(true);
    Object value = field.get(null);
    if (value instanceof ConfigOption<?> option) return OptionFacts.read(option);
    if (value instanceof String key) return isKey(field.getName(), key) ? FactFiles.object().put("key", key).put("type", "?") : null;
    return value != null && value.getClass().getSimpleName().equals("ConfigOption") ? lookAlike(value) : null;
  }

  private static boolean isKey(String field, String value) {
    return !field.endsWith("_DEFAULT") && !field.startsWith("DEFAULT") && value.matches("[a-z][a-zA-Z0-9_-]*([.-][a-zA-Z0-9_-]+)+");
  }

  private static ObjectNode lookAlike(Object option) {
    ObjectNode fact = FactFiles.object();
    Class<?> type = (Class<?>) Reflection.field(option, "clazz");
    fact.put("key", String.valueOf(Reflection.field(option, "key")));
    fact.put("type", type == null ? "?" : type.isEnum() ? "enum" : type.getSimpleName());
    if (type != null && type.isEnum()) {
      fact.put("enumClass", type.getName());
      ArrayNode values = fact.putArray("values");
      for (Object constant : type.getEnumConstants()) values.add(constant.toString());
    }
    Object value = Reflection.field(option, "defaultValue");
    if (value != null) fact.put("default", OptionFacts.text(value));
    Object keys = Reflection.field(option, "fallbackKeys");
    if (keys != null && keys.getClass().isArray() && Array.getLength(keys) > 0) {
      ArrayNode list = fact.putArray("fallbackKeys");
      for (int i = 0; i < Array.getLength(keys); i++) list.add(String.valueOf(Reflection.field(Array.get(keys, i), "key")));
    }
    String description = String.valueOf(described(option));
    if (!description.isEmpty()) fact.put("description", description);
    return fact;
  }

  /** Paimon's descriptions are written as Flink's are, by a formatter of its own. */
  private static String described(Object option) {
    try {
      Object description = option.getClass().getMethod("description").invoke(option);
      if (description == null) return "";
      Class<?> html = Class.forName(description.getClass().getPackageName() + ".HtmlFormatter");
      Class<?> formatter = Class.forName(description.getClass().getPackageName() + ".Formatter");
      Object text = formatter.getMethod("format", description.getClass()).invoke(html.getConstructor().newInstance(), description);
      return String.valueOf(text).replaceAll("<br */?>", "\n").replaceAll("<li>", "\n- ").replaceAll("<[^>]*>", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", "\"").replaceAll("&#39;", "'").replaceAll("&amp;", "&").strip();
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }
}
