package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.organisation.BranchRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.SeatCodes;
import org.xinsheng.web.frame.PageTexts;

/** Places of the organisation to choose from, and how they are called. */
@Named
@RequestScoped
public class PlaceChoices {

  /**
   * @param value e.g. {@code zone:GD01/A}
   */
  public record Choice(String value, String label) {}

  private static final String COMPANY = "company";
  private static final SeatCodes NOWHERE = new SeatCodes(null, null, null, null);

  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;

  /** Company, branches, offices and their departments. */
  public List<Choice> getWorkplaces() {
    return choices(false);
  }

  /** With the zones of the offices, too. */
  public List<Choice> getSeats() {
    return choices(true);
  }

  private List<Choice> choices(boolean zones) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(COMPANY, texts.of("administration.company")));
    for (BranchRow it : offices.branches().stream().filter(BranchRow::active).toList()) {
      choices.add(new Choice("branch:" + it.code(), texts.name(it.names())));
    }
    for (OfficeRow office : offices.inUse()) {
      String name = texts.name(office.names());
      choices.add(new Choice("office:" + office.code(), name));
      offices
          .departments(office.id())
          .forEach(
              it ->
                  choices.add(
                      new Choice(
                          "department:" + office.code() + "/" + it.code(),
                          name + " · " + texts.name(it.names()))));
      if (zones) {
        offices
            .zones(office.id())
            .forEach(
                it ->
                    choices.add(
                        new Choice(
                            "zone:" + office.code() + "/" + it.code(),
                            name + " · " + texts.name(it.names()))));
      }
    }
    return choices;
  }

  /** What a choice's value means; nothing known is nowhere. */
  public static SeatCodes read(String value) {
    if (value == null || !value.contains(":")) {
      return NOWHERE;
    }
    String[] codes = value.substring(value.indexOf(':') + 1).split("/", 2);
    String part = codes.length == 2 ? codes[1] : null;
    return switch (value.substring(0, value.indexOf(':'))) {
      case "branch" -> new SeatCodes(codes[0], null, null, null);
      case "office" -> new SeatCodes(null, codes[0], null, null);
      case "department" -> new SeatCodes(null, codes[0], part, null);
      case "zone" -> new SeatCodes(null, codes[0], null, part);
      default -> NOWHERE;
    };
  }

  /** The value of the workplace; every id may be null. */
  public String workplace(Long branchId, Long officeId, Long departmentId) {
    if (officeId == null) {
      return branchId == null ? COMPANY : "branch:" + offices.branch(branchId).code();
    }
    String office = offices.byId(officeId).code();
    return departmentId == null
        ? "office:" + office
        : "department:" + office + "/" + offices.department(departmentId).code();
  }

  /** As people call it: office, department and zone; every id may be null. */
  public String name(Long branchId, Long officeId, Long departmentId, Long zoneId) {
    if (officeId == null) {
      return branchId == null
          ? texts.of("administration.company")
          : texts.name(offices.branch(branchId).names());
    }
    return Stream.of(
            texts.name(offices.byId(officeId).names()),
            departmentId == null ? "" : texts.name(offices.department(departmentId).names()),
            zoneId == null ? "" : texts.name(offices.zone(zoneId).names()))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
