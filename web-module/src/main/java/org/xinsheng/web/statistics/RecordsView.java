package org.xinsheng.web.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Chosen;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.StatisticsRecord;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Look;

/** The cases behind a number, or the whole register of a period (STAT-2, STAT-6). */
@Named("statisticsRecords")
@RequestScoped
public class RecordsView {

  private static final int PAGE = 50;

  @Inject private StatisticsAddress asked;
  @Inject private StatisticsQueries statistics;
  @Inject private Members members;
  @Inject private FileAddress files;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private Look look;

  private StatisticsAddress.PlaceChoice place;
  private CalendarPeriod period;
  private Narrowing narrowing = Narrowing.NONE;
  private Page<StatisticsRecord> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    answers.find(
        () -> {
          place = asked.place().orElse(null);
          if (place != null) {
            period = asked.period(place.place());
            narrowing = asked.narrowing();
            page =
                statistics.records(
                    place.place(), period, getPart(), chosen(), address.text("after"), PAGE);
          }
        });
  }

  private Chosen chosen() {
    Measure measure = getMeasure();
    Tally tally =
        measure == null
            ? null
            : address.text("base") != null
                ? measure.base().orElse(measure.records())
                : measure.records();
    return new Chosen(tally, narrowing.and(getDimension(), address.text("member")));
  }

  public Measure getMeasure() {
    return address.choice("measure", Measure.class);
  }

  /** Of a share the cases that it is a share of. */
  public boolean isBase() {
    return address.text("base") != null;
  }

  public Part getPart() {
    Part part = address.choice("part", Part.class);
    return part == null ? Part.RECEIVED : part;
  }

  public Part[] getParts() {
    return Part.values();
  }

  public Dimension getDimension() {
    Dimension dimension = address.choice("dimension", Dimension.class);
    return dimension == null ? Dimension.OFFICE : dimension;
  }

  /** Of what these are the cases, in words. */
  public String getTitle() {
    return Stream.of(
            place == null ? "" : place.name(),
            period == null ? "" : period.label(),
            getMeasure() == null ? "" : texts().label(getMeasure()),
            narrowed(),
            member())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String narrowed() {
    return narrowing.members().entrySet().stream()
        .map(it -> name(it.getKey(), it.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private String member() {
    String member = address.text("member");
    return member == null || getDimension() == Dimension.OFFICE ? "" : name(getDimension(), member);
  }

  public String name(Dimension dimension, String member) {
    return members.shown(dimension, member, texts());
  }

  public String severity(StatisticsRecord record) {
    return texts().label(Severity.valueOf(record.line().severity()));
  }

  public String status(StatisticsRecord record) {
    return texts().label(ComplaintStatus.valueOf(record.line().outcome()));
  }

  /** A tick, a cross, or nothing to judge. */
  public String mark(Boolean inTime) {
    return inTime == null
        ? FigureWords.NOTHING
        : texts().get(inTime ? "statistics.yes" : "statistics.no");
  }

  public String getBack() {
    return place == null
        ? "period.xhtml"
        : "period.xhtml" + StatisticsAddress.of(place, period, narrowing);
  }

  /** These cases as a workbook. */
  public String getFile() {
    String measure =
        getMeasure() == null ? "" : "&measure=" + getMeasure() + (isBase() ? "&base=true" : "");
    String member = address.text("member");
    String group =
        member == null
            ? ""
            : "&dimension="
                + getDimension()
                + "&member="
                + StatisticsAddress.coded(files.code(getDimension(), member));
    return files.file("register.xlsx", place.place(), period, narrowing) + measure + group;
  }

  public String part(Part part) {
    return address.toggled("part", part == Part.RECEIVED ? null : part.name());
  }

  public List<StatisticsRecord> getRows() {
    return page.items();
  }

  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }

  private Texts texts() {
    Locale locale = look.getLocale();
    return Texts.in(locale);
  }
}
