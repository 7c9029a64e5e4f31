package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.flink.table.factories.CatalogFactory;
import org.apache.flink.table.factories.TableFactory;

/** Catalogs that are found by the old TableFactory alone, which FactoryUtil.createCatalog asks first: Iceberg's. */
final class LegacyCatalogs {
  private LegacyCatalogs() {}

  static List<ObjectNode> read(Predicate<Class<?>> wanted) {
    List<ObjectNode> facts = new ArrayList<>();
    for (Iterator<TableFactory> it = ServiceLoader.load(TableFactory.class).iterator(); ; ) {
      try {
        if (!it.hasNext()) return facts;
        TableFactory factory = it.next();
        if (factory instanceof CatalogFactory && wanted.test(factory.getClass())) facts.add(fact(factory));
      } catch (ServiceConfigurationError | NoClassDefFoundError e) {
        System.err.println("skipped: " + e);
      }
    }
  }

  private static ObjectNode fact(TableFactory factory) {
    Map<String, String> context = factory.requiredContext();
    ObjectNode fact = FactFiles.object();
    fact.put("identifier", context.get("type"));
    fact.put("class", factory.getClass().getName());
    fact.putArray("kinds").add("catalog");
    fact.putArray("required");
    ArrayNode optional = fact.putArray("optional");
    for (String key : new TreeSet<>(factory.supportedProperties())) {
      if (key.equals("*")) fact.put("ignoresUnknown", true);
      else if (!context.containsKey(key)) optional.addObject().put("key", key).put("type", "String");
    }
    return fact;
  }
}
