package org.xinsheng.suggestion.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That a person saw the owner's phone on a day, so that the trail says it once a day. */
@Entity
@Table(name = "suggestion_phone_showing")
public class SuggestionPhoneShowing {

  @Id
  @GeneratedValue(generator = "suggestion_phone_showing_seq")
  @SequenceGenerator(
      name = "suggestion_phone_showing_seq",
      sequenceName = "suggestion_phone_showing_seq")
  private Long id;

  @Column(name = "suggestion_id", updatable = false)
  private Long suggestionId;

  @Column(name = "staff_id", updatable = false)
  private Long staffId;

  @Column(name = "shown_on", updatable = false)
  private LocalDate shownOn;

  protected SuggestionPhoneShowing() {}

  public SuggestionPhoneShowing(Long suggestionId, Long staffId, LocalDate shownOn) {
    this.suggestionId = suggestionId;
    this.staffId = staffId;
    this.shownOn = shownOn;
  }
}
