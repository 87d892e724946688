package org.xinsheng.wiring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every test of the class once on H2 and once on PostgreSQL, each on a database of its own
 * that the class's tests share. The test's constructor takes a {@link Wiring}, new for each test. A
 * {@code @BeforeAll} runs once before both and knows neither.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(BothDatabases.class)
public @interface OnBothDatabases {

  /** Where only one database can show it. */
  DatabaseKind[] value() default {DatabaseKind.H2, DatabaseKind.POSTGRESQL};
}
