package org.xinsheng.shared;

/** Who may do what: one question for pages, API and imports alike (HD-15). */
public final class Rights {

  private Rights() {}

  /** Whether the actor may, as a person concerned or by a post that reaches the record's place. */
  public static boolean may(Actor actor, Permission permission, Involved record) {
    return permission.relations().stream().anyMatch(it -> record.stands(actor.id(), it))
        || actor.holdsAny(permission.roles(), record.place());
  }

  /**
   * @param rule the rule that grants the act, named in the refusal
   * @throws NotAllowed when the actor may not
   */
  public static void require(
      Actor actor, Permission permission, Involved record, String rule, Enum<?> act) {
    if (!may(actor, permission, record)) {
      throw new NotAllowed(rule, Message.of("refusal.notAllowed", act));
    }
  }
}
