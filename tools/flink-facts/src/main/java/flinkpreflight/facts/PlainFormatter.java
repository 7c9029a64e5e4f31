package flinkpreflight.facts;

import java.util.EnumSet;
import org.apache.flink.configuration.description.Description;
import org.apache.flink.configuration.description.Formatter;
import org.apache.flink.configuration.description.TextElement;

/** An option's description as plain text. */
final class PlainFormatter extends Formatter {
  static String plain(Description description) {
    return description == null ? "" : new PlainFormatter().format(description).replaceAll("[ \\t]+", " ").strip();
  }

  @Override
  protected void formatLink(StringBuilder state, String link, String description) {
    state.append(link.equals(description) ? link : description + " (" + link + ")");
  }

  @Override
  protected void formatLineBreak(StringBuilder state) {
    state.append('\n');
  }

  @Override
  protected void formatText(
      StringBuilder state, String format, String[] elements, EnumSet<TextElement.TextStyle> styles) {
    state.append(String.format(format, (Object[]) elements));
  }

  @Override
  protected void formatList(StringBuilder state, String[] entries) {
    for (String entry : entries) state.append("\n- ").append(entry);
    state.append('\n');
  }

  @Override
  protected Formatter newInstance() {
    return new PlainFormatter();
  }
}
