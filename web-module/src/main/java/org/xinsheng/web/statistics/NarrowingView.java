package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.PeriodRow;
import org.xinsheng.statistics.Readers;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.web.frame.Look;

/** What the cases of the page can be narrowed to, and what they are narrowed to now (STAT-5). */
@Named("statisticsNarrowing")
@RequestScoped
public class NarrowingView {

  /** Periods to choose from: the weeks of two years. */
  private static final int PERIODS = 106;

  /** Chosen by a click on a group, since there are many or none. */
  private static final List<Dimension> CLICKED =
      List.of(Dimension.ZONE, Dimension.HANDLER, Dimension.CAUSE);

  @Inject private PeriodPageView page;
  @Inject private StatisticsQueries statistics;
  @Inject private Readers readers;
  @Inject private OfficeDirectory offices;
  @Inject private Members members;
  @Inject private Look look;

  private List<PeriodRow> periods;

  /** What the address narrows by without a field of its own. */
  public record Kept(String parameter, String member) {}

  public List<PeriodRow> getPeriods() {
    if (periods == null) {
      periods = statistics.periods(page.getPlace().place(), page.getPeriod().kind(), PERIODS);
    }
    return periods;
  }

  /** Whether the chosen period stands among those to choose from. */
  public boolean isListed() {
    return getPeriods().stream().anyMatch(it -> it.label().equals(page.getPeriod().label()));
  }

  public List<CategoryRow> getCategories() {
    return offices.categories();
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  /** Of all offices of the place, each code once. */
  public Collection<DepartmentRow> getDepartments() {
    Map<String, DepartmentRow> found = new LinkedHashMap<>();
    readers
        .offices(page.getPlace().place())
        .forEach(
            office ->
                offices.departments(office.id()).forEach(it -> found.putIfAbsent(it.code(), it)));
    return found.values();
  }

  public List<Kept> getKept() {
    return page.getNarrowing().members().entrySet().stream()
        .filter(it -> CLICKED.contains(it.getKey()))
        .map(it -> new Kept(StatisticsAddress.parameter(it.getKey()), it.getValue()))
        .toList();
  }

  /** In words; empty for all cases. */
  public String getShown() {
    Texts texts = Texts.in(look.getLocale());
    return page.getNarrowing().members().entrySet().stream()
        .map(
            it -> texts.label(it.getKey()) + " " + members.shown(it.getKey(), it.getValue(), texts))
        .collect(Collectors.joining(" · "));
  }

  /** This page with all cases. */
  public String getAll() {
    return StatisticsAddress.of(page.getPlace(), page.getPeriod(), Narrowing.NONE);
  }
}
