package org.xinsheng.shared;

/** A file is by its content nothing that is taken (415, X-4). */
public final class FileTypeRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  public FileTypeRefused() {
    this(Message.of("refusal.fileType"));
  }

  /** Where other kinds are taken than elsewhere. */
  public FileTypeRefused(Message taken) {
    super("X-4", taken);
  }
}
