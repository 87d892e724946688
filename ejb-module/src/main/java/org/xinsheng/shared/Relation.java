package org.xinsheng.shared;

/** How a person stands to one record, apart from their posts. */
public enum Relation {
  HANDLER,
  FIRST_CONTACT,
  ASSIGNEE
}
