package org.xinsheng.complaint.domain;

/** How far a matter that its owner brought by the web has come into the office (INT-18). */
public enum WebState {
  /** It stands in the queue of the desk on duty. */
  UNTAKEN,
  /** Somebody is first contact; its severity is provisional. */
  TAKEN,
  CLASSIFIED
}
