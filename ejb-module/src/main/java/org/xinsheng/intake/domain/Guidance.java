package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.xinsheng.shared.Names;

/**
 * What to say in one part of a conversation (INT-7). A text may be for one purpose, for one
 * channel, for both or for neither; the one that is for more goes before the others.
 */
@Entity
@Table(name = "guidance_text")
public class Guidance {

  /** Stands for whatever purpose or channel. */
  public static final String ANY = "ANY";

  /** Stands for every office that has no text of its own. */
  public static final Long COMPANY = 0L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guidance_seq")
  @SequenceGenerator(name = "guidance_seq", sequenceName = "guidance_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "office_id")
  private Long officeId;

  private String purpose;
  private String channel;

  @Enumerated(EnumType.STRING)
  private GuidanceStep step;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "text_en")
  private String textEn;

  @Column(name = "retired_at")
  private Instant retiredAt;

  protected Guidance() {}

  /**
   * For the whole company.
   *
   * @param purpose null for every purpose
   * @param channel null for every channel
   */
  public Guidance(Purpose purpose, Channel channel, GuidanceStep step, Names text) {
    this(COMPANY, purpose, channel, step, text);
  }

  /**
   * @param officeId {@link #COMPANY} for all offices
   */
  public Guidance(Long officeId, Purpose purpose, Channel channel, GuidanceStep step, Names text) {
    this.officeId = officeId;
    this.purpose = code(purpose);
    this.channel = code(channel);
    this.step = step;
    reword(text);
  }

  public final void reword(Names text) {
    textZh = text.zh();
    textEn = text.en();
    retiredAt = null;
  }

  /** How it is stored: by its name, or as {@link #ANY}. */
  public static String code(Enum<?> choice) {
    return choice == null ? ANY : choice.name();
  }

  /** Said no more, and kept; a later wording brings it back. */
  public void retire(Instant now) {
    retiredAt = now;
  }

  /** The purpose weighs more than the channel, and that more than whose words they are. */
  public int closeness() {
    return (purpose.equals(ANY) ? 0 : 4)
        + (channel.equals(ANY) ? 0 : 2)
        + (officeId.equals(COMPANY) ? 0 : 1);
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public Long officeId() {
    return officeId;
  }

  /** Empty where it is for every purpose. */
  public Optional<Purpose> purpose() {
    return purpose.equals(ANY) ? Optional.empty() : Optional.of(Purpose.valueOf(purpose));
  }

  /** Empty where it is for every channel. */
  public Optional<Channel> channel() {
    return channel.equals(ANY) ? Optional.empty() : Optional.of(Channel.valueOf(channel));
  }

  public boolean isRetired() {
    return retiredAt != null;
  }

  public GuidanceStep step() {
    return step;
  }

  public Names text() {
    return new Names(textZh, textEn);
  }
}
