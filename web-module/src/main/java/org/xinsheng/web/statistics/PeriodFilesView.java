package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.PaperRow;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Look;

/** Where the period of the page is taken along: as a file, printed, or as it was signed. */
@Named("statisticsFiles")
@RequestScoped
public class PeriodFilesView {

  @Inject private PeriodPageView page;
  @Inject private Members members;
  @Inject private Look look;

  /** A file of the interface, of the cases that the page shows. */
  public String file(String name) {
    return interfaceAddress(name) + narrowed() + "&language=" + look.getLocale().toLanguageTag();
  }

  /** What was signed, byte by byte. */
  public String signed(PaperRow paper) {
    return interfaceAddress("paper") + "&form=" + paper.form();
  }

  /** The key of what the form is called. */
  public String label(PaperRow paper) {
    return "FormCode." + paper.form().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The whole period, printed now. */
  public String paper(String form) {
    return "/print/" + form + asked();
  }

  private String interfaceAddress(String name) {
    boolean week = page.getPeriod().kind() == PeriodKind.WEEK;
    return "/api/v1/statistics/" + (week ? "weekly/" : "monthly/") + name + asked();
  }

  private String asked() {
    StatisticsPlace place = page.getPlace().place();
    String whose = place.branch() == null ? "" : "&branch=" + place.branch();
    String period = page.getPeriod().kind() == PeriodKind.WEEK ? "?week=" : "?month=";
    return period
        + page.getPeriod().label()
        + (place.isOffice() ? "&office=" + place.office() : whose);
  }

  private String narrowed() {
    Narrowing narrowing = page.getNarrowing();
    return narrowing.members().entrySet().stream()
        .map(
            it ->
                "&"
                    + StatisticsAddress.parameter(it.getKey())
                    + "="
                    + StatisticsAddress.coded(code(it.getKey(), it.getValue())))
        .collect(Collectors.joining());
  }

  /** The interface names people by their user names. */
  private String code(Dimension dimension, String member) {
    String username = dimension == Dimension.HANDLER ? members.username(member) : null;
    return username == null ? member : username;
  }
}
