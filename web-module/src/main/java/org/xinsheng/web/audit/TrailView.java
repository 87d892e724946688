package org.xinsheng.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.audit.TrailQueries;
import org.xinsheng.audit.TrailRow;
import org.xinsheng.audit.Verdict;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.PageTexts;

/** Searches the trail of all records and says whether it is whole. */
@Named("trail")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class TrailView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private static final String WHY = "trail.";

  @Inject private TrailQueries queries;
  @Inject private Address address;
  @Inject private TrailAsked asked;
  @Inject private Answers answers;
  @Inject private PageTexts texts;

  private Page<TrailRow> page;

  /** Before the page is first shown; strangers are refused. */
  public void open() {
    if (page == null) {
      answers.find(this::read);
    }
  }

  private void read() {
    try {
      page = queries.page(asked.filter(), address.text("after"), PAGE);
    } catch (InvalidInput strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public void verify(SubjectType type, Long id, String number) {
    answers.done(() -> say(queries.verify(type, id), "trail.intact", "trail.broken", number));
  }

  public void verifySeals() {
    answers.done(() -> say(queries.verifySeals(), "trail.sealsIntact", "trail.sealsBroken", ""));
  }

  private void say(Verdict verdict, String intact, String broken, String number) {
    if (verdict.intact()) {
      answers.tell(intact, number);
    } else {
      answers.tell(broken, number, verdict.brokenAt(), texts.of(WHY + verdict.why()));
    }
  }

  /** An act in the person's language where it is known. */
  public String act(TrailRow row) {
    return texts.known("act." + row.act()).orElse(row.act());
  }

  public List<TrailRow> getRows() {
    return page == null ? List.of() : page.items();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page == null || page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }
}
