package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** The messages that Protobuf's library brings itself, by class: a table may be read as one without a jar of the user's. */
final class ProtobufMessages {
  private ProtobufMessages() {}

  static ObjectNode read() {
    TreeMap<String, ArrayNode> messages = new TreeMap<>();
    String library = Descriptor.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (JarFile jar = new JarFile(library)) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.matches("com/google/protobuf/[A-Z]\\w*[.]class"))
          .forEach(name -> add(messages, name.substring(0, name.length() - ".class".length()).replace('/', '.')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ObjectNode root = FactFiles.object();
    messages.forEach(root::set);
    return root;
  }

  private static void add(TreeMap<String, ArrayNode> messages, String name) {
    try {
      Class<?> type = Class.forName(name);
      if (!com.google.protobuf.Message.class.isAssignableFrom(type) || type.isInterface()) return;
      if (!(type.getMethod("getDescriptor").invoke(null) instanceof Descriptor descriptor)) return;
      ArrayNode fields = FactFiles.array();
      descriptor.getFields().forEach(field -> fields.add(field(field)));
      messages.put(name, fields);
    } catch (ReflectiveOperationException | LinkageError e) {
      // Not a message: the library has classes of its own beside them.
    }
  }

  private static ObjectNode field(FieldDescriptor field) {
    ObjectNode fact = FactFiles.object();
    fact.put("name", field.getName()).put("type", field.getJavaType().name());
    if (field.isMapField()) {
      fact.set("key", field(field.getMessageType().findFieldByName("key")));
      fact.set("value", field(field.getMessageType().findFieldByName("value")));
    } else if (field.isRepeated()) fact.put("repeated", true);
    // The well-known messages name one another: google.protobuf.X is com.google.protobuf.X.
    if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isMapField())
      fact.put("message", "com." + field.getMessageType().getFullName());
    return fact;
  }
}
