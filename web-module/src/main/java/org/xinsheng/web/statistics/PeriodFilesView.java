package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.xinsheng.statistics.PaperRow;
import org.xinsheng.statistics.StatisticsPlace;

/** Where the period of the page is taken along: as a file, printed, or as it was signed. */
@Named("statisticsFiles")
@RequestScoped
public class PeriodFilesView {

  @Inject private PeriodPageView page;
  @Inject private FileAddress files;

  private StatisticsPlace place() {
    return page.getPlace().place();
  }

  /** A file of the interface, of the cases that the page shows. */
  public String file(String name) {
    return files.file(name, place(), page.getPeriod(), page.getNarrowing());
  }

  /** What was signed, byte by byte. */
  public String signed(PaperRow paper) {
    return FileAddress.of("paper", place(), page.getPeriod()) + "&form=" + paper.form();
  }

  /** The key of what the form is called. */
  public String label(PaperRow paper) {
    return "FormCode." + paper.form().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The whole period, printed now. */
  public String paper(String form) {
    return "/print/" + form + FileAddress.asked(place(), page.getPeriod());
  }
}
