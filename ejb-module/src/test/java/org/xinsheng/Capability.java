package org.xinsheng;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The capabilities and their arrows: each may use those it names and, through them, theirs. This is
 * the one list of package names for all rules on the architecture.
 */
public enum Capability {
  SHARED(true),
  ORGANISATION(true, SHARED),
  CUSTOMER(true, ORGANISATION),
  SIGNIN(true, ORGANISATION),
  LISTING(true, ORGANISATION),
  POLICY(true, ORGANISATION),
  ATTACHMENT(true, ORGANISATION, CUSTOMER),
  DEADLINE(true, ORGANISATION, CUSTOMER, POLICY),
  MEETING(true, ORGANISATION, CUSTOMER, ATTACHMENT),
  INTAKE(true, ATTACHMENT, DEADLINE, MEETING),
  SUGGESTION(true, INTAKE),
  ENQUIRY(true, INTAKE),
  MESSAGE(true, INTAKE),
  EMERGENCY(true, INTAKE),
  COMPLAINT(true, INTAKE),
  REPAIR(true, INTAKE),
  SUPERVISION(true, COMPLAINT),
  FOLLOWUP(true, COMPLAINT, REPAIR, SUGGESTION),
  PORTAL(true, FOLLOWUP),
  INTERVIEW(false, COMPLAINT, REPAIR, SUGGESTION),
  NONCONFORMITY(true, FOLLOWUP, INTERVIEW),
  CORRECTIVEACTION(true, NONCONFORMITY),
  APPROVAL(true, CORRECTIVEACTION),
  RECEPTION(false, CUSTOMER, DEADLINE, INTAKE),
  COMMISSION(false, CUSTOMER, DEADLINE, INTAKE),
  STATISTICS(true, SIGNIN, CORRECTIVEACTION, RECEPTION, COMMISSION),
  NOTIFICATION(true, CORRECTIVEACTION, RECEPTION, COMMISSION),
  AUDIT(true, CORRECTIVEACTION, RECEPTION, COMMISSION),
  ERASURE(true, INTAKE, NOTIFICATION, AUDIT),
  OPERATION(true, ORGANISATION),
  DEMO(true, SIGNIN, ENQUIRY, MESSAGE, EMERGENCY, STATISTICS, NOTIFICATION, AUDIT);

  private final boolean landed;
  private final Set<Capability> named;

  /**
   * @param landed whether there is code of it already: a test proves that there is
   */
  Capability(boolean landed, Capability... named) {
    this.landed = landed;
    this.named = Arrays.stream(named).collect(Collectors.toSet());
  }

  static Set<Capability> landed() {
    return Arrays.stream(values())
        .filter(capability -> capability.landed)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capability.class)));
  }

  /** Itself and all that it may use, directly or through others. */
  Set<Capability> mayUse() {
    Set<Capability> all = EnumSet.of(this);
    named.forEach(one -> all.addAll(one.mayUse()));
    return all;
  }

  Set<Capability> mayNotUse() {
    return EnumSet.complementOf(EnumSet.copyOf(mayUse()));
  }

  /** The package below a root such as {@code org.xinsheng}. */
  String packageIn(String root) {
    return root + "." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The capability with all its packages, as rules name it. */
  String in(String root) {
    return packageIn(root) + "..";
  }

  String domainIn(String root) {
    return packageIn(root) + ".domain..";
  }

  static String[] packages(Stream<Capability> capabilities, String root) {
    return capabilities.map(capability -> capability.in(root)).toArray(String[]::new);
  }
}
