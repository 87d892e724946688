package org.xinsheng.organisation;

import org.xinsheng.shared.Role;

/**
 * @param office code, null for all; {@link #COMPANY} for people above all offices
 * @param words part of a user name or name, null for any
 * @param role null for any
 * @param active null for both
 */
public record AccountFilter(String office, String words, Role role, Boolean active) {

  public static final String COMPANY = "-";
}
