package org.xinsheng.shared.once;

import jakarta.ejb.ApplicationException;

/** Somebody else was first with this key; their transaction has ended or still runs. */
@ApplicationException(rollback = true)
public class KeyTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyTaken(Throwable cause) {
    super(cause);
  }
}
