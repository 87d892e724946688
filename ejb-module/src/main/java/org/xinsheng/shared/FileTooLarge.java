package org.xinsheng.shared;

/** A file has more bytes than are taken (413, X-4). */
public final class FileTooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final long MEBIBYTE = 1024 * 1024;

  /**
   * @param most bytes, inclusive
   */
  public FileTooLarge(long most) {
    super("X-4", Message.of("refusal.fileTooLarge", most / MEBIBYTE));
  }
}
