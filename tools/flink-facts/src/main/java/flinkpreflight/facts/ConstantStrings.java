package flinkpreflight.facts;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Texts in the constant pools of classes: a factory names there the prefixes of options that it passes on unread. */
final class ConstantStrings {
  private ConstantStrings() {}

  /** Texts that end with a dot, as prefixes do, in the classes of a package and of those below it. */
  static TreeSet<String> prefixes(Class<?> near) {
    TreeSet<String> found = new TreeSet<>();
    String folder = near.getPackageName().replace('.', '/');
    // Options stand beside the factory's package as often as in it.
    String around = folder.substring(0, folder.lastIndexOf('/'));
    try (JarFile jar = new JarFile(near.getProtectionDomain().getCodeSource().getLocation().getPath())) {
      for (JarEntry entry : jar.stream().filter(each -> each.getName().startsWith(around) && each.getName().endsWith(".class")).toList())
        try (InputStream in = jar.getInputStream(entry)) {
          collect(new DataInputStream(in), found);
        }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void collect(DataInputStream in, TreeSet<String> found) throws IOException {
    in.readInt();
    in.readInt();
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> {
          String text = in.readUTF();
          if (text.matches("[a-z][a-z0-9_-]*([.][a-z0-9_-]+)*[.]") && text.length() < 60) found.add(text);
        }
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("constant of tag " + tag);
      }
    }
  }
}
