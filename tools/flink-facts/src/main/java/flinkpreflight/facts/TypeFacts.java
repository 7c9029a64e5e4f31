package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimeType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/** A logical type as types/logical-type.ts has it. */
final class TypeFacts {
  private TypeFacts() {}

  static ObjectNode read(LogicalType type) {
    ObjectNode fact = FactFiles.object();
    switch (type.getTypeRoot()) {
      case CHAR, VARCHAR, BINARY, VARBINARY -> fact.put("root", type.getTypeRoot().name()).put("length", LogicalTypeChecks.getLength(type));
      case DECIMAL -> fact.put("root", "DECIMAL").put("precision", ((DecimalType) type).getPrecision()).put("scale", ((DecimalType) type).getScale());
      case TIME_WITHOUT_TIME_ZONE -> fact.put("root", "TIME").put("precision", ((TimeType) type).getPrecision());
      case TIMESTAMP_WITHOUT_TIME_ZONE -> fact.put("root", "TIMESTAMP").put("precision", ((TimestampType) type).getPrecision());
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> fact.put("root", "TIMESTAMP_LTZ").put("precision", ((LocalZonedTimestampType) type).getPrecision());
      case ARRAY -> fact.put("root", "ARRAY").set("element", read(((ArrayType) type).getElementType()));
      case MAP -> {
        fact.put("root", "MAP").set("key", read(((MapType) type).getKeyType()));
        fact.set("value", read(((MapType) type).getValueType()));
      }
      case ROW -> {
        ArrayNode fields = fact.put("root", "ROW").putArray("fields");
        for (RowType.RowField field : ((RowType) type).getFields())
          fields.addObject().put("name", field.getName()).set("type", read(field.getType()));
      }
      default -> fact.put("root", type.getTypeRoot().name());
    }
    return fact.put("nullable", type.isNullable());
  }
}
