package org.xinsheng.organisation;

import jakarta.persistence.Query;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Post;

/**
 * Whose records a person may see (ORG-2): those of the company, of branches, of offices; as a
 * steward without a wider post, of own zones and those that the person has to do with.
 *
 * @param stewardOfficeIds the offices in which the person is a steward and no more
 */
public record Scope(
    boolean company,
    Set<Long> branchIds,
    Set<Long> officeIds,
    Set<Long> stewardOfficeIds,
    Set<Long> zoneIds,
    Long staffId)
    implements Serializable {

  /** Stands for the condition that something is outside the own zones. */
  public static final String ELSEWHERE = "{elsewhere}";

  /** Begins the name of a parameter that ends in the id that is its value. */
  private static final String ZONE = "scopeZone_";

  public Scope {
    branchIds = Set.copyOf(branchIds);
    officeIds = Set.copyOf(officeIds);
    stewardOfficeIds = Set.copyOf(stewardOfficeIds);
    zoneIds = Set.copyOf(zoneIds);
  }

  public static Scope of(Actor actor) {
    boolean company = actor.equals(Actor.SYSTEM);
    Set<Long> branches = new HashSet<>();
    Set<Long> offices = new HashSet<>();
    Set<Long> stewardOffices = new HashSet<>();
    Set<Long> employeeOffices = new HashSet<>();
    for (Post post : actor.posts()) {
      if (post.officeId() != null) {
        switch (post.role()) {
          case STEWARD -> stewardOffices.add(post.officeId());
          case EMPLOYEE -> employeeOffices.add(post.officeId());
          default -> offices.add(post.officeId());
        }
      } else if (post.branchId() != null) {
        branches.add(post.branchId());
      } else {
        company = true;
      }
    }
    stewardOffices.removeAll(offices);
    employeeOffices.removeAll(stewardOffices);
    offices.addAll(employeeOffices);
    return new Scope(company, branches, offices, stewardOffices, actor.zoneIds(), actor.id());
  }

  /**
   * @param peopleInvolved first contact, handler and assignees of the record
   */
  public boolean sees(Place place, Set<Long> peopleInvolved) {
    return company
        || has(branchIds, place.branchId())
        || has(officeIds, place.officeId())
        || has(stewardOfficeIds, place.officeId())
            && (has(zoneIds, place.zoneId()) || has(peopleInvolved, staffId));
  }

  /** Whether any record of the office may be seen. */
  public boolean reaches(OfficeRow office) {
    return company
        || branchIds.contains(office.branchId())
        || officeIds.contains(office.id())
        || stewardOfficeIds.contains(office.id());
  }

  private static boolean has(Set<Long> ids, Long id) {
    return id != null && ids.contains(id);
  }

  /**
   * The same as a JPQL condition in brackets; {@link #bind} gives its parameters their values.
   *
   * @param office path of the record's office id, e.g. {@code c.officeId}
   * @param zone path of its zone id
   * @param involved condition that the person {@code :scopeStaff} has to do with it, e.g. {@code
   *     c.handlerId = :scopeStaff or c.firstContactId = :scopeStaff}
   */
  public String where(String office, String zone, String involved) {
    if (company) {
      return "(1 = 1)";
    }
    List<String> ways = new ArrayList<>();
    if (!branchIds.isEmpty()) {
      ways.add(office + " in (select so.id from Office so where so.branchId in :scopeBranches)");
    }
    if (!officeIds.isEmpty()) {
      ways.add(office + " in :scopeOffices");
    }
    if (!stewardOfficeIds.isEmpty()) {
      String own = zoneIds.isEmpty() ? "" : zone + " in :scopeZones or ";
      ways.add("(" + office + " in :scopeStewardOffices and (" + own + involved + "))");
    }
    return ways.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", ways) + ")";
  }

  /**
   * A part of what a person may see.
   *
   * @param where JPQL condition in brackets, bound like {@link #where}
   * @param officeId the one office of it, null where there are several
   * @param zoneId the one zone of it, null where there are several
   * @param small so little that it is best read whole and sorted
   */
  public record Part(String where, Long officeId, Long zoneId, boolean small) {}

  /** The same as {@link #where} in one part. */
  public Part whole(String office, String zone, String involved) {
    return new Part(where(office, zone, involved), onlyOffice(), null, false);
  }

  /**
   * The same as {@link #where} in parts: a steward's own zones, and what a steward has to do with
   * elsewhere, where parts may overlap; all others have one part.
   *
   * @param ways together the same as {@code involved}, each with an index; a subselect of one can
   *     leave out the own zones itself by {@link #ELSEWHERE} about its {@code e.zoneId}
   */
  public List<Part> parts(String office, String zone, String involved, List<String> ways) {
    if (company || !branchIds.isEmpty() || !officeIds.isEmpty() || stewardOfficeIds.isEmpty()) {
      return List.of(whole(office, zone, involved));
    }
    String own = "(" + office + " in :scopeStewardOffices and (%s))";
    List<Part> parts = new ArrayList<>();
    for (Long id : zoneIds) {
      parts.add(new Part(own.formatted(zone + " = :" + ZONE + id), onlyOffice(), id, false));
    }
    for (String way : ways) {
      String where = outside(zone) + " and (" + way.replace(ELSEWHERE, outside("e.zoneId")) + ")";
      parts.add(new Part(own.formatted(where), onlyOffice(), null, true));
    }
    return parts;
  }

  private String outside(String zone) {
    return zoneIds.isEmpty()
        ? "1 = 1"
        : "(" + zone + " is null or " + zone + " not in :scopeZones)";
  }

  /** The one office beyond which it does not reach, null where there are several. */
  public Long onlyOffice() {
    Set<Long> offices = new HashSet<>(officeIds);
    offices.addAll(stewardOfficeIds);
    return company || !branchIds.isEmpty() || offices.size() != 1
        ? null
        : offices.iterator().next();
  }

  /** Whether it leaves nothing out; a query can do without its condition then. */
  public boolean isWhole() {
    return company;
  }

  /** Sets the parameters of {@link #where}. */
  public <Q extends Query> Q bind(Q query) {
    query
        .getParameters()
        .forEach(
            it -> {
              if (it.getName() != null && it.getName().startsWith("scope")) {
                query.setParameter(it.getName(), value(it.getName()));
              }
            });
    return query;
  }

  private Object value(String parameter) {
    return switch (parameter) {
      case "scopeBranches" -> branchIds;
      case "scopeOffices" -> officeIds;
      case "scopeStewardOffices" -> stewardOfficeIds;
      case "scopeZones" -> zoneIds;
      case "scopeStaff" -> staffId;
      default -> Long.valueOf(parameter.substring(ZONE.length()));
    };
  }
}
