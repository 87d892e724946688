package org.xinsheng.product;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class use the running product with demo data. One product per database is
 * started when first asked for and shared by all classes, so tests make their own records and
 * expect others'. Parameters of type {@link ProductServer}, {@link ApiClient} and {@link Visitor}
 * are given.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProductExtension.class)
public @interface Product {

  DatabaseKind value() default DatabaseKind.H2;

  /** Whether the class gets a product of its own: for those that stop it or move its clock far. */
  boolean own() default false;

  /** Whether an own product's first start plays the demo's past. */
  boolean history() default false;
}
