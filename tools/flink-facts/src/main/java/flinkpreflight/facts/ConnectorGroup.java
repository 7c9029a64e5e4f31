package flinkpreflight.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.factories.Factory;

/**
 * Writes the facts of one group of jars, which stand before Flink's own on the class path: its factories with their options,
 * options that its classes keep in static fields, and what its sources and sinks say when they are made of a sample table.
 *
 * <p>Arguments: the group (an entry of connector-groups.json, in a file), the folder of its jars, the folder to write to.
 */
public final class ConnectorGroup {
  private ConnectorGroup() {}

  public static void main(String[] arguments) throws IOException {
    JsonNode group = new ObjectMapper().readTree(new File(arguments[0]));
    Path jars = Path.of(arguments[1]).toRealPath();
    FactFiles files = new FactFiles(Path.of(arguments[2]));
    String name = group.get("group").asText();
    List<Factory> factories = new ArrayList<>();
    for (Factory factory : Factories.discover()) if (comesFrom(factory.getClass(), jars)) factories.add(factory);
    ObjectNode root = FactFiles.object();
    root.put("group", name);
    root.set("jars", group.get("jars"));
    root.put("from", "jar");
    root.setAll(Factories.read(factories));
    root.remove("common");
    ArrayNode catalogs = (ArrayNode) root.get("catalogs");
    LegacyCatalogs.read(type -> comesFrom(type, jars)).forEach(catalogs::add);
    for (JsonNode own : group.get("own")) leaveOut(root, own.asText().split("/"));
    Probes probes = new Probes(group.path("samples"), group.path("catalogs"));
    for (JsonNode connector : root.get("connectors")) {
      ObjectNode fact = (ObjectNode) connector;
      hold(fact, group.path("holders").path(fact.get("identifier").asText()));
      addTexts(fact, group.path("texts"));
      probes.read(fact);
    }
    for (JsonNode format : root.get("formats"))
      if (format.get("identifier").asText().equals("protobuf") && format.get("kinds").get(0).asText().equals("decoding-format"))
        ((ObjectNode) format).set("messages", ProtobufMessages.read());
    for (JsonNode catalog : catalogs) {
      ObjectNode fact = (ObjectNode) catalog;
      hold(fact, group.path("holders").path(fact.get("identifier").asText() + ".catalog"));
      probes.readCatalog(fact);
    }
    List<DynamicTableFactory> tables =
        factories.stream().filter(DynamicTableFactory.class::isInstance).map(DynamicTableFactory.class::cast).toList();
    files.write(name + ".descriptions.json", takeDescriptions(root));
    files.write(name + ".json", root);
    System.out.println(name + ": " + factories.size() + " factories, " + tables.size() + " of tables");
    // Some catalogs and clients leave threads behind.
    System.exit(0);
  }

  private static boolean comesFrom(Class<?> type, Path jars) {
    var source = type.getProtectionDomain().getCodeSource();
    return source != null && Path.of(source.getLocation().getPath()).startsWith(jars);
  }

  /** Leaves out what the engine has itself: fat jars bring copies of Flink's formats. */
  private static void leaveOut(ObjectNode root, String[] own) {
    ArrayNode list = (ArrayNode) root.get(own[0]);
    for (int i = list.size() - 1; i >= 0; i--) if (list.get(i).get("identifier").asText().equals(own[1])) list.remove(i);
  }

  private static void hold(ObjectNode fact, JsonNode classes) {
    if (classes.isEmpty()) return;
    ArrayNode held = fact.putArray("held");
    OptionHolders.read(classes).forEach(held::add);
  }

  /** Lists of words that a class gives by a static method: `class#method`. */
  private static void addTexts(ObjectNode fact, JsonNode methods) {
    methods.fields().forEachRemaining(each -> {
      String[] parts = each.getValue().asText().split("#");
      try {
        ArrayNode words = fact.withObject("/texts").putArray(each.getKey());
        for (Object word : (Iterable<?>) Class.forName(parts[0]).getMethod(parts[1]).invoke(null)) words.add(word.toString());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /** Descriptions are read only where a person asks for them: by factory and key, in a file of their own. */
  private static ObjectNode takeDescriptions(ObjectNode root) {
    ObjectNode descriptions = FactFiles.object();
    for (String kind : List.of("connectors", "formats", "catalogs", "modules"))
      for (JsonNode fact : root.get(kind)) {
        String key = kind + "/" + fact.get("identifier").asText();
        ObjectNode found = descriptions.has(key) ? (ObjectNode) descriptions.get(key) : FactFiles.object();
        for (String list : List.of("required", "optional", "held"))
          for (JsonNode option : fact.path(list)) {
            JsonNode text = ((ObjectNode) option).remove("description");
            if (text != null) found.set(option.get("key").asText(), text);
          }
        if (!found.isEmpty()) descriptions.set(key, found);
      }
    return descriptions;
  }
}
