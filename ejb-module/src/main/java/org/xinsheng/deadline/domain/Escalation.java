package org.xinsheng.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.Role;

/** One rung that a missed deadline reached; it stays for ever, once per deadline, lap and rung. */
@Entity
@Table(name = "escalation")
public class Escalation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "escalation_seq")
  @SequenceGenerator(name = "escalation_seq", sequenceName = "escalation_seq", allocationSize = 500)
  private Long id;

  @Column(name = "deadline_id")
  private Long deadlineId;

  private int lap;

  private int rung;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "at")
  private Instant at;

  protected Escalation() {}

  /**
   * @param fact one that escalates
   */
  public Escalation(DeadlineFact fact) {
    deadlineId = fact.deadlineId();
    lap = fact.lap();
    rung = fact.rungNo();
    role = fact.rung();
    at = fact.at();
  }
}
