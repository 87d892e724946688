package org.xinsheng.organisation;

import java.io.Serializable;

/**
 * Whether somebody wants notices by e-mail, too.
 *
 * @param email where to, null where none is known
 */
public record MailWish(boolean wanted, String email) implements Serializable {}
