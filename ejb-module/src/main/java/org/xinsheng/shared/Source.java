package org.xinsheng.shared;

/** Which way an act came in. */
public enum Source {
  PAGE,
  API,
  PORTAL,
  TIMER,
  IMPORT,
  START
}
