package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImplConstants;

/** The words and tokens of Flink's SQL parser. */
final class Words {
  private Words() {}

  static ObjectNode read() {
    SqlAbstractParserImpl parser = FlinkSqlParserImpl.FACTORY.getParser(new java.io.StringReader(""));
    SqlAbstractParserImpl.Metadata metadata = parser.getMetadata();
    TreeSet<String> reserved = new TreeSet<>();
    TreeSet<String> nonReserved = new TreeSet<>();
    TreeSet<String> functionNames = new TreeSet<>();
    TreeSet<String> contextVariables = new TreeSet<>();
    TreeSet<String> sql92 = new TreeSet<>();
    for (String token : metadata.getTokens()) {
      if (metadata.isReservedWord(token)) reserved.add(token);
      if (metadata.isNonReservedKeyword(token)) nonReserved.add(token);
      if (metadata.isReservedFunctionName(token)) functionNames.add(token);
      if (metadata.isContextVariableName(token)) contextVariables.add(token);
      if (metadata.isSql92ReservedWord(token)) sql92.add(token);
    }
    ObjectNode root = FactFiles.object();
    root.set("reserved", list(reserved));
    root.set("nonReserved", list(nonReserved));
    root.set("reservedFunctionNames", list(functionNames));
    root.set("contextVariables", list(contextVariables));
    root.set("sql92", list(sql92));
    ArrayNode images = root.putArray("tokens");
    for (String image : FlinkSqlParserImplConstants.tokenImage) images.add(image);
    ObjectNode kinds = root.putObject("tokenKinds");
    TreeMap<Integer, String> names = new TreeMap<>();
    ObjectNode states = FactFiles.object();
    for (var field : FlinkSqlParserImplConstants.class.getFields()) {
      if (field.getType() != int.class) continue;
      try {
        int kind = field.getInt(null);
        // Lexical states are numbered from 0 and are not tokens, but live in the same interface; they come last.
        if (LEXICAL_STATES.contains(field.getName())) states.put(field.getName(), kind);
        else names.put(kind, field.getName());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    names.forEach((kind, name) -> kinds.put(name, kind));
    root.set("lexicalStates", states);
    return root;
  }

  private static final java.util.Set<String> LEXICAL_STATES =
      java.util.Set.of("DEFAULT", "DQID", "BTID", "BQID", "BQHID", "IN_FORMAL_COMMENT", "IN_MULTI_LINE_COMMENT");

  private static ArrayNode list(Iterable<String> words) {
    ArrayNode list = FactFiles.array();
    words.forEach(list::add);
    return list;
  }
}
