package flinkpreflight.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.flink.table.functions.BuiltInFunctionDefinition;
import org.apache.flink.table.functions.BuiltInFunctionDefinitions;
import org.apache.flink.table.planner.functions.sql.FlinkSqlOperatorTable;

/**
 * All functions and operators, each with where it comes from: `catalog` is a definition that Flink's function catalog
 * shows to SQL (looked up first), `operator-table` an operator of FlinkSqlOperatorTable, `definition` a definition that SQL
 * does not see by itself, `calcite` an operator of Calcite that the parser makes but FlinkSqlOperatorTable does not list.
 */
final class Functions {
  /** What SQL can name, used on every check; what it cannot; and all typing strategies, which readers of the rules need. */
  record Facts(ObjectNode functions, ObjectNode hidden, ObjectNode typing) {}

  private static final Set<String> VISIBLE = Set.of("catalog", "operator-table");

  private Functions() {}

  static Facts read() {
    List<ObjectNode> entries = new ArrayList<>();
    for (Map.Entry<String, BuiltInFunctionDefinition> entry : constants(BuiltInFunctionDefinitions.class, BuiltInFunctionDefinition.class)) {
      entries.add(Definitions.read(entry.getKey(), entry.getValue()));
    }
    Map<SqlOperator, String> names = new IdentityHashMap<>();
    for (var entry : constants(SqlStdOperatorTable.class, SqlOperator.class)) names.put(entry.getValue(), entry.getKey());
    List<Map.Entry<String, SqlOperator>> flink = constants(FlinkSqlOperatorTable.class, SqlOperator.class);
    for (var entry : flink) names.put(entry.getValue(), entry.getKey());
    List<SqlOperator> streaming = FlinkSqlOperatorTable.instance(false).getOperatorList();
    List<SqlOperator> batch = FlinkSqlOperatorTable.instance(true).getOperatorList();
    for (SqlOperator operator : streaming) {
      entries.add(Operators.read(field(names, operator), operator, "operator-table", mode(operator, batch, "streaming")));
    }
    for (SqlOperator operator : batch) {
      if (!containsSame(streaming, operator)) {
        entries.add(Operators.read(field(names, operator), operator, "operator-table", "batch"));
      }
    }
    for (var entry : constants(SqlStdOperatorTable.class, SqlOperator.class)) {
      if (!containsSame(streaming, entry.getValue()) && !containsSame(batch, entry.getValue())) {
        entries.add(Operators.read(entry.getKey(), entry.getValue(), "calcite", null));
      }
    }
    entries.sort(Comparator.comparing((ObjectNode e) -> e.get("name").asText()).thenComparing(e -> e.get("field").asText())
        .thenComparing(e -> e.path("mode").asText()));
    ObjectNode functions = FactFiles.object();
    ObjectNode typing = FactFiles.object();
    ArrayNode facts = functions.putArray("functions");
    ObjectNode hidden = FactFiles.object();
    ArrayNode hiddenFacts = hidden.putArray("functions");
    ObjectNode strategies = typing.putObject("typing");
    for (ObjectNode entry : entries) {
      JsonNode strategy = entry.remove("typing");
      (VISIBLE.contains(entry.get("from").asText()) ? facts : hiddenFacts).add(entry);
      strategies.set(entry.get("field").asText() + (entry.has("mode") ? "/" + entry.get("mode").asText() : ""), strategy);
    }
    return new Facts(functions, hidden, typing);
  }

  private static String mode(SqlOperator operator, List<SqlOperator> batch, String mode) {
    return containsSame(batch, operator) ? null : mode;
  }

  private static boolean containsSame(Collection<SqlOperator> operators, SqlOperator operator) {
    return operators.stream().anyMatch(o -> o == operator);
  }

  private static String field(Map<SqlOperator, String> names, SqlOperator operator) {
    String name = names.get(operator);
    return name != null ? name : "FlinkSqlOperatorTable.dynamicFunctions/" + operator.getName();
  }

  /** Public constants of a class by qualified field name; an object with two names has the first by the alphabet. */
  static <T> List<Map.Entry<String, T>> constants(Class<?> owner, Class<T> type) {
    Map<T, TreeSet<String>> names = new IdentityHashMap<>();
    for (Field field : owner.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) || !Modifier.isPublic(field.getModifiers())) continue;
      try {
        if (type.isInstance(field.get(null))) {
          names.computeIfAbsent(type.cast(field.get(null)), k -> new TreeSet<>()).add(owner.getSimpleName() + "." + field.getName());
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    List<Map.Entry<String, T>> entries = new ArrayList<>();
    names.forEach((value, fields) -> entries.add(Map.entry(fields.first(), value)));
    entries.sort(Map.Entry.comparingByKey());
    return entries;
  }
}
