package org.xinsheng.web.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Column;
import org.xinsheng.reports.Block.Heading;
import org.xinsheng.reports.Block.Signature;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.ChineseCapitals;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Texts;

/** Says things as people read them on a form: in one language, in the time of one office. */
final class Words {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Texts texts;
  private final OfficeTime time;

  Words(Texts texts, OfficeTime time) {
    this.texts = texts;
    this.time = time;
  }

  Texts texts() {
    return texts;
  }

  String of(String key, Object... args) {
    return texts.get(key, args);
  }

  /** A value as people read it; nothing for null. */
  String show(Object value) {
    if (value instanceof Instant at) {
      return MINUTE.format(at.atZone(time.zone()));
    }
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    if (value instanceof Boolean yes) {
      return of(yes ? "print.yes" : "print.no");
    }
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::show).collect(Collectors.joining(of("print.comma")));
    }
    return texts.show(value);
  }

  /** In figures, on Chinese forms also in capitals. */
  private String money(Money money) {
    return texts.locale().equals(Texts.CHINESE)
        ? "¥" + money + "（" + ChineseCapitals.of(money.amount()) + "）"
        : "CNY " + money;
  }

  Box half(String key, Object value) {
    return Box.half(of(key), show(value));
  }

  Box line(String key, Object value) {
    return Box.line(of(key), show(value));
  }

  Box tall(String key, Object value) {
    return Box.tall(of(key), show(value));
  }

  Heading heading(String key, Object... args) {
    return new Heading(of(key, args));
  }

  Column text(String key, int weight) {
    return Column.text(of(key), weight);
  }

  Column figure(String key, int weight) {
    return Column.figure(of(key), weight);
  }

  /** Labels of posts are words within a sentence; at the beginning of a line they are not. */
  private String begun(String key) {
    String text = of(key);
    return text.substring(0, 1).toUpperCase(texts.locale()) + text.substring(1);
  }

  /** Lines to sign on. */
  Signatures signatures(String... keys) {
    return Signatures.of(List.of(keys).stream().map(this::begun).toList());
  }

  /** Who did something in the product, and when; empty lines for what nobody did yet. */
  Signature signature(String key, String name, Instant at) {
    return new Signature(begun(key), name, at == null ? null : show(at));
  }
}
