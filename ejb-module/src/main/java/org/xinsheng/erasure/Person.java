package org.xinsheng.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.customer.domain.Customer;

/**
 * Who is forgotten, and how they are found.
 *
 * @param own phones that nobody else in the contact book has; they name the person wherever they
 *     stand
 * @param shared phones that others have, too; they are erased in this person's records only
 * @param unitTexts how their units are written
 */
record Person(
    Long id,
    Long officeId,
    String name,
    List<String> own,
    List<String> shared,
    Set<Long> unitIds,
    List<String> unitTexts) {

  /** Of what is erased this remains. */
  static final String ERASED = "***";

  static Person of(Customer customer, Collection<String> shared, List<String> unitTexts) {
    List<String> own = new ArrayList<>(customer.phones());
    own.removeAll(shared);
    List<String> others = new ArrayList<>(customer.phones());
    others.retainAll(shared);
    return new Person(
        customer.id(),
        customer.officeId(),
        customer.name(),
        own,
        others,
        customer.unitIds(),
        unitTexts);
  }

  /** A single character stands in too many words to be taken out of a text. */
  boolean isNameFoundInTexts() {
    return name.codePointCount(0, name.length()) > 1;
  }

  /** As long as the name, so that it always fits. */
  String nameErased() {
    return "*".repeat(name.codePointCount(0, name.length()));
  }

  List<String> allPhones() {
    List<String> all = new ArrayList<>(own);
    all.addAll(shared);
    return all;
  }

  /** How people write the phones, the longest first, so that none is left in part. */
  static List<String> written(Collection<String> phones) {
    Set<String> ways = new LinkedHashSet<>();
    for (String phone : phones) {
      String plain = PhoneNumbers.plain(phone);
      String shown = PhoneNumbers.shown(phone);
      ways.add(phone);
      ways.add(plain);
      ways.add(shown);
      ways.add(shown.replace(' ', '-'));
      ways.add("+86 " + plain);
      ways.add("+86 " + shown);
      if (shown.startsWith("0") && shown.indexOf(' ') > 0) {
        int area = shown.indexOf(' ');
        ways.add(shown.substring(0, area) + "-" + shown.substring(area).replace(" ", ""));
      }
    }
    return ways.stream().sorted((a, b) -> b.length() - a.length()).toList();
  }

  boolean isNamedIn(String text) {
    return text.contains(name) || written(allPhones()).stream().anyMatch(text::contains);
  }
}
