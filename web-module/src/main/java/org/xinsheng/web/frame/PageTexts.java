package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.Texts;

/**
 * Texts with gaps, labels and values in the person's language; those without gaps are {@code t}'s.
 */
@Named("texts")
@RequestScoped
public class PageTexts {

  @Inject private Look look;

  public String of(String key, Object... args) {
    return texts().get(key, args);
  }

  public String message(Message message) {
    return texts().get(message);
  }

  /** As it stands by itself: with a capital where the language has any. */
  public String label(Enum<?> constant) {
    return constant == null ? "" : capital(texts().label(constant));
  }

  private static String capital(String text) {
    int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /** Empty when there is no such text. */
  public Optional<String> known(String key) {
    return texts().find(key);
  }

  public String show(Object value) {
    return texts().show(value);
  }

  public String name(Names names) {
    return names == null ? "" : names.in(look.getLocale());
  }

  private Texts texts() {
    return Texts.in(look.getLocale());
  }
}
