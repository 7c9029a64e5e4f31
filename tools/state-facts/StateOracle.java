import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.core.memory.ManagedMemoryUseCase;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.graph.StreamConfig;
import org.apache.flink.streaming.api.operators.StreamOperatorFactory;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentImpl;
import org.apache.flink.table.operations.ModifyOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.planner.delegation.PlannerBase;
import org.apache.flink.util.StateMigrationException;

/**
 * Asks Flink whether the operators of one job take the state of another's: each keyed operator that the planner makes of the first
 * script is opened and snapshotted, and the operator in its place of the second one is restored from that and opened. All state is
 * declared when an operator opens, so its serializers meet without a row.
 *
 * <p>In: lines of {id, before, after}. Out: lines of {id, verdict, detail}, where the verdict is restores, refuses (a serializer
 * does not take the earlier one's), structure (other operators keep state), stateless or failed.
 */
public class StateOracle {
  /** A user function for the suite. */
  public static class Twice extends org.apache.flink.table.functions.ScalarFunction {
    public Long eval(Long value) {
      return value == null ? null : value * 2;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Keyed(String name, StreamOperatorFactory<?> factory, List<KeySelector<?, ?>> selectors, TypeInformation<?> keyType) {}

  public static void main(String[] args) throws Exception {
    Map<String, List<Keyed>> jobs = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]));
        PrintStream out = new PrintStream(args[1])) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode pair = JSON.readTree(line);
        ObjectNode answer = JSON.createObjectNode().put("id", pair.get("id").asText());
        try {
          compare(operatorsOf(pair.get("before").asText()), operatorsOf(pair.get("after").asText()), answer);
        } catch (Throwable e) {
          answer.put("verdict", "failed").put("detail", rootOf(e).toString());
        }
        out.println(JSON.writeValueAsString(answer));
      }
    }
    System.exit(0);
  }

  private static void compare(List<Keyed> before, List<Keyed> after, ObjectNode answer) throws Exception {
    List<String> names = before.stream().map(Keyed::name).toList();
    List<String> now = after.stream().map(Keyed::name).toList();
    if (!names.equals(now)) {
      answer.put("verdict", "structure").put("detail", names + " -> " + now);
      return;
    }
    answer.put("verdict", names.isEmpty() ? "stateless" : "restores").put("detail", names.toString());
    for (int i = 0; i < before.size(); i++) {
      OperatorSubtaskState state;
      try (AbstractStreamOperatorTestHarness<?> harness = harnessOf(before.get(i))) {
        harness.setup();
        harness.open();
        state = harness.snapshot(0, 0);
      }
      try (AbstractStreamOperatorTestHarness<?> harness = harnessOf(after.get(i))) {
        harness.setup();
        harness.initializeState(state);
        harness.open();
      } catch (Exception e) {
        Throwable refusal = refusalIn(e);
        if (refusal == null) throw e;
        answer.put("verdict", "refuses").put("detail", names.get(i) + ": " + refusal.getMessage().split("\n")[0]);
        return;
      }
    }
  }

  /** The keyed operators of a script's INSERTs, each after those that it reads. */
  private static List<Keyed> operatorsOf(String script) throws Exception {
    TableEnvironmentImpl env = (TableEnvironmentImpl) TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    env.getConfig().set("parallelism.default", "1");
    List<ModifyOperation> writes = new ArrayList<>();
    for (String statement : script.split(";\\s*(\n|$)")) {
      if (statement.isBlank()) continue;
      for (Operation operation : env.getParser().parse(statement)) {
        if (operation instanceof ModifyOperation write) writes.add(write);
        else env.executeInternal(operation);
      }
    }
    Set<Transformation<?>> seen = new LinkedHashSet<>();
    List<Keyed> found = new ArrayList<>();
    scala(env, writes).forEach(root -> visit(root, seen, found));
    return found;
  }

  private static List<Transformation<?>> scala(TableEnvironmentImpl env, List<ModifyOperation> writes) {
    return ((PlannerBase) env.getPlanner()).translate(writes);
  }

  private static void visit(Transformation<?> at, Set<Transformation<?>> seen, List<Keyed> found) {
    if (!seen.add(at)) return;
    at.getInputs().forEach(input -> visit(input, seen, found));
    // The name is the operator's with the number of its node: GroupAggregate[5].
    String name = at.getName().replaceAll("\\[\\d+\\]", "");
    if (at instanceof OneInputTransformation<?, ?> one && one.getStateKeyType() != null) {
      found.add(new Keyed(name, one.getOperatorFactory(), List.of(one.getStateKeySelector()), one.getStateKeyType()));
    } else if (at instanceof TwoInputTransformation<?, ?, ?> two && two.getStateKeyType() != null) {
      List<KeySelector<?, ?>> selectors = List.of(two.getStateKeySelector1(), two.getStateKeySelector2());
      found.add(new Keyed(name, two.getOperatorFactory(), selectors, two.getStateKeyType()));
    }
  }

  private static AbstractStreamOperatorTestHarness<?> harnessOf(Keyed operator) throws Exception {
    AbstractStreamOperatorTestHarness<?> harness = new AbstractStreamOperatorTestHarness<>(operator.factory(), 128, 1, 0);
    StreamConfig config = harness.getStreamConfig();
    for (int i = 0; i < operator.selectors().size(); i++) config.setStatePartitioner(i, operator.selectors().get(i));
    config.setStateKeySerializer(operator.keyType().createSerializer(new ExecutionConfig().getSerializerConfig()));
    config.setManagedMemoryFractionOperatorOfUseCase(ManagedMemoryUseCase.OPERATOR, 1.0);
    config.serializeAllConfigs();
    return harness;
  }

  /** A serializer's refusal, or that a state of one name is of another kind (a map instead of a value). */
  private static Throwable refusalIn(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof StateMigrationException) return at;
      if (at instanceof IllegalStateException && String.valueOf(at.getMessage()).startsWith("Incompatible key/value state types")) return at;
    }
    return null;
  }

  private static Throwable rootOf(Throwable e) {
    return e.getCause() == null ? e : rootOf(e.getCause());
  }
}
