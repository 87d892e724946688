package org.xinsheng.shared;

import java.io.Serializable;
import java.util.Locale;

/** A name that people maintain in both languages. */
public record Names(String zh, String en) implements Serializable {

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }
}
