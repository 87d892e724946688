package org.xinsheng.shared;

/**
 * What somebody typed as a pattern for {@code like}: none of it is a wildcard.
 *
 * <p>Both databases take the backslash for the sign that says so. Naming one by {@code escape}
 * makes the persistence provider write all values into the statement instead of sending them beside
 * it.
 */
public final class LikePattern {

  private LikePattern() {}

  public static String beginningWith(String typed) {
    return typed.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }

  public static String containing(String typed) {
    return "%" + beginningWith(typed);
  }
}
