package org.xinsheng.notification;

/** Why an e-mail did not get through. */
public class NotDelivered extends Exception {

  private static final long serialVersionUID = 1L;

  /** What that means for this e-mail and the others. */
  public enum Reason {
    /** There is no server to talk to: no other would get through either. */
    NO_SERVER,
    NOT_NOW,

    /** The server will never take it. */
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
