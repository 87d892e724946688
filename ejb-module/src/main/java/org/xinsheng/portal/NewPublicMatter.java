package org.xinsheng.portal;

import java.io.Serializable;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.suggestion.NewSuggestion;

/**
 * What an owner brings on the portal.
 *
 * @param office its code
 * @param anonymous null for no
 * @param category a category's code; null for {@code OTHER}
 * @param website what no person sees and so no person fills in
 */
public record NewPublicMatter(
    String office,
    Boolean anonymous,
    Owner customer,
    String category,
    String content,
    String website)
    implements Serializable {

  /** Where nothing else fits. */
  static final String OTHER = "OTHER";

  public record Owner(String name, String phone, String unit) implements Serializable {}

  void check() {
    Checks checks = new Checks().requiredText("office", office, Checks.NAME);
    if (website != null && !website.isEmpty()) {
      checks.wrong("website", Message.of("refusal.leaveEmpty"));
    }
    checks.done();
  }

  private boolean isAnonymous() {
    return Boolean.TRUE.equals(anonymous);
  }

  NewComplaint complaint() {
    return new NewComplaint(
        office,
        Channel.WEB,
        null,
        isAnonymous(),
        customer == null
            ? null
            : new NewComplaint.Customer(customer.name(), customer.phone(), customer.unit()),
        category == null || category.isBlank() ? OTHER : category,
        content,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  NewSuggestion suggestion() {
    return new NewSuggestion(
        office,
        Channel.WEB,
        null,
        isAnonymous(),
        customer == null
            ? null
            : new NewMatter.Customer(customer.name(), customer.phone(), customer.unit()),
        category,
        content,
        null,
        null);
  }
}
