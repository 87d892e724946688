package org.xinsheng.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.xinsheng.shared.Message;

/** A field of a body that our own reading refuses; its path grows as it leaves the reader. */
final class WrongField extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private final Message expected;

  WrongField(JsonParser parser, Message expected) {
    super(parser, expected.toString());
    this.expected = expected;
  }

  Message expected() {
    return expected;
  }
}
