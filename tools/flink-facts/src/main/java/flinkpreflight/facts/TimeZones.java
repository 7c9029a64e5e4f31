package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TreeSet;
import org.apache.flink.table.api.ValidationException;

/** Names of time zones that Flink takes on this JDK, and those that the JDK knows and Flink refuses. */
final class TimeZones {
  private TimeZones() {}

  static ObjectNode read() {
    TreeSet<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
    names.addAll(Arrays.asList(java.util.TimeZone.getAvailableIDs()));
    ObjectNode root = FactFiles.object();
    root.put("jdk", Runtime.version().feature());
    ArrayNode accepted = root.putArray("accepted");
    ArrayNode refused = root.putArray("refused");
    for (String name : names) (accepts(name) ? accepted : refused).add(name);
    return root;
  }

  private static boolean accepts(String name) {
    try {
      // Not in Flink 1.17, over whose jars this program is compiled, too.
      Class.forName("org.apache.flink.table.api.internal.TableConfigValidation").getMethod("validateTimeZone", String.class).invoke(null, name);
      return true;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ValidationException) return false;
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
