import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParser;

/**
 * Prints what Flink CDC's transform language reserves (words of Calcite's own parser) and the methods that generated code may call, as
 * JSON. Run with the class path of pom.xml.
 */
public class CdcLanguage {
  static String list(Iterable<String> words) {
    StringBuilder out = new StringBuilder();
    for (String w : words) out.append(out.length() == 0 ? "" : ",").append('"').append(w).append('"');
    return "[" + out + "]";
  }

  public static void main(String[] args) throws Exception {
    SqlAbstractParserImpl.Metadata words = SqlParser.create("", SqlParser.Config.DEFAULT).getMetadata();
    TreeSet<String> reserved = new TreeSet<>(), callable = new TreeSet<>(), values = new TreeSet<>();
    for (String word : words.getTokens()) {
      if (words.isKeyword(word) && !words.isNonReservedKeyword(word)) reserved.add(word);
      if (words.isReservedFunctionName(word)) callable.add(word);
      if (words.isContextVariableName(word)) values.add(word);
    }
    TreeMap<String, TreeSet<String>> methods = new TreeMap<>();
    for (Method m : Class.forName("org.apache.flink.cdc.runtime.functions.SystemFunctionUtils").getMethods())
      if (Modifier.isStatic(m.getModifiers()))
        methods
            .computeIfAbsent(m.getName(), k -> new TreeSet<>())
            .add(
                Arrays.stream(m.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(","))
                    + (m.isVarArgs() ? "..." : "")
                    + ":"
                    + m.getReturnType().getSimpleName());
    StringBuilder all = new StringBuilder();
    methods.forEach((k, v) -> all.append(all.length() == 0 ? "" : ",").append('"').append(k).append("\":").append(list(v)));
    System.out.println(
        "{\"reserved\":" + list(reserved) + ",\"callable\":" + list(callable) + ",\"values\":" + list(values) + ",\"methods\":{" + all + "}}");
  }
}
