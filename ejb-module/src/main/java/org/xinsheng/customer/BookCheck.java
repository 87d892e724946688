package org.xinsheng.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.organisation.domain.UnitText;

/**
 * What an office's book would become by a file. A row with a number changes that entry; one without
 * changes the entry of the same name that shares a phone or unit, else it is new. Cells that are
 * empty leave what is there; a masked phone stands for the entry's own.
 */
final class BookCheck extends ImportCheck {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]00:00.*)?");
  private static final Set<String> YES = Set.of("是", "1", "true", "yes", "y");
  private static final Set<String> NO = Set.of("否", "0", "false", "no", "n");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final BookStore store;
  private final Long officeId;
  private final Map<Long, BookEntry> book;
  private final Map<String, List<BookEntry>> byName = new HashMap<>();
  private final Map<String, Long> units;
  private final LocalDate today;
  private final List<BookEntry> added = new ArrayList<>();
  private final List<BookEntry> changed = new ArrayList<>();
  private final Map<Long, Integer> taken = new HashMap<>();
  private int same;

  /**
   * @param units of the office
   * @param today in the office
   */
  BookCheck(BookStore store, Long officeId, List<UnitLine> units, LocalDate today) {
    this.store = store;
    this.officeId = officeId;
    this.book = store.book(officeId);
    this.units = units.stream().collect(Collectors.toMap(UnitLine::text, UnitLine::id));
    this.today = today;
    book.values().forEach(this::listed);
  }

  private void listed(BookEntry entry) {
    byName.computeIfAbsent(entry.name(), name -> new ArrayList<>()).add(entry);
  }

  @Override
  void line(ImportLine line) {
    int before = faults().size();
    String name = line.text(ImportColumn.NAME);
    if (name == null) {
      fault(line, ImportColumn.NAME, "refusal.required");
    } else if (name.codePointCount(0, name.length()) > 100) {
      fault(line, ImportColumn.NAME, "refusal.tooLong", 100);
    }
    Optional<BookEntry> numbered = numbered(line);
    Set<String> phones = phones(line, numbered);
    Set<Long> homes = homes(line);
    LocalDate birthday = birthday(line);
    Boolean noCalls = noCalls(line);
    String time = line.text(ImportColumn.PREFERRED_TIME);
    if (time != null && time.length() > CustomerDetails.LONGEST_TIME) {
      fault(line, ImportColumn.PREFERRED_TIME, "refusal.tooLong", CustomerDetails.LONGEST_TIME);
    }
    if (faults().size() == before) {
      take(
          line,
          numbered.or(() -> known(line, name, phones, homes)),
          name,
          phones,
          homes,
          birthday,
          time,
          noCalls);
    }
  }

  private Optional<BookEntry> numbered(ImportLine line) {
    String number = line.text(ImportColumn.NUMBER);
    if (number == null) {
      return Optional.empty();
    }
    Optional<BookEntry> entry =
        number.matches("\\d{1,18}")
            ? Optional.ofNullable(book.get(Long.valueOf(number)))
            : Optional.empty();
    if (entry.isEmpty()) {
      fault(line, ImportColumn.NUMBER, "import.unknownNumber", number);
    }
    return entry;
  }

  private Optional<BookEntry> known(
      ImportLine line, String name, Set<String> phones, Set<Long> homes) {
    List<BookEntry> alike =
        byName.getOrDefault(name, List.of()).stream()
            .filter(it -> it.isReachedLike(name, phones, homes))
            .toList();
    if (alike.size() > 1) {
      fault(line, ImportColumn.NAME, "import.ambiguous");
    }
    return alike.stream().findFirst();
  }

  private Set<String> phones(ImportLine line, Optional<BookEntry> entry) {
    Set<String> phones = new LinkedHashSet<>();
    for (String text : CustomerDetails.listed(line.text(ImportColumn.PHONES))) {
      Optional<String> phone = text.contains("*") ? unmasked(text, entry) : PhoneNumbers.e164(text);
      if (phone.isEmpty()) {
        fault(
            line,
            ImportColumn.PHONES,
            text.contains("*") ? "import.maskedPhone" : "import.notAPhone",
            text);
      }
      phone.ifPresent(phones::add);
    }
    if (phones.size() > CustomerDetails.MOST_PHONES) {
      fault(line, ImportColumn.PHONES, "import.tooMany", CustomerDetails.MOST_PHONES);
    }
    return phones;
  }

  private static Optional<String> unmasked(String masked, Optional<BookEntry> entry) {
    return entry.stream()
        .flatMap(it -> it.phones().stream())
        .filter(it -> masked.equals(Masking.phone(it)))
        .findFirst();
  }

  private Set<Long> homes(ImportLine line) {
    Set<Long> homes = new LinkedHashSet<>();
    for (String text : CustomerDetails.listed(line.text(ImportColumn.UNITS))) {
      Long unit = UnitText.read(text).map(it -> units.get(it.value())).orElse(null);
      if (unit == null) {
        fault(line, ImportColumn.UNITS, "refusal.unknown", text);
      } else {
        homes.add(unit);
      }
    }
    if (homes.size() > CustomerDetails.MOST_UNITS) {
      fault(line, ImportColumn.UNITS, "import.tooMany", CustomerDetails.MOST_UNITS);
    }
    return homes;
  }

  private LocalDate birthday(ImportLine line) {
    String text = line.text(ImportColumn.BIRTHDAY);
    if (text == null) {
      return null;
    }
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)));
        if (!date.isAfter(today) && !date.isBefore(EARLIEST)) {
          return date;
        }
      }
    } catch (DateTimeException noSuchDay) {
      // As if it were no date.
    }
    fault(line, ImportColumn.BIRTHDAY, "refusal.notABirthday");
    return null;
  }

  private Boolean noCalls(ImportLine line) {
    String text = line.text(ImportColumn.DO_NOT_CALL);
    String answer = text == null ? null : text.toLowerCase(java.util.Locale.ROOT);
    if (answer == null) {
      return null;
    }
    if (!YES.contains(answer) && !NO.contains(answer)) {
      fault(line, ImportColumn.DO_NOT_CALL, "import.yesOrNo");
    }
    return YES.contains(answer);
  }

  private void take(
      ImportLine line,
      Optional<BookEntry> known,
      String name,
      Set<String> phones,
      Set<Long> homes,
      LocalDate birthday,
      String time,
      Boolean noCalls) {
    BookEntry old = known.orElse(new BookEntry(null, name, Set.of(), Set.of(), null, null, false));
    BookEntry entry =
        new BookEntry(
            old.id(),
            name,
            phones.isEmpty() ? old.phones() : phones,
            homes.isEmpty() ? old.units() : homes,
            birthday == null ? old.birthday() : birthday,
            time == null ? old.preferredTime() : time,
            noCalls == null ? old.doNotCall() : noCalls);
    if (entry.phones().isEmpty() && entry.units().isEmpty()) {
      fault(line, ImportColumn.PHONES, "refusal.phoneOrUnit");
    } else if (known.isPresent() && (old.id() == null || taken.containsKey(old.id()))) {
      fault(line, ImportColumn.NAME, "import.rowTwice");
    } else if (old.id() == null) {
      added.add(entry);
      listed(entry);
    } else {
      taken.put(old.id(), line.row());
      if (entry.equals(old)) {
        same++;
      } else {
        changed.add(entry);
      }
    }
  }

  @Override
  int added() {
    return added.size();
  }

  @Override
  int changed() {
    return changed.size();
  }

  @Override
  int same() {
    return same;
  }

  @Override
  void save() {
    store.add(officeId, added);
    store.change(changed);
  }
}
