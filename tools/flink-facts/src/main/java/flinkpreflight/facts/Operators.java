package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlTableFunction;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.util.Optionality;

/** An operator of Calcite's stack: those of FlinkSqlOperatorTable and of SqlStdOperatorTable. */
final class Operators {
  /** Where typing and validation can be overridden, so that the strategies alone do not tell the rule. */
  private static final Set<String> TYPING_METHODS =
      Set.of("inferReturnType", "deriveType", "validateCall", "checkOperandTypes", "getOperandCountRange", "getMonotonicity",
          "adjustType", "preValidateCall", "getAllowedSignatures", "rewriteCall", "acceptCall");

  /** The general bases, whose behaviour is not special to an operator. */
  private static final Set<String> BASES =
      Set.of("SqlOperator", "SqlFunction", "SqlAggFunction", "SqlBinaryOperator", "SqlPrefixOperator", "SqlPostfixOperator",
          "SqlSpecialOperator", "SqlInternalOperator", "BuiltInSqlFunction");

  private Operators() {}

  static ObjectNode read(String field, SqlOperator operator, String from, String mode) {
    ObjectNode fact = FactFiles.object();
    fact.put("name", operator.getName());
    fact.put("field", field);
    fact.put("from", from);
    fact.put("kind", kind(operator));
    if (mode != null) fact.put("mode", mode);
    fact.put("class", Structure.className(operator.getClass()));
    fact.put("sqlKind", operator.getKind().name());
    fact.put("syntax", operator.getSyntax().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    if (operator instanceof SqlFunction function) fact.put("category", function.getFunctionType().name());
    // Left and right binding power; MAX_VALUE less one on both sides means none.
    if (operator.getLeftPrec() != 0 || operator.getRightPrec() != 0) {
      fact.putArray("precedence").add(operator.getLeftPrec()).add(operator.getRightPrec());
    }
    flag(fact, "nondeterministic", !operator.isDeterministic());
    flag(fact, "dynamic", operator.isDynamicFunction());
    flag(fact, "aggregator", operator.isAggregator());
    flag(fact, "group", operator.isGroup());
    flag(fact, "groupAuxiliary", operator.isGroupAuxiliary());
    flag(fact, "requiresOver", operator.requiresOver());
    flag(fact, "requiresOrder", operator.requiresOrder());
    flag(fact, "symmetrical", operator.isSymmetrical());
    if (operator instanceof SqlAggFunction aggregate) {
      flag(fact, "noFraming", !aggregate.allowsFraming());
      flag(fact, "allowsFilter", aggregate.allowsFilter());
      flag(fact, "allowsNullTreatment", aggregate.allowsNullTreatment());
      flag(fact, "percentile", aggregate.isPercentile());
      Optionality within = aggregate.requiresGroupOrder();
      if (within != Optionality.FORBIDDEN) fact.put("withinGroup", within.name().toLowerCase(java.util.Locale.ROOT));
      Optionality distinct = aggregate.getDistinctOptionality();
      if (distinct != Optionality.OPTIONAL) fact.put("distinct", distinct.name().toLowerCase(java.util.Locale.ROOT));
    } else {
      flag(fact, "allowsFraming", operator.isAggregator() && operator.allowsFraming());
    }
    operands(operator, fact);
    if (operator.getOperandTypeChecker() instanceof SqlOperandMetadata metadata && !generated(metadata.paramNames())) {
      metadata.paramNames().forEach(fact.withArray("argumentNames")::add);
    }
    signatures(operator, fact);
    ArrayNode overridden = overrides(operator);
    ObjectNode typing = fact.putObject("typing");
    typing.set("operands", Structure.of(operator.getOperandTypeChecker()));
    typing.set("inference", Structure.of(operator.getOperandTypeInference()));
    typing.set("result", Structure.of(operator.getReturnTypeInference()));
    if (!overridden.isEmpty()) typing.set("overrides", overridden);
    return fact;
  }

  private static String kind(SqlOperator operator) {
    if (operator.isGroup() || operator.isGroupAuxiliary()) return "group";
    if (operator instanceof SqlTableFunction) return "table";
    if (operator.isAggregator()) return operator.requiresOver() ? "window" : "aggregate";
    return operator instanceof SqlFunction ? "scalar" : "operator";
  }

  private static void flag(ObjectNode fact, String name, boolean value) {
    if (value) fact.put(name, true);
  }

  private static void operands(SqlOperator operator, ObjectNode fact) {
    try {
      SqlOperandCountRange range = operator.getOperandCountRange();
      ArrayNode operands = fact.putArray("operands").add(Math.max(0, range.getMin()));
      if (range.getMax() < 0) operands.addNull();
      else operands.add(range.getMax());
    } catch (RuntimeException | Error e) {
      // Operators that are no call, such as a CASE or an AS, tell no number.
      fact.remove("operands");
    }
  }

  /** Calcite makes names such as arg0 up where there are none. */
  private static boolean generated(List<String> names) {
    return names.isEmpty() || names.stream().allMatch(name -> name.matches("a\\d+|arg\\d+"));
  }

  /** As Calcite lists them under "Supported form(s):". */
  private static void signatures(SqlOperator operator, ObjectNode fact) {
    try {
      String text = operator.getAllowedSignatures();
      ArrayNode list = fact.putArray("signatures");
      Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).forEach(list::add);
    } catch (RuntimeException | Error e) {
      fact.remove("signatures");
    }
  }

  private static ArrayNode overrides(SqlOperator operator) {
    TreeSet<String> names = new TreeSet<>();
    for (Class<?> c = operator.getClass(); c != null && !BASES.contains(c.getSimpleName()); c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if (TYPING_METHODS.contains(method.getName())) names.add(Structure.className(c) + "." + method.getName());
      }
    }
    ArrayNode list = FactFiles.array();
    names.forEach(list::add);
    return list;
  }
}
