package org.xinsheng.product;

@Product(DatabaseKind.POSTGRESQL)
class BootOnPostgresqlIT extends BootContract {

  BootOnPostgresqlIT(ProductServer product) {
    super(product);
  }
}
