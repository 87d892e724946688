package org.xinsheng.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list as comma-separated values (RFC 4180) in UTF-8, with the mark by which spreadsheets know
 * it. What a person typed never becomes a formula.
 */
public final class ListText implements AutoCloseable {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String MARK = "\uFEFF";

  private final Writer writer;

  public ListText(OutputStream out, List<String> heads) throws IOException {
    writer = new OutputStreamWriter(out, UTF_8);
    writer.write(MARK);
    add(heads);
  }

  /**
   * @param cells texts, numbers and local times; null leaves a cell empty
   */
  public void add(List<?> cells) throws IOException {
    writer.write(cells.stream().map(ListText::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Number) {
      return cell.toString();
    }
    String text =
        cell instanceof LocalDateTime time
            ? MINUTE.format(time)
            : ListSheet.harmless(cell.toString());
    boolean plain =
        text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
