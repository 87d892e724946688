package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinsheng.shared.RuleText;
import org.xinsheng.shared.RuleTexts;

/** The rule behind a field, a clock or a refusal, as a help text: “HD-8 · P5 4.4”. */
@Named
@RequestScoped
public class Clauses {

  @Inject private Look look;

  public String label(String rule) {
    return RuleTexts.find(rule).map(RuleText::label).orElse(rule);
  }

  public String text(String rule) {
    return RuleTexts.find(rule).map(it -> it.text(look.getLocale())).orElse("");
  }

  /** Number and text together, for those who listen. */
  public String spoken(String rule) {
    return label(rule) + " " + text(rule);
  }
}
