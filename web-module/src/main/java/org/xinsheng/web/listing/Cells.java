package org.xinsheng.web.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import org.xinsheng.intake.Colleague;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.PageTexts;

/** What cells say, in the reader's language and the office's time; null stays an empty cell. */
@RequestScoped
public class Cells {

  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;

  public String label(Enum<?> constant) {
    return constant == null ? null : texts.label(constant);
  }

  public String text(String key) {
    return texts.of(key);
  }

  public String yes(boolean flag) {
    return flag ? texts.of("page.yes") : null;
  }

  public String office(String code) {
    return offices.byCode(code).map(it -> texts.name(it.names())).orElse(code);
  }

  public String office(Long id) {
    return texts.name(offices.byId(id).names());
  }

  public String category(String code) {
    return code == null
        ? null
        : offices.category(code).map(it -> texts.name(it.names())).orElse(code);
  }

  /**
   * @param code of a department of that office, null for none
   */
  public String department(String office, String code) {
    return code == null
        ? null
        : offices
            .byCode(office)
            .flatMap(it -> offices.department(it.id(), code))
            .map(it -> texts.name(it.names()))
            .orElse(code);
  }

  public static String person(Colleague someone) {
    return someone == null ? null : someone.name();
  }

  public static LocalDateTime local(Instant at, OfficeTime time) {
    return at == null ? null : LocalDateTime.ofInstant(at, time.zone());
  }

  /** In the time of an office by its code. */
  public LocalDateTime local(Instant at, String office) {
    return local(at, offices.byCode(office).map(OfficeRow::time).orElse(OfficeTime.STANDARD));
  }
}
