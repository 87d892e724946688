package org.xinsheng.product;

@Product(DatabaseKind.H2)
class BootIT extends BootContract {

  BootIT(ProductServer product) {
    super(product);
  }
}
