package flinkpreflight.facts;

import java.nio.file.Path;

/** Writes all fact files of one Flink version into the folder given as the only argument. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    FactFiles files = new FactFiles(Path.of(arguments[0]));
    files.write("words.json", Words.read());
  }
}
