package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TreeSet;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.api.internal.TableConfigValidation;

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
      TableConfigValidation.validateTimeZone(name);
      return true;
    } catch (ValidationException refusal) {
      return false;
    }
  }
}
