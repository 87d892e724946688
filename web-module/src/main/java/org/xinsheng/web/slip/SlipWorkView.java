package org.xinsheng.web.slip;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.nonconformity.SlipFilter;
import org.xinsheng.nonconformity.SlipOfCase;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.web.frame.Me;
import org.xinsheng.web.work.WorkView;

/** Slips on the start page: mine to fill, to execute, to verify; and those of a case. */
@Named("slipWork")
@RequestScoped
public class SlipWorkView {

  @Inject private SlipQueries slips;
  @Inject private Me me;

  private final Map<Long, List<SlipOfCase>> ofCases = new HashMap<>();
  private List<SlipRow> drafts = List.of();
  private List<SlipRow> executing = List.of();
  private List<SlipRow> verifying = List.of();

  @PostConstruct
  void read() {
    if (me.isBusiness()) {
      drafts = slips.drafts(WorkView.MOST);
      executing = slips.toExecute(WorkView.MOST);
      verifying = slips.toVerify(SlipFilter.EVERYTHING, null, WorkView.MOST).items();
    }
  }

  public boolean isAnything() {
    return !(drafts.isEmpty() && executing.isEmpty() && verifying.isEmpty());
  }

  public int getSize() {
    return drafts.size() + executing.size() + verifying.size();
  }

  /** The oldest first; whoever sees the complaint may know of them. */
  public List<SlipOfCase> ofComplaint(Long complaint) {
    return ofCases.computeIfAbsent(complaint, slips::ofComplaint);
  }

  public List<SlipRow> getDrafts() {
    return drafts;
  }

  public List<SlipRow> getExecuting() {
    return executing;
  }

  public List<SlipRow> getVerifying() {
    return verifying;
  }
}
