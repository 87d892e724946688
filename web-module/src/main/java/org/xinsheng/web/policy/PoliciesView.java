package org.xinsheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.policy.PolicyQueries;
import org.xinsheng.policy.PolicyRow;
import org.xinsheng.policy.PolicyView;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;

/** What the rules' numbers are now, were and will be; everybody who works here may read it. */
@Named("policies")
@RequestScoped
public class PoliciesView {

  @Inject private PolicyQueries queries;
  @Inject private Address address;
  @Inject private Answers answers;

  private List<PolicyRow> versions = List.of();
  private PolicyView shown;

  /**
   * The version that the address names, else the one in effect; an unknown one is an error page.
   */
  public void open() {
    answers.find(
        () -> {
          versions = queries.versions();
          shown = queries.one(asked());
        });
  }

  private int asked() {
    String version = address.text("version");
    if (version == null) {
      return queries.inEffect();
    }
    return version.matches("[1-9]\\d{0,8}") ? Integer.parseInt(version) : 0;
  }

  public List<PolicyRow> getVersions() {
    return versions;
  }

  public PolicyView getShown() {
    return shown;
  }
}
