package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.LookupTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.factories.DynamicTableFactory;

/** What the sources and sinks of connectors implement: which parts of a plan they take over, by class. */
final class TableAbilities {
  private TableAbilities() {}

  static ObjectNode read(List<DynamicTableFactory> factories) {
    TreeMap<String, Set<String>> sources = new TreeMap<>();
    TreeMap<String, Set<String>> sinks = new TreeMap<>();
    Set<Path> jars = new TreeSet<>();
    factories.forEach(factory -> jars.add(jarOf(factory.getClass())));
    for (Path jar : jars) {
      if (!Files.isRegularFile(jar)) continue;
      for (String name : classNames(jar)) {
        Class<?> type = load(name);
        if (type == null || type.isInterface() || Modifier.isAbstract(type.getModifiers())) continue;
        if (DynamicTableSource.class.isAssignableFrom(type)) sources.put(name, abilities(type));
        if (DynamicTableSink.class.isAssignableFrom(type)) sinks.put(name, abilities(type));
      }
    }
    ObjectNode root = FactFiles.object();
    root.set("sources", byClass(sources));
    root.set("sinks", byClass(sinks));
    return root;
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Classes of Flink's own packages: a connector's jar may hold all its libraries. */
  private static List<String> classNames(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("org/apache/flink/") && name.endsWith(".class"))
          .filter(name -> name.contains("Source") || name.contains("Sink"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, TableAbilities.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  /** Names of the interfaces by which Flink's planner asks a source or sink, its superclasses' included. */
  static Set<String> abilities(Class<?> type) {
    Set<String> found = new TreeSet<>();
    if (ScanTableSource.class.isAssignableFrom(type)) found.add("ScanTableSource");
    if (LookupTableSource.class.isAssignableFrom(type)) found.add("LookupTableSource");
    for (Class<?> c = type; c != null; c = c.getSuperclass()) collect(c, found);
    return found;
  }

  private static void collect(Class<?> type, Set<String> found) {
    for (Class<?> each : type.getInterfaces()) {
      if (each.getPackageName().startsWith("org.apache.flink.table.connector.") && each.getSimpleName().startsWith("Supports"))
        found.add(each.getSimpleName());
      collect(each, found);
    }
  }

  private static ObjectNode byClass(TreeMap<String, Set<String>> classes) {
    ObjectNode node = FactFiles.object();
    classes.forEach((name, found) -> {
      ArrayNode list = node.putArray(name);
      found.forEach(list::add);
    });
    return node;
  }
}
