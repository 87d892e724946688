package org.xinsheng.complaint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.shared.Conditions;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/** The orders in which complaints can be listed; each ends in the id and has its index. */
public enum ComplaintSort {
  /** Newest first. */
  RECEIVED("c.receivedAt desc, c.id desc", 2) {
    @Override
    Comparator<ComplaintRow.Raw> comparator() {
      return Comparator.comparing(ComplaintRow.Raw::receivedAt)
          .thenComparing(ComplaintRow.Raw::id)
          .reversed();
    }

    @Override
    Cursor cursor(ComplaintRow row) {
      return Cursor.of(row.receivedAt(), row.id());
    }

    @Override
    String after() {
      return "c.receivedAt <= :at and (c.receivedAt < :at or c.id < :id)";
    }
  },
  /** What is due first, what is due no more last. */
  DUE("c.nextDueAt, c.id", 2) {
    @Override
    Cursor cursor(ComplaintRow row) {
      return Cursor.of(row.sortDueAt(), row.id());
    }

    @Override
    String after() {
      return "c.nextDueAt >= :at and (c.nextDueAt > :at or c.id > :id)";
    }
  },
  /** The gravest first, within it what is due first; read one severity after the other. */
  SEVERITY("c.nextDueAt, c.id", 3) {
    @Override
    Cursor cursor(ComplaintRow row) {
      return Cursor.of(row.severity(), row.sortDueAt(), row.id());
    }

    @Override
    String after() {
      return DUE.after();
    }

    @Override
    List<Conditions> stretches(String after, Supplier<Conditions> start) {
      Severity first = after == null ? Severity.MAJOR : severity(Cursor.parse(after, 3).text(0));
      List<Conditions> stretches = new ArrayList<>();
      for (int at = first.ordinal(); at >= 0; at--) {
        Severity one = Severity.values()[at];
        stretches.add(start.get().and("c.severity = :stretch").with("stretch", one));
      }
      continueAfter(after, stretches.get(0));
      return stretches;
    }
  },
  /** Oldest number first. */
  NUMBER("c.id", 1) {
    @Override
    Comparator<ComplaintRow.Raw> comparator() {
      return Comparator.comparing(ComplaintRow.Raw::id);
    }

    @Override
    Cursor cursor(ComplaintRow row) {
      return Cursor.of(row.id());
    }

    @Override
    String after() {
      return "c.id > :id";
    }
  };

  private final String order;
  private final int size;

  ComplaintSort(String order, int size) {
    this.order = order;
    this.size = size;
  }

  String order() {
    return order;
  }

  /** The same order, but no index has it: the database reads all that there is and sorts it. */
  String sorted() {
    return order.replaceFirst("^c\\.\\w+", "coalesce($0, $0)");
  }

  /** Of the rows of one stretch. */
  Comparator<ComplaintRow.Raw> comparator() {
    return Comparator.comparing(ComplaintRow.Raw::nextDueAt).thenComparing(ComplaintRow.Raw::id);
  }

  abstract Cursor cursor(ComplaintRow row);

  abstract String after();

  /**
   * The parts that, one after the other, make the list; each is read along an index.
   *
   * @param after null for the beginning
   * @param start the conditions that all of them share
   */
  List<Conditions> stretches(String after, Supplier<Conditions> start) {
    Conditions whole = start.get();
    continueAfter(after, whole);
    return List.of(whole);
  }

  void continueAfter(String text, Conditions conditions) {
    if (text == null) {
      return;
    }
    Cursor cursor = Cursor.parse(text, size);
    conditions.and(after()).with("id", cursor.id());
    if (this != NUMBER) {
      conditions.with("at", cursor.instant(size - 2));
    }
  }

  static Severity severity(String code) {
    return List.of(Severity.values()).stream()
        .filter(it -> it.name().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("after", Message.of("refusal.cursor")));
  }
}
