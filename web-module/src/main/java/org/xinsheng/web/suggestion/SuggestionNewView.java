package org.xinsheng.web.suggestion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.web.intake.TakingView;

/** Takes a suggestion: who, by which way, and what would be better. */
@Named("suggestionNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SuggestionNewView extends TakingView {

  private static final long serialVersionUID = 1L;

  @Inject private SuggestionDesk desk;

  @Override
  protected MatterKind matterKind() {
    return MatterKind.SUGGESTION;
  }

  @Override
  protected String take(NewMatter matter, OfficeRow office) {
    return desk.register(NewSuggestion.of(matter));
  }
}
