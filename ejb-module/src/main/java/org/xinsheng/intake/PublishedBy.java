package org.xinsheng.intake;

import java.util.Locale;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.ProductAddress;
import org.xinsheng.shared.Texts;

/**
 * Puts what an office publishes into the gaps of a text: {@code {hotline}} and so on (ORG-5).
 *
 * @param product makes its portal link one that an owner can type
 */
record PublishedBy(OfficeRow office, ProductAddress product) {

  Names fill(Names text) {
    return new Names(fill(text.zh(), Texts.CHINESE), fill(text.en(), Texts.ENGLISH));
  }

  private String fill(String text, Locale locale) {
    return text.replace("{office}", office.names().in(locale))
        .replace("{address}", said(office.address().in(locale), locale))
        .replace("{hours}", said(office.hours(), locale))
        .replace("{hotline}", said(office.hotline(), locale))
        .replace("{portal}", said(product.whole(office.portalLink()), locale));
  }

  private static String said(String published, Locale locale) {
    return published == null || published.isBlank()
        ? Texts.in(locale).get("office.notPublished")
        : published;
  }
}
