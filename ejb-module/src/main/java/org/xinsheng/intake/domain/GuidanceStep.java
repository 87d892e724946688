package org.xinsheng.intake.domain;

/** The parts of a conversation, in their order (INT-7). */
public enum GuidanceStep {
  GREETING,
  ASK,
  PROMISE,
  FAREWELL
}
