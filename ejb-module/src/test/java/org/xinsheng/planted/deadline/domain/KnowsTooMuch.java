package org.xinsheng.planted.deadline.domain;

import jakarta.ejb.EJB;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.xinsheng.planted.complaint.ComplaintQueries;

/** An entity that knows a capability below it and the server, asks the clock and has a setter. */
@Entity
public class KnowsTooMuch {

  @Id private Long id;

  @EJB @Transient private ComplaintQueries complaints;

  public void setId(Long id) {
    this.id = id == null ? Instant.now().toEpochMilli() : id;
  }
}
