package org.xinsheng.product;

/** The databases that the product works with. */
public enum DatabaseKind {
  H2,
  POSTGRESQL
}
