package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** Writes all fact files of one Flink version into the folder given as the only argument. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    FactFiles files = new FactFiles(Path.of(arguments[0]));
    files.write("words.json", Words.read());
    Functions.Facts functions = Functions.read();
    files.write("functions.json", functions.functions());
    files.write("hidden-functions.json", functions.hidden());
    files.write("function-typing.json", functions.typing());
    files.write("factories.json", Factories.read());
    ObjectNode configuration = ConfigurationOptions.read();
    files.write("configuration-descriptions.json", ConfigurationOptions.takeDescriptions(configuration));
    files.write("configuration.json", configuration);
  }
}
