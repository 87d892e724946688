package org.xinsheng.web.rest;

import org.xinsheng.shared.Message;

/** A text that is no value of the wanted kind, with what is wrong about it. */
final class UnreadableText extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Message expected;

  UnreadableText(Message expected) {
    super(expected.toString());
    this.expected = expected;
  }

  Message expected() {
    return expected;
  }
}
