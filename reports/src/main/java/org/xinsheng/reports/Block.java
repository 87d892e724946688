package org.xinsheng.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One part of a form. Null and empty texts leave their box empty, to be written in by hand. */
public sealed interface Block
    permits Block.Heading, Block.Note, Block.Boxes, Block.Table, Block.Signatures, BarChart {

  /** Which part of the template draws it. */
  String kind();

  /** A line between parts. */
  record Heading(String text) implements Block {

    @Override
    public String kind() {
      return "heading";
    }
  }

  /** Small print below a part: how a figure is counted, what a mark means. */
  record Note(String text) implements Block {

    @Override
    public String kind() {
      return "note";
    }
  }

  /** Boxes with a label each, two beside each other unless one needs the whole line. */
  record Boxes(List<Box> boxes) implements Block {

    public Boxes {
      boxes = List.copyOf(boxes);
    }

    @Override
    public String kind() {
      return "boxes";
    }

    /** Lines of one or two boxes. */
    public List<List<Box>> lines() {
      List<List<Box>> lines = new ArrayList<>();
      Box waiting = null;
      for (Box box : boxes) {
        if (box.size() == Box.Size.HALF && waiting == null) {
          waiting = box;
        } else if (box.size() == Box.Size.HALF) {
          lines.add(List.of(waiting, box));
          waiting = null;
        } else {
          if (waiting != null) {
            lines.add(List.of(waiting));
            waiting = null;
          }
          lines.add(List.of(box));
        }
      }
      if (waiting != null) {
        lines.add(List.of(waiting));
      }
      return lines;
    }
  }

  /**
   * @param value may have several lines
   */
  record Box(String label, String value, Size size) {

    public Box {
      Objects.requireNonNull(label);
      Objects.requireNonNull(size);
    }

    /** Half a line, a whole line, or a whole line with room to write. */
    public enum Size {
      HALF,
      LINE,
      TALL
    }

    public static Box half(String label, String value) {
      return new Box(label, value, Size.HALF);
    }

    public static Box line(String label, String value) {
      return new Box(label, value, Size.LINE);
    }

    public static Box tall(String label, String value) {
      return new Box(label, value, Size.TALL);
    }
  }

  /**
   * A table whose head stands on every page.
   *
   * @param nothing what stands there when there are no rows
   */
  record Table(List<Column> columns, List<List<String>> rows, String nothing) implements Block {

    /** Rows that are laid out together; in one piece a long table takes time by its square. */
    private static final int PART = 20;

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(row.size() + " cells, " + columns.size() + " columns");
        }
      }
    }

    @Override
    public String kind() {
      return "table";
    }

    /** The rows, in order, in pieces that are laid out together. */
    public List<List<List<String>>> parts() {
      List<List<List<String>>> parts = new ArrayList<>();
      for (int from = 0; from < rows.size(); from += PART) {
        parts.add(rows.subList(from, Math.min(from + PART, rows.size())));
      }
      return parts;
    }

    /** How wide a column is out of a hundred. */
    public double percent(Column column) {
      int all = columns.stream().mapToInt(Column::weight).sum();
      return Math.round(column.weight() * 10_000.0 / all) / 100.0;
    }
  }

  /**
   * @param weight how wide it is compared with the others
   * @param figures whether its cells are numbers, which stand on the right
   */
  record Column(String head, int weight, boolean figures) {

    public static Column text(String head, int weight) {
      return new Column(head, weight, false);
    }

    public static Column figure(String head, int weight) {
      return new Column(head, weight, true);
    }
  }

  /** Who signs, each with a line to sign on. */
  record Signatures(List<Signature> lines) implements Block {

    public Signatures {
      lines = List.copyOf(lines);
    }

    /** Lines to sign on that nobody has signed. */
    public static Signatures of(List<String> roles) {
      return new Signatures(roles.stream().map(it -> new Signature(it, null, null)).toList());
    }

    @Override
    public String kind() {
      return "signatures";
    }
  }

  /**
   * @param name who signed in the product; null leaves the line to be signed on
   * @param at when, as people read it; null leaves it to be dated
   */
  record Signature(String role, String name, String at) {}
}
