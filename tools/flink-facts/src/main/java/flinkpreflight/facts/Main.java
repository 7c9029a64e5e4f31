package flinkpreflight.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.factories.Factory;

/**
 * Writes the fact files of one Flink version into the first folder given, and what only authors of typings read into the
 * second; with a third argument the base's time zones, too, which are the JDK's more than Flink's.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    FactFiles files = new FactFiles(Path.of(arguments[0]));
    FactFiles material = new FactFiles(Path.of(arguments[1]));
    files.write("words.json", Words.read());
    if (arguments.length > 2) files.write("time-zones.json", TimeZones.read());
    Functions.Facts functions = Functions.read();
    files.write("functions.json", functions.functions());
    material.write("hidden-functions.json", functions.hidden());
    material.write("function-typing.json", functions.typing());
    List<Factory> factories = Factories.discover();
    files.write("factories.json", Factories.read(factories));
    files.write(
        "table-abilities.json",
        TableAbilities.read(
            factories.stream()
                .filter(DynamicTableFactory.class::isInstance)
                .map(DynamicTableFactory.class::cast)
                .toList()));
    ObjectNode configuration = ConfigurationOptions.read();
    files.write("configuration-descriptions.json", ConfigurationOptions.takeDescriptions(configuration));
    files.write("configuration.json", configuration);
  }
}
