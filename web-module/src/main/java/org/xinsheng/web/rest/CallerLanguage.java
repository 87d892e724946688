package org.xinsheng.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.xinsheng.shared.Texts;

/** The first of Chinese and English that the caller accepts; Chinese when they name neither. */
public final class CallerLanguage {

  private static final List<String> SPOKEN = List.of("zh", "en");

  private CallerLanguage() {}

  public static Texts texts(HttpHeaders headers) {
    try {
      return Texts.in(
          headers.getAcceptableLanguages().stream()
              .filter(it -> SPOKEN.contains(it.getLanguage()))
              .findFirst()
              .orElse(Texts.CHINESE));
    } catch (RuntimeException unreadableHeader) {
      return Texts.in((Locale) null);
    }
  }
}
