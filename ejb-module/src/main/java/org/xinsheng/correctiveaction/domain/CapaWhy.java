package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One answer of the 5-Why chain; what a draft said before is kept under its edition (CA-3). */
@Entity
@Table(name = "capa_why")
public class CapaWhy {

  @Id
  @GeneratedValue(generator = "capa_why_seq")
  @SequenceGenerator(name = "capa_why_seq", sequenceName = "capa_why_seq")
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "report_id", updatable = false)
  private CapaReport report;

  @Column(name = "edition", updatable = false)
  private int edition;

  @Column(name = "position", updatable = false)
  private int position;

  @Column(name = "answer", updatable = false)
  private String answer;

  protected CapaWhy() {}

  /**
   * @param edition of the draft, 1 for the first
   * @param position 1 for the first why
   */
  CapaWhy(CapaReport report, int edition, int position, String answer) {
    this.report = report;
    this.edition = edition;
    this.position = position;
    this.answer = answer;
  }

  int edition() {
    return edition;
  }

  public String answer() {
    return answer;
  }
}
