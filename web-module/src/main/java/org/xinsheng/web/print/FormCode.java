package org.xinsheng.web.print;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The forms of the procedures that can be printed. */
public enum FormCode {
  /** F2 《回访记录表》. */
  FOLLOW_UP_RECORD,
  /** F3 《顾客投诉受理记录》. */
  COMPLAINT_ACCEPTANCE,
  /** F4 《顾客信息受理记录》. */
  CONTACT_REGISTER,
  /** F5 《顾客投诉处理记录》. */
  COMPLAINT_HANDLING,
  /** F6 《报修受理记录》. */
  REPAIR_ACCEPTANCE,
  /** F7 《业主联系册》. */
  CONTACT_BOOK,
  /** F8 《客户投诉登记表》. */
  WEEKLY_REGISTER,
  /** F9 《业户投诉记录表》. */
  OWNER_COMPLAINT,
  /** F10 《业户服务要求/意见记录表》. */
  SERVICE_REQUEST,
  /** F11 《业户投诉处理单》. */
  WORK_ORDER,
  /** F12 《不合格品/服务记录处理单》. */
  NONCONFORMITY_SLIP,
  /** F13 《纠正/预防措施报告》. */
  CAPA_REPORT,
  /** F18 会议纪要. */
  MEETING_MINUTES,
  /** F19 statistics of a week or month. */
  STATISTICS;

  private static final Set<FormCode> LISTS =
      EnumSet.of(CONTACT_REGISTER, CONTACT_BOOK, WEEKLY_REGISTER, STATISTICS);

  /** Whether it shows one record, not a list. */
  public boolean isOfRecord() {
    return !LISTS.contains(this);
  }

  /** As it stands in addresses, e.g. {@code complaint-handling}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FormCode> of(String path) {
    return Arrays.stream(values()).filter(it -> it.path().equals(path)).findFirst();
  }
}
