package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.Role;

/** One post's decision about a slip; those of earlier revisions are kept (NCR-2, NCR-3). */
@Entity
@Table(name = "slip_step")
public class SlipStep {

  @Id
  @GeneratedValue(generator = "slip_step_seq")
  @SequenceGenerator(name = "slip_step_seq", sequenceName = "slip_step_seq")
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "slip_id", updatable = false)
  private Slip slip;

  @Column(name = "revision", updatable = false)
  private int revision;

  @Column(name = "run", updatable = false)
  private int run;

  @Column(name = "position", updatable = false)
  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private Role role;

  @Enumerated(EnumType.STRING)
  @Column(name = "instead_of")
  private Role insteadOf;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private StepState state;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "on_behalf_of")
  private Long onBehalfOf;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "reason")
  private String reason;

  protected SlipStep() {}

  SlipStep(Slip slip, int revision, int run, int position, ApprovalRoute.Step planned) {
    this.slip = slip;
    this.revision = revision;
    this.run = run;
    this.position = position;
    planned(planned);
  }

  /** People changed while it was open: another post decides, or it is passed over. */
  void planned(ApprovalRoute.Step planned) {
    role = planned.role();
    insteadOf = planned.insteadOf();
    state = planned.filled() ? StepState.FILLED : StepState.WAITING;
  }

  void begin() {
    state = StepState.PENDING;
  }

  /** The slip went back, or approval began anew, before it was asked. */
  void rest() {
    state = StepState.WAITING;
  }

  void decide(boolean approved, String why, Long by, Long absent, Instant at) {
    state = approved ? StepState.APPROVED : StepState.REJECTED;
    reason = why;
    decidedBy = by;
    onBehalfOf = absent;
    decidedAt = at;
  }

  /** Whether it belongs to what is asked at present. */
  boolean isOf(int presentRevision, int presentRun) {
    return revision == presentRevision && run == presentRun;
  }

  /** The post that the chain asks for, whoever decides in its place. */
  Role asked() {
    return insteadOf == null ? role : insteadOf;
  }

  public boolean isOfTheSameRun(SlipStep other) {
    return other.isOf(revision, run);
  }

  public Slip slip() {
    return slip;
  }

  public int revision() {
    return revision;
  }

  public int run() {
    return run;
  }

  public int position() {
    return position;
  }

  public Role role() {
    return role;
  }

  /** Null where the post decides that the chain asks for. */
  public Role insteadOf() {
    return insteadOf;
  }

  public StepState state() {
    return state;
  }

  public Long decidedBy() {
    return decidedBy;
  }

  /** Null where a holder of the post decided. */
  public Long onBehalfOf() {
    return onBehalfOf;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }
}
