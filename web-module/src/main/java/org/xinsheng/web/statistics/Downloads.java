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
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Chosen;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.RegisterQueries;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.Unit;

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
  @Inject private RegisterQueries registers;
  @Inject private RegisterCells cells;
  @Inject private Members members;

  /**
   * @param chosen the cases behind a number are of those received in the period
   */
  Response register(Asked asked, Chosen chosen, Texts texts, boolean sheet) {
    statistics.read(asked.place(), asked.period());
    return file(
        asked,
        "statistics.register",
        cells.heads(texts),
        sheet,
        texts,
        it -> lines(asked, chosen, texts, it));
  }

  private void lines(Asked asked, Chosen chosen, Texts texts, Taker taker) throws IOException {
    for (Part part : Part.values()) {
      if (chosen.tally() == null || part == Part.RECEIVED) {
        registers.each(
            asked.place(),
            asked.period(),
            chosen,
            part,
            record -> add(taker, cells.of(part, record, texts)));
      }
    }
  }

  private static void add(Taker taker, List<?> row) {
    try {
      taker.add(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Response measures(Asked asked, Texts texts, boolean sheet) {
    PeriodView view = statistics.read(asked.place(), asked.period(), asked.narrowing(members));
    List<String> heads = new ArrayList<>();
    heads.add(texts.get("statistics.group"));
    heads.add("");
    for (Measure measure : Measure.values()) {
      heads.add(texts.get("statistics.withUnit", texts.label(measure), unit(measure, texts)));
    }
    return file(asked, "statistics.measures", heads, sheet, texts, it -> groups(view, texts, it));
  }

  /** Durations stand in seconds, so that they can be added up. */
  private static String unit(Measure measure, Texts texts) {
    return measure.unit() == Unit.DURATION
        ? texts.get("statistics.seconds")
        : texts.label(measure.unit());
  }

  private void groups(PeriodView view, Texts texts, Taker taker) throws IOException {
    taker.add(row(texts.label(Dimension.OFFICE), "", view.total()));
    if (!view.place().isOffice()) {
      for (Map.Entry<String, Total> office : view.offices().entrySet()) {
        if (office.getValue() != null) {
          taker.add(row(texts.get("field.office"), office.getKey(), office.getValue()));
        }
      }
    }
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
