package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.xinsheng.organisation.BranchRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.NotFound;

/**
 * Whose statistics somebody may see: those of offices of which they see every case (ORG-2), since a
 * number opens its records.
 */
@ApplicationScoped
public class Readers {

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /** By code. */
  public List<OfficeRow> offices() {
    Scope scope = Scope.of(current.get());
    return offices.all().stream().filter(it -> scope.sees(it.place(), Set.of())).toList();
  }

  /**
   * @throws NotFound when it is unknown or out of reach
   */
  public OfficeRow office(String code) {
    return offices().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("office", String.valueOf(code)));
  }

  /** The branches of which every office is within reach. */
  public List<BranchRow> branches() {
    List<OfficeRow> reached = offices();
    return offices.branches().stream()
        .filter(it -> reached.stream().anyMatch(one -> one.branchId().equals(it.id())))
        .filter(
            it ->
                offices.all().stream()
                    .filter(one -> one.branchId().equals(it.id()))
                    .allMatch(reached::contains))
        .toList();
  }

  /**
   * @throws NotFound when it is unknown or reaches beyond the caller's scope
   */
  public List<OfficeRow> officesOfBranch(String code) {
    BranchRow branch =
        branches().stream()
            .filter(it -> it.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("branch", String.valueOf(code)));
    return offices().stream().filter(it -> it.branchId().equals(branch.id())).toList();
  }

  /**
   * The offices of a place.
   *
   * @throws NotFound when it is unknown or reaches beyond the caller's scope
   */
  public List<OfficeRow> offices(StatisticsPlace place) {
    if (place.isOffice()) {
      return List.of(office(place.office()));
    }
    if (place.branch() != null) {
      return officesOfBranch(place.branch());
    }
    if (!seeTheCompany()) {
      throw new NotFound("office", "-");
    }
    return offices();
  }

  /** Whether the caller sees all of the company. */
  public boolean seeTheCompany() {
    return Scope.of(current.get()).isWhole();
  }
}
