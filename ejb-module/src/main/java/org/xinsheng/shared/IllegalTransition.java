package org.xinsheng.shared;

/** The state machine has no such arrow (409); names the machine's rule and both states. */
public final class IllegalTransition extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String from;
  private final String to;

  public IllegalTransition(String rule, Enum<?> from, Enum<?> to) {
    super(
        rule,
        from == to
            ? Message.of("refusal.alreadyThere", from)
            : Message.of("refusal.illegalTransition", from, to));
    this.from = from.name();
    this.to = to.name();
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }
}
