package org.xinsheng.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/**
 * A file on its way in. It is received into a temporary file before any transaction begins, so that
 * a slow sender holds no row and no connection, and one that breaks off leaves nothing.
 */
public final class Upload implements AutoCloseable {

  /** Bytes, inclusive: 20 MB as devices count them. */
  public static final long MOST = 20L * 1024 * 1024;

  private static final int BUFFER = 65_536;

  private final Path content;
  private String name;
  private MediaKind kind;
  private long size;
  private String sha256;

  private Upload(Path content) {
    this.content = content;
  }

  /**
   * @param given the file's name as it came
   * @throws FileTooLarge as soon as there is one byte more than allowed
   * @throws FileTypeRefused when what it is by its content may not be attached
   * @throws RuleViolation when it is empty
   */
  public static Upload receive(String given, InputStream in) {
    return receive(given, in, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * @param folder for the temporary file
   */
  static Upload receive(String given, InputStream in, Path folder) {
    Upload upload = new Upload(temporary(folder));
    try {
      upload.take(FileName.harmless(given), in);
      return upload;
    } catch (IOException e) {
      upload.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private void take(String harmless, InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] head;
    try (OutputStream out = Files.newOutputStream(content)) {
      DigestInputStream digested = new DigestInputStream(in, digest);
      head = digested.readNBytes(FileTypes.HEAD);
      out.write(head);
      size = head.length + rest(digested, out, head.length);
    }
    if (size == 0) {
      throw RuleViolation.at("file", "X-4", Message.of("refusal.fileEmpty"));
    }
    kind = FileTypes.of(head, harmless).orElseThrow(FileTypeRefused::new);
    name = kind.truthful(harmless);
    sha256 = HexFormat.of().formatHex(digest.digest());
  }

  private static long rest(InputStream in, OutputStream out, long already) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long more = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      more += read;
      if (already + more > MOST) {
        throw new FileTooLarge(MOST);
      }
      out.write(buffer, 0, read);
    }
    return more;
  }

  private static Path temporary(Path folder) {
    try {
      return Files.createTempFile(folder, "xinsheng-upload", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public String name() {
    return name;
  }

  public MediaKind kind() {
    return kind;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** 64 hexadecimal digits. */
  public String sha256Text() {
    return sha256;
  }

  /** What was received, from its beginning. */
  public InputStream open() throws IOException {
    return Files.newInputStream(content);
  }

  /** The temporary file goes. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
