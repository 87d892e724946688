package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Dimension;

/** What the members of groupings are called: ids have codes and names, codes have labels. */
@RequestScoped
public class Members {

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  private final Map<String, StaffRow> people = new HashMap<>();

  /** Code and name of each member that is kept. */
  public record Named(Map<String, String> codes, Map<String, String> names) {

    String code(String member) {
      return codes.getOrDefault(member, member);
    }

    public String name(String member) {
      return names.getOrDefault(member, member);
    }
  }

  public Named of(Dimension dimension, List<Total> totals, Locale locale) {
    return of(dimension, totals.stream().map(Total::member), locale);
  }

  public Named of(Dimension dimension, Stream<String> kept, Locale locale) {
    List<String> all = kept.toList();
    Texts texts = Texts.in(locale);
    Map<String, String> codes = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    if (dimension == Dimension.HANDLER) {
      read(all);
    }
    for (String member : all) {
      codes.put(member, code(dimension, member));
      names.put(member, name(dimension, member, texts));
    }
    return new Named(codes, names);
  }

  private String code(Dimension dimension, String member) {
    if (dimension == Dimension.HANDLER && person(member) != null) {
      return username(member);
    }
    return member;
  }

  String name(Dimension dimension, String member, Texts texts) {
    if (Dimension.NONE.equals(member)) {
      return texts.get("statistics.none." + dimension);
    }
    return switch (dimension) {
      case OFFICE -> texts.label(dimension);
      case ZONE -> zone(member, texts);
      case DEPARTMENT -> department(member, texts);
      case CATEGORY ->
          offices
              .category(member)
              .map(CategoryRow::names)
              .map(it -> it.in(texts.locale()))
              .orElse(member);
      case CHANNEL -> texts.label(Channel.valueOf(member));
      case SEVERITY -> texts.label(Severity.valueOf(member));
      case CAUSE -> texts.label(Cause.valueOf(member));
      case HANDLER -> person(member) == null ? member : person(member).name();
      case DAY -> member.substring(4, 6) + "-" + member.substring(6);
      case HOUR -> hour(Integer.parseInt(member), texts.locale());
    };
  }

  /** As {@link #name}; of what an address made up, as it stands there. */
  String shown(Dimension dimension, String member, Texts texts) {
    try {
      return name(dimension, member, texts);
    } catch (RuntimeException strangeAddress) {
      return member;
    }
  }

  private static String hour(int member, Locale locale) {
    String day = DayOfWeek.of(member / 100).getDisplayName(TextStyle.SHORT, locale);
    return "%s %02d:00".formatted(day, member % 100);
  }

  private String department(String code, Texts texts) {
    return offices.all().stream()
        .map(OfficeRow::id)
        .flatMap(it -> offices.department(it, code).stream())
        .findFirst()
        .map(DepartmentRow::names)
        .map(it -> it.in(texts.locale()))
        .orElse(code);
  }

  private String zone(String member, Texts texts) {
    int slash = member.indexOf('/');
    return offices
        .byCode(member.substring(0, slash))
        .flatMap(
            office ->
                offices.zones(office.id()).stream()
                    .filter(it -> it.code().equals(member.substring(slash + 1)))
                    .findFirst())
        .map(it -> it.names().in(texts.locale()))
        .orElse(member);
  }

  /** Null for none. */
  String username(String id) {
    StaffRow row = person(id);
    return row == null ? null : row.username();
  }

  /** The member as it is kept, of the code or user name that the interface shows. */
  String stored(Dimension dimension, String member) {
    if (member == null || Dimension.NONE.equals(member)) {
      return member;
    }
    return dimension == Dimension.HANDLER
        ? staff.byUsername(member).map(it -> it.id().toString()).orElse(member)
        : member;
  }

  private StaffRow person(String id) {
    if (Dimension.NONE.equals(id)) {
      return null;
    }
    if (!people.containsKey(id)) {
      read(List.of(id));
    }
    return people.get(id);
  }

  private void read(Collection<String> ids) {
    Set<Long> asked = new HashSet<>();
    ids.stream().filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf).forEach(asked::add);
    staff.byIds(asked).forEach((id, row) -> people.put(id.toString(), row));
  }
}
