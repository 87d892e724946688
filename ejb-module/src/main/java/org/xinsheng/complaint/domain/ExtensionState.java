package org.xinsheng.complaint.domain;

/** What became of a request for more time (DL-8); only OPEN leads anywhere. */
public enum ExtensionState {
  OPEN,
  APPROVED,
  REJECTED,
  LAPSED
}
