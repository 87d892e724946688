package org.xinsheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whole contact books. */
@ApplicationScoped
class BookStore {

  @Inject private Batches rows;

  /** An office's entries by number. */
  Map<Long, BookEntry> book(Long officeId) {
    Map<Long, Set<String>> phones = new HashMap<>();
    rows.each(
        "select p.customer_id, p.phone from customer_phone p join customer c on c.id ="
            + " p.customer_id where c.office_id = ?",
        officeId,
        row -> phones.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getString(2)));
    Map<Long, Set<Long>> units = new HashMap<>();
    rows.each(
        "select u.customer_id, u.unit_id from customer_unit u join customer c on c.id ="
            + " u.customer_id where c.office_id = ?",
        officeId,
        row -> units.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2)));
    Map<Long, BookEntry> book = new HashMap<>();
    rows.each(
        "select id, name, birthday, preferred_time, do_not_call from customer"
            + " where active = true and office_id = ?",
        officeId,
        row -> {
          Long id = row.getLong(1);
          Date birthday = row.getDate(3);
          book.put(
              id,
              new BookEntry(
                  id,
                  row.getString(2),
                  phones.getOrDefault(id, Set.of()),
                  units.getOrDefault(id, Set.of()),
                  birthday == null ? null : birthday.toLocalDate(),
                  row.getString(4),
                  row.getBoolean(5)));
        });
    return book;
  }

  void add(Long officeId, List<BookEntry> entries) {
    Iterator<Long> ids = rows.ids("customer_seq", entries.size()).iterator();
    List<BookEntry> numbered =
        entries.stream()
            .map(
                it ->
                    new BookEntry(
                        ids.next(),
                        it.name(),
                        it.phones(),
                        it.units(),
                        it.birthday(),
                        it.preferredTime(),
                        it.doNotCall()))
            .toList();
    rows.batch(
        "insert into customer (id, office_id, name, birthday, preferred_time, do_not_call, active,"
            + " version) values (?, ?, ?, ?, ?, ?, true, 1)",
        numbered,
        (insert, it) -> {
          insert.setLong(1, it.id());
          insert.setLong(2, officeId);
          insert.setString(3, it.name());
          insert.setDate(4, date(it.birthday()));
          insert.setString(5, it.preferredTime());
          insert.setBoolean(6, it.doNotCall());
        });
    reached(numbered);
  }

  void change(List<BookEntry> entries) {
    rows.batch(
        "update customer set name = ?, birthday = ?, preferred_time = ?, do_not_call = ?,"
            + " version = version + 1 where id = ?",
        entries,
        (update, it) -> {
          update.setString(1, it.name());
          update.setDate(2, date(it.birthday()));
          update.setString(3, it.preferredTime());
          update.setBoolean(4, it.doNotCall());
          update.setLong(5, it.id());
        });
    for (String table : List.of("customer_phone", "customer_unit")) {
      rows.batch(
          "delete from " + table + " where customer_id = ?",
          entries,
          (delete, it) -> delete.setLong(1, it.id()));
    }
    reached(entries);
  }

  private record Pair<T>(Long id, T value) {}

  private void reached(List<BookEntry> entries) {
    rows.batch(
        "insert into customer_phone (customer_id, phone) values (?, ?)",
        entries.stream()
            .flatMap(it -> it.phones().stream().map(phone -> new Pair<>(it.id(), phone)))
            .toList(),
        (insert, it) -> {
          insert.setLong(1, it.id());
          insert.setString(2, it.value());
        });
    rows.batch(
        "insert into customer_unit (customer_id, unit_id) values (?, ?)",
        entries.stream()
            .flatMap(it -> it.units().stream().map(unit -> new Pair<>(it.id(), unit)))
            .toList(),
        (insert, it) -> {
          insert.setLong(1, it.id());
          insert.setLong(2, it.value());
        });
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
