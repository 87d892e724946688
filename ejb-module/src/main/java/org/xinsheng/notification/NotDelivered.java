package org.xinsheng.notification;

/** Why a dispatch did not get through. */
public class NotDelivered extends Exception {

  private static final long serialVersionUID = 1L;

  /** What that means for this dispatch and the others. */
  public enum Reason {
    /** There is nobody to talk to: no other would get through there either. */
    NO_SERVER,
    NOT_NOW,

    /** The other side will never take it. */
    NEVER,

    /** The talk broke off: it may have arrived. */
    PERHAPS_SENT
  }

  private final Reason reason;

  NotDelivered(Reason reason, Exception cause) {
    super(cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
