package org.xinsheng.web.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.xinsheng.approval.ApprovalKind;
import org.xinsheng.approval.ApprovalQueries;

/** How much waits for my decision, on the start page. */
@Named("approvalWork")
@RequestScoped
public class ApprovalWorkView {

  @Inject private ApprovalQueries approvals;

  private Map<ApprovalKind, Integer> counts;

  @PostConstruct
  void read() {
    counts = approvals.counts();
  }

  /** Those of which something waits. */
  public List<ApprovalKind> getKinds() {
    return counts.keySet().stream().filter(it -> counts.get(it) > 0).toList();
  }

  public String count(ApprovalKind kind) {
    return text(counts.get(kind));
  }

  /** Of every kind together; empty where nothing waits. */
  public String getTotal() {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    return total == 0 ? "" : text(total);
  }

  private static String text(int found) {
    return found < ApprovalQueries.MOST ? String.valueOf(found) : "99+";
  }
}
