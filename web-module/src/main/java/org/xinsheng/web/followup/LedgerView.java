package org.xinsheng.web.followup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinsheng.followup.FollowUpRow;
import org.xinsheng.followup.Ledger;
import org.xinsheng.followup.LedgerPart;
import org.xinsheng.followup.LedgerQueries;
import org.xinsheng.followup.LedgerRow;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.listing.ListView;

/** The ledger: how far it is to 100 %, and behind each number its rounds (FU-0, FU-7). */
@Named("followUpLedger")
@RequestScoped
public class LedgerView extends ListView<FollowUpRow> {

  @Inject private LedgerQueries ledger;
  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;
  @Inject private Address address;
  @Inject private Answers answers;

  private Ledger shown;
  private LedgerPart part;

  @PostConstruct
  void read() {
    boolean fits =
        answers.done(
            () ->
                shown =
                    ledger.ledger(
                        null, address.day("from").orElse(null), address.day("to").orElse(null)));
    if (!fits) {
      shown = ledger.ledger(null, null, null);
    }
    part = address.choice("part", LedgerPart.class);
  }

  /** The rounds behind the number that the address names; of all that are due where it does not. */
  @Override
  public Page<FollowUpRow> page(String after, int limit) {
    return ledger.rounds(
        address.text("office"),
        shown.from(),
        shown.to(),
        part == null ? LedgerPart.DUE : part,
        after,
        limit);
  }

  public Ledger getShown() {
    return shown;
  }

  /** The offices, and where there are several their sum below. */
  public List<LedgerRow> getLines() {
    List<LedgerRow> lines = new java.util.ArrayList<>(shown.offices());
    if (lines.size() > 1) {
      lines.add(shown.total());
    }
    return lines;
  }

  /** What a person calls an office; the sum has a name of its own. */
  public String name(LedgerRow row) {
    return row.office() == null
        ? texts.of("ledger.total")
        : offices.byCode(row.office()).map(it -> texts.name(it.names())).orElse(row.office());
  }

  public String share(LedgerRow row) {
    return row.percent() == null ? "—" : texts.of("ledger.percent", row.percent());
  }

  /** The address of the rounds behind a number; null where there is nothing to open. */
  public String address(LedgerRow row, String which) {
    return row.office() == null || count(row, which) == 0
        ? null
        : "?from="
            + shown.from()
            + "&to="
            + shown.to()
            + "&office="
            + row.office()
            + "&part="
            + which;
  }

  public long count(LedgerRow row, String which) {
    return switch (LedgerPart.valueOf(which)) {
      case DUE -> row.due();
      case DONE -> row.done();
      case UNREACHABLE -> row.unreachable();
      case OUTSTANDING -> row.outstanding();
      case WITHDRAWN -> row.withdrawn();
    };
  }

  public List<String> getParts() {
    return Arrays.stream(LedgerPart.values()).map(Enum::name).toList();
  }

  public List<Satisfaction> getSteps() {
    return Arrays.asList(Satisfaction.values());
  }

  public List<Ending> getEndings() {
    return Arrays.asList(Ending.values());
  }

  public long answers(Satisfaction step) {
    return shown.total().satisfaction().getOrDefault(step, 0L);
  }

  public long endings(Ending ending) {
    return shown.total().endings().getOrDefault(ending, 0L);
  }

  public List<Map.Entry<Integer, Long>> getRounds() {
    return List.copyOf(shown.total().rounds().entrySet());
  }

  public LedgerPart getPart() {
    return part;
  }
}
