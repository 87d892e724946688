package org.xinsheng.demo.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The tables that the demo data are made from; one line each, lists parted by a bar. */
public final class DemoTable {

  private DemoTable() {}

  public static List<NamedCsvRecord> read(String table) {
    try (InputStream source =
            DemoTable.class.getResourceAsStream("/org/xinsheng/demo/" + table + ".csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(source)) {
      return lines.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> parts(NamedCsvRecord line, String field) {
    return Arrays.stream(line.getField(field).split("\\|")).filter(it -> !it.isEmpty()).toList();
  }
}
