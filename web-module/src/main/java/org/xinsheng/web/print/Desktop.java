package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.PaperForm;
import org.xinsheng.reports.PaperForm.Printed;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.Texts;
import org.xinsheng.web.frame.Look;

/** What every form needs beside its record: the office, the language, who prints and when. */
@RequestScoped
class Desktop {

  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Clock clock;
  @Inject private Look look;

  /**
   * @throws NotFound when there is no such office
   */
  OfficeRow office(String code) {
    return offices.byCode(code).orElseThrow(() -> new NotFound("office"));
  }

  Words words(OfficeRow office) {
    return new Words(texts(), office.time());
  }

  Words words(String office) {
    return words(office(office));
  }

  private Texts texts() {
    return Texts.in(look.getLocale());
  }

  String name(Names names) {
    return names.in(look.getLocale());
  }

  String category(String code) {
    return offices
        .category(code)
        .map(CategoryRow::names)
        .map(it -> it.in(look.getLocale()))
        .orElse(code);
  }

  /** The name of a department, null for none. */
  String department(String office, String code) {
    return code == null
        ? null
        : offices
            .department(office(office).id(), code)
            .map(it -> it.names().in(look.getLocale()))
            .orElse(code);
  }

  /** A department and somebody of it, or one of both. */
  String unit(String office, String department, String person) {
    String unit = department(office, department);
    if (unit == null) {
      return person;
    }
    return person == null ? unit : unit + " " + person;
  }

  Draft draft(FormCode code, Sheet sheet, String office, SubjectRef subject, List<Block> blocks) {
    return draft(code, sheet, office(office), subject, subject.number(), blocks);
  }

  /**
   * @param number what stands on the form as its number, null for none
   */
  Draft draft(
      FormCode code,
      Sheet sheet,
      OfficeRow office,
      SubjectRef subject,
      String number,
      List<Block> blocks) {
    return draft(code, sheet, office, name(office.names()), subject, number, blocks);
  }

  /**
   * @param title what stands above the form's name in place of the office's
   */
  Draft draft(
      FormCode code,
      Sheet sheet,
      OfficeRow office,
      String title,
      SubjectRef subject,
      String number,
      List<Block> blocks) {
    PaperForm form =
        new PaperForm(
            look.getLocale(),
            sheet,
            title,
            texts().label(code),
            number,
            new Printed(current.get().name(), clock.now().atZone(office.time().zone())),
            blocks);
    return new Draft(subject, office.place(), form);
  }
}
