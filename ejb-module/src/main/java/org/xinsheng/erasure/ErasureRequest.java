package org.xinsheng.erasure;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.xinsheng.erasure.domain.AskedBy;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A request to forget somebody.
 *
 * @param askedOn when they asked, {@code 2026-11-20}
 * @param legalBasis the ground and where the paper lies; never the person's name or phone
 * @param content whether what they said is erased, too
 * @param confirmation the person's name or the entry's number, typed by who executes it
 */
public record ErasureRequest(
    AskedBy askedBy, String askedOn, String legalBasis, boolean content, String confirmation)
    implements Serializable {

  void check(Person person, LocalDate today) {
    Checks checks = new Checks().required("askedBy", askedBy).required("askedOn", askedOn);
    checks.requiredText("legalBasis", legalBasis, Checks.TEXT);
    if (askedOn != null && !askedOn.isBlank() && !isDay(today)) {
      checks.wrong("askedOn", Message.of("refusal.askedOn"));
    }
    if (legalBasis != null && person.isNamedIn(legalBasis)) {
      checks.wrong("legalBasis", Message.of("refusal.basisNamesPerson"));
    }
    checks.required("confirmation", confirmation);
    if (confirmation != null && !confirmation.isBlank() && !isConfirmed(person)) {
      checks.wrong("confirmation", Message.of("refusal.confirmation"));
    }
    checks.done();
  }

  private boolean isConfirmed(Person person) {
    String typed = confirmation.strip();
    return typed.equals(person.name()) || typed.equals(String.valueOf(person.id()));
  }

  private boolean isDay(LocalDate today) {
    try {
      LocalDate day = day();
      return !day.isAfter(today) && day.getYear() >= 2000;
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  LocalDate day() {
    return LocalDate.parse(askedOn.strip());
  }
}
