package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinsheng.reports.ListSheet;
import org.xinsheng.reports.ListText;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Chosen;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.StatisticsRecord;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;

/** The register and the measures as files. */
@RequestScoped
public class Downloads {

  /** Takes the rows of a file. */
  private interface Taker {
    void add(List<?> cells) throws IOException;
  }

  private interface Rows {
    void write(Taker taker) throws IOException;
  }

  @Inject private StatisticsQueries statistics;
  @Inject private RegisterCells cells;
  @Inject private Members members;

  Response register(Asked asked, Texts texts, boolean sheet) {
    statistics.read(asked.place(), asked.period());
    return file(
        asked,
        "statistics.register",
        cells.heads(texts),
        sheet,
        texts,
        it -> lines(asked, texts, it));
  }

  private void lines(Asked asked, Texts texts, Taker taker) throws IOException {
    for (Part part : Part.values()) {
      String after = null;
      do {
        Page<StatisticsRecord> page =
            statistics.records(asked.place(), asked.period(), part, Chosen.ALL, after, Page.MOST);
        for (StatisticsRecord record : page.items()) {
          taker.add(cells.of(part, record, texts));
        }
        after = page.next();
      } while (after != null);
    }
  }

  Response measures(Asked asked, Texts texts, boolean sheet) {
    PeriodView view = statistics.read(asked.place(), asked.period());
    List<String> heads = new ArrayList<>();
    heads.add(texts.get("statistics.group"));
    heads.add("");
    for (Measure measure : Measure.values()) {
      heads.add(texts.label(measure));
    }
    return file(asked, "statistics.measures", heads, sheet, texts, it -> groups(view, texts, it));
  }

  private void groups(PeriodView view, Texts texts, Taker taker) throws IOException {
    taker.add(row(texts.label(Dimension.OFFICE), "", view.total()));
    for (Map.Entry<Dimension, List<Total>> group : view.groups().entrySet()) {
      Members.Named named = members.of(group.getKey(), group.getValue(), texts.locale());
      for (Total total : group.getValue()) {
        taker.add(row(texts.label(group.getKey()), named.name(total.member()), total));
      }
    }
  }

  private static List<?> row(String dimension, String member, Total total) {
    List<Object> row = new ArrayList<>(Arrays.asList(dimension, member));
    for (Measure measure : Measure.values()) {
      row.add(Figure.of(measure, total).value());
    }
    return row;
  }

  private static Response file(
      Asked asked, String title, List<String> heads, boolean sheet, Texts texts, Rows rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (sheet) {
        try (ListSheet list = new ListSheet(out, texts.get(title), heads)) {
          rows.write(list::add);
        }
      } else {
        try (ListText list = new ListText(out, heads)) {
          rows.write(list::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = texts.get(title) + "-" + asked.period().label() + (sheet ? ".xlsx" : ".csv");
    return Response.ok(
            out.toByteArray(), sheet ? StatisticsResource.SHEET : "text/csv;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8))
        .build();
  }
}
