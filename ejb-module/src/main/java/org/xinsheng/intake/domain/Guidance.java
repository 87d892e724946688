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
import org.xinsheng.shared.Names;

/**
 * What to say in one part of a conversation (INT-7). A text may be for one purpose, for one
 * channel, for both or for neither; the one that is for more goes before the others.
 */
@Entity
@Table(name = "guidance")
public class Guidance {

  /** Stands for whatever purpose or channel. */
  public static final String ANY = "ANY";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guidance_seq")
  @SequenceGenerator(name = "guidance_seq", sequenceName = "guidance_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  private String purpose;
  private String channel;

  @Enumerated(EnumType.STRING)
  private GuidanceStep step;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "text_en")
  private String textEn;

  protected Guidance() {}

  /**
   * @param purpose null for every purpose
   * @param channel null for every channel
   */
  public Guidance(Purpose purpose, Channel channel, GuidanceStep step, Names text) {
    this.purpose = code(purpose);
    this.channel = code(channel);
    this.step = step;
    reword(text);
  }

  public final void reword(Names text) {
    textZh = text.zh();
    textEn = text.en();
  }

  /** How it is stored: by its name, or as {@link #ANY}. */
  public static String code(Enum<?> choice) {
    return choice == null ? ANY : choice.name();
  }

  /** The purpose weighs more than the channel. */
  public int closeness() {
    return (purpose.equals(ANY) ? 0 : 2) + (channel.equals(ANY) ? 0 : 1);
  }

  public GuidanceStep step() {
    return step;
  }

  public Names text() {
    return new Names(textZh, textEn);
  }
}
