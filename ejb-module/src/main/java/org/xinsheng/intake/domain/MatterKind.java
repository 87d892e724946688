package org.xinsheng.intake.domain;

import java.util.Arrays;
import java.util.Optional;
import org.xinsheng.shared.SubjectType;

/** What somebody came with (INT-1); each kind numbers its records with its own letters. */
public enum MatterKind {
  COMPLAINT("TS"),
  SUGGESTION("JY"),
  ENQUIRY("ZX"),
  REPAIR("BX"),
  SERVICE_REQUEST("FW"),
  MESSAGE("ZD"),
  EMERGENCY("QZ");

  private final String prefix;

  MatterKind(String prefix) {
    this.prefix = prefix;
  }

  /** The beginning of its numbers. */
  public String prefix() {
    return prefix;
  }

  /** Key of the label of one of its states. */
  public String statusKey(Object status) {
    String states =
        switch (this) {
          case COMPLAINT -> "Complaint";
          case SUGGESTION -> "Suggestion";
          case ENQUIRY -> "Enquiry";
          case REPAIR, SERVICE_REQUEST -> "Job";
          case MESSAGE -> "Message";
          case EMERGENCY -> "Emergency";
        };
    return states + "Status." + status;
  }

  /** What deadlines, trail and notices call it. */
  public SubjectType subject() {
    return SubjectType.valueOf(name());
  }

  /** Empty for records that nobody comes with, such as meetings. */
  public static Optional<MatterKind> of(SubjectType type) {
    return Arrays.stream(values()).filter(it -> it.name().equals(type.name())).findFirst();
  }

  /** The kind whose numbers begin so. */
  public static Optional<MatterKind> ofNumber(String number) {
    return Arrays.stream(values())
        .filter(it -> number != null && number.startsWith(it.prefix + "-"))
        .findFirst();
  }
}
