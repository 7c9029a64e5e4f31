package flinkpreflight.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlOperator;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;

/**
 * A typing strategy as data. Strategies are objects composed of objects, most of them constants with a public name: an
 * object becomes `{"named": "OperandTypes.NUMERIC", "is": "FamilyOperandTypeChecker", …its fields}`. A lambda has no name
 * but its class, so what it does must be read in the source; what it captured is kept.
 */
final class Structure {
  private static final int DEPTH = 12;
  private static final String[] HOLDERS = {
    "org.apache.calcite.sql.type.OperandTypes",
    "org.apache.calcite.sql.type.ReturnTypes",
    "org.apache.calcite.sql.type.InferTypes",
    "org.apache.calcite.sql.type.SqlTypeTransforms",
    "org.apache.calcite.sql.type.SqlOperandCountRanges",
    "org.apache.flink.table.planner.plan.type.FlinkReturnTypes",
    "org.apache.flink.table.types.inference.InputTypeStrategies",
    "org.apache.flink.table.types.inference.TypeStrategies",
    "org.apache.flink.table.types.inference.strategies.SpecificInputTypeStrategies",
    "org.apache.flink.table.types.inference.strategies.SpecificTypeStrategies",
  };
  private static final Map<Object, String> NAMED = new IdentityHashMap<>();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static {
    for (String holder : HOLDERS) {
      try {
        Class<?> owner = Class.forName(holder);
        Field[] fields = owner.getDeclaredFields();
        java.util.Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field field : fields) {
          if (!Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers())) continue;
          field.setAccessible(true);
          Object value = field.get(null);
          if (value != null) NAMED.putIfAbsent(value, owner.getSimpleName() + "." + field.getName());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Structure() {}

  static JsonNode of(Object value) {
    return of(value, new ArrayList<>());
  }

  private static JsonNode of(Object value, List<Object> above) {
    if (value == null) return NODES.nullNode();
    if (value instanceof Boolean flag) return NODES.booleanNode(flag);
    if (value instanceof Integer number) return NODES.numberNode(number);
    if (value instanceof Number || value instanceof CharSequence || value instanceof Character) {
      return NODES.textNode(value.toString());
    }
    if (value instanceof Enum<?> constant) return NODES.textNode(constant.name());
    if (value instanceof Class<?> type) return NODES.textNode(type.getSimpleName());
    if (value instanceof LogicalType type) return NODES.textNode(type.asSummaryString());
    if (value instanceof DataType type) return NODES.textNode(type.toString());
    if (value instanceof RelDataType type) return NODES.textNode(type.getFullTypeString());
    if (value instanceof SqlOperator operator) return NODES.textNode(operator.getName());
    if (value instanceof Optional<?> optional) return of(optional.orElse(null), above);
    if (value instanceof Iterable<?> elements) {
      ArrayNode list = NODES.arrayNode();
      elements.forEach(element -> list.add(of(element, above)));
      return list;
    }
    if (value instanceof Object[] elements) return of(List.of(elements), above);
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, JsonNode> sorted = new TreeMap<>();
      map.forEach((k, v) -> sorted.put(of(k, above).asText(String.valueOf(k)), of(v, above)));
      return NODES.objectNode().setAll(sorted);
    }
    return composed(value, above);
  }

  private static JsonNode composed(Object value, List<Object> above) {
    ObjectNode node = NODES.objectNode();
    String named = NAMED.get(value);
    if (named != null) node.put("named", named);
    node.put("is", className(value.getClass()));
    if (above.size() >= DEPTH || above.stream().anyMatch(a -> a == value)) return node;
    if (value.getClass().getName().startsWith("java.")) return node;
    above.add(value);
    for (Class<?> c = value.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
      Field[] fields = c.getDeclaredFields();
      java.util.Arrays.sort(fields, Comparator.comparing(Field::getName));
      for (Field field : fields) {
        if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic() && field.getName().startsWith("this$")) continue;
        try {
          field.setAccessible(true);
          Object member = field.get(value);
          if (member == null) continue;
          if (field.getName().equals("optional") && member instanceof Predicate<?> optional) {
            node.set("optional", optionalPositions(optional));
          } else {
            node.set(field.getName(), of(member, above));
          }
        } catch (ReflectiveOperationException | RuntimeException e) {
          node.put(field.getName(), "unreadable");
        }
      }
    }
    above.remove(above.size() - 1);
    // A constant without content is its name.
    return named != null && node.size() == 2 ? NODES.textNode(named) : node;
  }

  /** Which of the first eight operands FamilyOperandTypeChecker takes as optional. */
  @SuppressWarnings("unchecked")
  private static JsonNode optionalPositions(Predicate<?> optional) {
    ArrayNode positions = NODES.arrayNode();
    for (int i = 0; i < 8; i++) if (((Predicate<Integer>) optional).test(i)) positions.add(i);
    return positions;
  }

  /** Without the package; a lambda's class has a number that changes from run to run. */
  static String className(Class<?> type) {
    String name = type.getName();
    int lambda = name.indexOf("$$Lambda");
    String stable = lambda < 0 ? name : name.substring(0, lambda) + " lambda";
    return stable.substring(stable.lastIndexOf('.', stable.length() - 1) + 1);
  }
}
