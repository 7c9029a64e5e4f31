package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.flink.annotation.docs.Documentation;
import org.apache.flink.configuration.ConfigOption;

/** Every static ConfigOption of every class of Flink's own jars: the configuration that a job, a cluster or SQL can set. */
final class ConfigurationOptions {
  /** Connectors and formats describe their table options with ConfigOption too; those are the factories' facts. */
  private static final List<String> NOT_CONFIGURATION =
      List.of("flink-connector-datagen", "flink-connector-elasticsearch", "flink-connector-files", "flink-connector-hbase",
          "flink-connector-jdbc", "flink-connector-kafka", "flink-connector-mongodb", "flink-sql-connector-", "flink-sql-avro", "flink-json", "flink-csv", "flink-avro",
          "flink-parquet", "flink-orc", "flink-cdc", "flink-shaded");

  /** Their options belong to a table, or their keys stand under a prefix that only their user knows. */
  private static final Set<String> NOT_CONFIGURATION_CLASSES =
      Set.of("FactoryUtil", "PythonDynamicTableOptions", "SqlGatewayRestOptions", "AsyncSinkConnectorOptions");

  private static final byte[] NEEDLE = "org/apache/flink/configuration/ConfigOption".getBytes(StandardCharsets.ISO_8859_1);

  private ConfigurationOptions() {}

  static ObjectNode read() {
    TreeMap<String, ObjectNode> byKey = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      File jar = new File(entry);
      String name = jar.getName();
      if (!name.startsWith("flink-") || !name.endsWith(".jar")) continue;
      if (NOT_CONFIGURATION.stream().anyMatch(name::startsWith)) continue;
      for (String className : classesWithOptions(jar)) collect(className, byKey);
    }
    ObjectNode root = FactFiles.object();
    ArrayNode options = root.putArray("options");
    byKey.values().forEach(options::add);
    return root;
  }

  /** Takes the long texts out, so that a check need not load them: key to description. */
  static ObjectNode takeDescriptions(ObjectNode configuration) {
    ObjectNode root = FactFiles.object();
    ObjectNode descriptions = root.putObject("descriptions");
    for (var option : configuration.get("options")) {
      var description = ((ObjectNode) option).remove("description");
      if (description != null) descriptions.set(option.get("key").asText(), description);
    }
    return root;
  }

  /** Classes whose constant pool names ConfigOption; loading all classes of all jars would take a minute. */
  private static Iterable<String> classesWithOptions(File jar) {
    TreeSet<String> names = new TreeSet<>();
    try (JarFile file = new JarFile(jar)) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        String path = entry.getName();
        if (!path.endsWith(".class") || !path.startsWith("org/apache/flink/") || path.contains("/shaded/")) continue;
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        if (contains(bytes)) names.add(path.substring(0, path.length() - 6).replace('/', '.'));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }

  private static boolean contains(byte[] bytes) {
    outer:
    for (int i = 0; i + NEEDLE.length <= bytes.length; i++) {
      for (int j = 0; j < NEEDLE.length; j++) if (bytes[i + j] != NEEDLE[j]) continue outer;
      return true;
    }
    return false;
  }

  private static void collect(String className, Map<String, ObjectNode> byKey) {
    Field[] fields;
    Class<?> owner;
    try {
      owner = Class.forName(className);
      if (NOT_CONFIGURATION_CLASSES.contains(owner.getSimpleName())) return;
      fields = owner.getDeclaredFields();
    } catch (Throwable e) {
      // A class that needs a library which this class path leaves out has no option that a job here could use.
      System.err.println("skipped: " + className + ": " + e);
      return;
    }
    Arrays.sort(fields, java.util.Comparator.comparing(Field::getName));
    for (Field field : fields) {
      if (field.getType() != ConfigOption.class || !Modifier.isStatic(field.getModifiers())) continue;
      try {
        field.setAccessible(true);
        ConfigOption<?> option = (ConfigOption<?>) field.get(null);
        if (option == null) continue;
        ObjectNode fact = OptionFacts.read(option);
        fact.put("field", owner.getSimpleName() + "." + field.getName());
        documentation(field, fact);
        for (Documentation.SuffixOption suffix : suffixes(field, owner)) {
          fact.put("key", suffix.value() + "." + option.key());
        }
        prefer(byKey, fact.get("key").asText(), fact);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The prefix of an option that is read from under one, such as metrics.reporter.&lt;name&gt;. */
  private static List<Documentation.SuffixOption> suffixes(Field field, Class<?> owner) {
    Documentation.SuffixOption own = field.getAnnotation(Documentation.SuffixOption.class);
    Documentation.SuffixOption shared = owner.getAnnotation(Documentation.SuffixOption.class);
    return own != null ? List.of(own) : shared != null ? List.of(shared) : List.of();
  }

  /** One key may be declared twice, in an options class and privately elsewhere: the options class is the public word. */
  private static void prefer(Map<String, ObjectNode> byKey, String key, ObjectNode fact) {
    ObjectNode known = byKey.get(key);
    if (known == null || rank(fact) > rank(known)) byKey.put(key, fact);
  }

  private static int rank(ObjectNode fact) {
    int rank = fact.get("field").asText().split("\\.")[0].endsWith("Options") ? 4 : 0;
    if (!fact.has("deprecated")) rank += 8;
    if (fact.has("description")) rank += 2;
    return rank;
  }

  /** Documentation.TableOption says in which execution mode an option works; other annotations hide or date it. */
  private static void documentation(Field field, ObjectNode fact) {
    if (field.isAnnotationPresent(Deprecated.class)) fact.put("deprecated", true);
    if (!Modifier.isPublic(field.getModifiers())) fact.put("private", true);
    for (Annotation annotation : field.getAnnotations()) {
      switch (annotation.annotationType().getSimpleName()) {
        case "TableOption" -> fact.put("execution", value(annotation, "execMode").toLowerCase(java.util.Locale.ROOT));
        case "ExcludeFromDocumentation" -> fact.put("undocumented", true);
        case "Experimental" -> fact.put("experimental", true);
        case "OverrideDefault" -> fact.put("documentedDefault", value(annotation, "value"));
        case "Section" -> {
          ArrayNode sections = fact.putArray("sections");
          for (String section : (String[]) raw(annotation, "value")) sections.add(section);
        }
        default -> {}
      }
    }
  }

  private static String value(Annotation annotation, String member) {
    return String.valueOf(raw(annotation, member));
  }

  private static Object raw(Annotation annotation, String member) {
    try {
      Method method = annotation.annotationType().getMethod(member);
      return method.invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
