package org.xinsheng.correctiveaction.domain;

/** How the review of a slip stands (CA-1, CA-2). */
public enum ReviewState {
  DUE,
  HELD
}
