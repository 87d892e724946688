package org.xinsheng.web.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.attachment.AttachmentDesk;
import org.xinsheng.attachment.AttachmentQueries;
import org.xinsheng.attachment.AttachmentRow;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.frame.Answers;

/**
 * The attachments of a record on its page, and those that wait for a record that is being taken.
 */
@Named("attachments")
@RequestScoped
public class AttachmentsView {

  private static final double MEBIBYTE = 1024 * 1024;

  @Inject private AttachmentQueries queries;
  @Inject private AttachmentDesk desk;
  @Inject private Answers answers;

  private final Map<String, List<AttachmentRow>> known = new HashMap<>();
  private final Map<Long, String> reasons = new HashMap<>();

  /** Null where the reader sees no attachments of this record. */
  public List<AttachmentRow> of(String record) {
    return known.computeIfAbsent(record, this::read);
  }

  private List<AttachmentRow> read(String record) {
    try {
      return queries.of(record);
    } catch (NotFound hidden) {
      return null;
    }
  }

  /**
   * @param ids separated by commas, as the form keeps them; null for none
   */
  public List<AttachmentRow> waiting(String ids) {
    return known.computeIfAbsent("+" + ids, key -> queries.waiting(ids(ids)));
  }

  public static List<Long> ids(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(","))
            .filter(it -> it.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .collect(Collectors.toList());
  }

  public void strikeOut(AttachmentRow row) {
    if (answers.done(() -> desk.strikeOut(row.id(), null, reasons.get(row.id())))) {
      answers.tell("attachment.struck");
    }
    known.clear();
  }

  /** Why, by the attachment's id. */
  public Map<Long, String> getReasons() {
    return reasons;
  }

  /** As people say it. */
  public String size(AttachmentRow row) {
    double size = row.size() / MEBIBYTE;
    return size < 1
        ? Math.max(1, row.size() / 1024) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", size);
  }

  public String icon(AttachmentRow row) {
    String type = row.type();
    if (type.startsWith("image/")) {
      return "pi-image";
    }
    if (type.startsWith("audio/")) {
      return "pi-volume-up";
    }
    return type.equals("application/pdf") ? "pi-file-pdf" : "pi-file";
  }
}
