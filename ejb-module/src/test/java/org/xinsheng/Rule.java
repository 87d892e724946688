package org.xinsheng;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rule that a test proves; {@code docs/traceability.md} is made from it. The value is a
 * plain string literal, one number of {@code rules.csv}.
 */
@Documented
@Repeatable(Rules.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Rule {

  String value();
}
