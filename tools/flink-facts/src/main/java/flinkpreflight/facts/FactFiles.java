package flinkpreflight.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes fact files: one entry a line, so that a new engine version is a readable difference. */
final class FactFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final Path folder;

  FactFiles(Path folder) {
    this.folder = folder;
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Every member of the root on its own line, every element of a member that is a list or an object on its own line. */
  void write(String name, ObjectNode root) {
    List<String> members = new ArrayList<>();
    root.fields().forEachRemaining(member -> members.add(quote(member.getKey()) + ": " + lines(member.getValue())));
    String text = "{\n" + String.join(",\n", members) + "\n}\n";
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(JsonNode value) {
    List<String> elements = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> elements.add(text(element)));
      return elements.isEmpty() ? "[]" : "[\n" + String.join(",\n", elements) + "\n]";
    }
    if (value.isObject()) {
      for (var fields = value.fields(); fields.hasNext(); ) {
        Map.Entry<String, JsonNode> field = fields.next();
        elements.add(quote(field.getKey()) + ": " + text(field.getValue()));
      }
      return elements.isEmpty() ? "{}" : "{\n" + String.join(",\n", elements) + "\n}";
    }
    return text(value);
  }

  private static String quote(String text) {
    return text(MAPPER.getNodeFactory().textNode(text));
  }

  private static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
