package org.xinsheng.complaint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
    Comparator<ComplaintRow.Raw> comparator() {
      return Comparator.comparing(ComplaintRow.Raw::severity)
          .reversed()
          .thenComparing(super.comparator());
    }

    @Override
    Cursor cursor(ComplaintRow row) {
      return Cursor.of(row.severity(), row.sortDueAt(), row.id());
    }

    @Override
    String after() {
      return DUE.after();
    }

    @Override
    String sorted() {
      return GRAVEST_FIRST + super.sorted();
    }

    private Severity first(String after) {
      return after == null ? Severity.MAJOR : severity(Cursor.parse(after, 3).text(0));
    }

    @Override
    List<Conditions> stretches(String after, Supplier<Conditions> start) {
      List<Conditions> stretches = new ArrayList<>();
      for (int at = first(after).ordinal(); at >= 0; at--) {
        Severity one = Severity.values()[at];
        stretches.add(start.get().and("c.severity = :stretch").with("stretch", one));
      }
      continueAfter(after, stretches.get(0), after());
      return stretches;
    }

    @Override
    Conditions whole(String after, Supplier<Conditions> start) {
      Severity first = first(after);
      Conditions whole = start.get();
      if (after != null) {
        whole.and("c.severity in :upTo").with("upTo", EnumSet.range(Severity.GENERAL, first));
        whole.with("first", first);
        continueAfter(after, whole, "c.severity <> :first or " + after());
      }
      return whole;
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

  private static final String GRAVEST_FIRST =
      "case c.severity when org.xinsheng.complaint.domain.Severity.MAJOR then 0"
          + " when org.xinsheng.complaint.domain.Severity.IMPORTANT then 1 else 2 end, ";

  private final String order;
  private final int size;

  ComplaintSort(String order, int size) {
    this.order = order;
    this.size = size;
  }

  String order() {
    return order;
  }

  /**
   * The same order over all stretches, but no index has it: all that there is is read and sorted.
   */
  String sorted() {
    return order.replaceFirst("^c\\.\\w+", "coalesce($0, $0)");
  }

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
    return List.of(whole(after, start));
  }

  /** The conditions of all stretches together. */
  Conditions whole(String after, Supplier<Conditions> start) {
    Conditions whole = start.get();
    continueAfter(after, whole, after());
    return whole;
  }

  void continueAfter(String text, Conditions conditions, String how) {
    if (text == null) {
      return;
    }
    Cursor cursor = Cursor.parse(text, size);
    conditions.and(how).with("id", cursor.id());
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
