package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.table.functions.BuiltInFunctionDefinition;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeInferenceUtil;
import org.apache.flink.table.types.inference.TypeStrategies;

/** A function of BuiltInFunctionDefinitions, Flink's own function stack. */
final class Definitions {
  private Definitions() {}

  static ObjectNode read(String field, BuiltInFunctionDefinition definition) {
    TypeInference inference = definition.getTypeInference(null);
    boolean typed = inference.getOutputTypeStrategy() != TypeStrategies.MISSING;
    // FunctionCatalogOperatorTable.convertToBridgingSqlFunction: without an implementation or a result type it is left to
    // the operator table. CoreModule looks internal names up too, it only does not list them.
    boolean visible = definition.hasRuntimeImplementation() && typed;
    ObjectNode fact = FactFiles.object();
    fact.put("name", definition.getName());
    fact.put("field", field);
    fact.put("from", visible ? "catalog" : "definition");
    fact.put("kind", definition.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    // Not in Flink 1.17.
    if (Reflection.call(definition, "getSqlName") instanceof String sqlName && !sqlName.equalsIgnoreCase(definition.getName())) fact.put("sqlName", sqlName);
    if (definition.isInternal()) fact.put("internal", true);
    if (!definition.hasRuntimeImplementation()) fact.put("runtimeDeferred", true);
    if (!definition.isDeterministic()) fact.put("nondeterministic", true);
    ArgumentCount count = inference.getInputTypeStrategy().getArgumentCount();
    ArrayNode operands = fact.putArray("operands").add(count.getMinCount().orElse(0));
    if (count.getMaxCount().isPresent()) operands.add(count.getMaxCount().get());
    else operands.addNull();
    arguments(inference, fact);
    signatures(definition, inference, fact);
    ObjectNode typing = fact.putObject("typing");
    typing.set("input", Structure.of(inference.getInputTypeStrategy()));
    typing.set("output", Structure.of(inference.getOutputTypeStrategy()));
    inference.getAccumulatorTypeStrategy().ifPresent(s -> typing.set("accumulator", Structure.of(s)));
    return fact;
  }

  /** Names, whether they may be left out, and types: in static arguments from Flink 2.0 on, in lists of their own before. */
  private static void arguments(TypeInference inference, ObjectNode fact) {
    for (Object argument : list(inference, "getStaticArguments")) {
      fact.withArray("argumentNames").add(String.valueOf(Reflection.call(argument, "getName")));
      fact.withArray("optionalArguments").add((Boolean) Reflection.call(argument, "isOptional"));
      if (Reflection.call(argument, "getDataType") instanceof Optional<?> type && type.isPresent()) {
        fact.withArray("argumentTypes").add(type.get().toString());
      }
    }
    if (fact.has("argumentNames")) return;
    list(inference, "getNamedArguments").forEach(name -> fact.withArray("argumentNames").add(String.valueOf(name)));
    list(inference, "getOptionalArguments").forEach(flag -> fact.withArray("optionalArguments").add((Boolean) flag));
    list(inference, "getTypedArguments").forEach(type -> fact.withArray("argumentTypes").add(String.valueOf(type)));
  }

  /** Gives the value of a getter that not all versions have; nothing where it is not there. */
  private static List<?> list(TypeInference inference, String getter) {
    return Reflection.call(inference, getter) instanceof Optional<?> given && given.orElse(null) instanceof List<?> list ? list : List.of();
  }

  /** As Flink lists them under "Supported signatures are:". */
  private static void signatures(BuiltInFunctionDefinition definition, TypeInference inference, ObjectNode fact) {
    try {
      String text = TypeInferenceUtil.generateSignature(inference, definition.getName(), definition);
      for (String line : List.of(text.split("\n"))) fact.withArray("signatures").add(line);
    } catch (RuntimeException e) {
      // Some strategies of deferred functions have no signature to print.
      fact.putArray("signatures");
    }
  }
}
