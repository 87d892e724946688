package org.xinsheng.web.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.xinsheng.shared.Message;

/** Leads from a refusal to the slip that it names (HD-8, HD-9). */
@Named("slipLinks")
@ApplicationScoped
public class SlipLinks {

  private static final Pattern NUMBER = Pattern.compile("CL-[A-Z0-9]+-\\d{8}-\\d+");

  /** Its number, null where no slip is named. */
  public String named(Message why) {
    return why.args().stream()
        .map(Object::toString)
        .filter(it -> NUMBER.matcher(it).matches())
        .findFirst()
        .orElse(null);
  }
}
