package org.xinsheng.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LikePatternTest {

  @Test
  void whatIsTypedStandsForItself() {
    assertEquals("TS-GD01-%", LikePattern.beginningWith("TS-GD01-"));
    assertEquals("%5\\%\\_\\\\!%", LikePattern.containing("5%_\\!"));
  }
}
