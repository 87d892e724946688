package org.xinsheng.notification;

import java.util.Locale;

/**
 * An e-mail, ready to go.
 *
 * @param messageId the same in every try, with its angle brackets
 */
public record Letter(
    String messageId,
    String address,
    String name,
    Locale language,
    String subject,
    String text,
    String html) {}
