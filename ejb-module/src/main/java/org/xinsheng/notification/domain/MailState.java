package org.xinsheng.notification.domain;

/** How far an e-mail is. */
public enum MailState {
  /** Takes in what else its recipient is told until it is tried. */
  WAITING,

  /** On its way, or nobody knows whether it arrived: what it says stays as it is. */
  SENDING,
  SENT,

  /** Given up; an administrator may send it again. */
  DEAD
}
