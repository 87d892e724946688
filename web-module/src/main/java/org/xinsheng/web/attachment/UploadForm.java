package org.xinsheng.web.attachment;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinsheng.attachment.Upload;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;

/** What an upload says: one file, and beside it the record and a note. */
public final class UploadForm implements AutoCloseable {

  public static final String RECORD = "record";
  public static final String NOTE = "note";

  private static final String FILE = "file";
  private static final Set<String> TEXTS = Set.of(RECORD, NOTE);

  /** Of one text, in bytes. */
  private static final int LONGEST_TEXT = 32_768;

  private static final long AROUND_THE_FILE = 262_144;

  /** So much of a form that is refused is read away, so that its sender hears the answer. */
  private static final long READ_AWAY = 2 * Upload.MOST;

  private static final Duration READ_AWAY_FOR = Duration.ofSeconds(30);

  private final Map<String, String> texts = new TreeMap<>();
  private Upload file;

  private UploadForm() {}

  /**
   * @throws org.xinsheng.shared.FileTooLarge when there is more than may come
   * @throws InvalidInput when it is no such form, or not complete
   */
  public static UploadForm read(String contentType, InputStream in) {
    UploadForm form = new UploadForm();
    try {
      form.take(new Multipart(in, boundary(contentType), Upload.MOST + AROUND_THE_FILE));
      return form;
    } catch (Refusal refusal) {
      form.close();
      readAway(in);
      throw refusal;
    } catch (RuntimeException | Error e) {
      form.close();
      throw e;
    }
  }

  private static String boundary(String contentType) {
    try {
      MediaType type = MediaType.valueOf(contentType);
      String boundary = type.getParameters().get("boundary");
      if (type.getType().equals("multipart") && boundary != null && !boundary.isEmpty()) {
        return boundary;
      }
    } catch (IllegalArgumentException none) {
      // As if none were given.
    }
    throw new InvalidInput(FILE, Message.of("refusal.uploadBroken"));
  }

  private void take(Multipart parts) {
    for (Optional<PartHead> head = parts.next(); head.isPresent(); head = parts.next()) {
      PartHead part = head.get();
      if (part.name().equals(FILE) && part.fileName() != null && file == null) {
        file = Upload.receive(part.fileName(), parts.content());
      } else if (TEXTS.contains(part.name()) && !texts.containsKey(part.name())) {
        texts.put(part.name(), text(part.name(), parts.content()));
      } else {
        throw new InvalidInput(part.name(), Message.of("refusal.uploadField", part.name()));
      }
    }
    if (file == null) {
      throw new InvalidInput(FILE, Message.of("refusal.fileMissing"));
    }
  }

  private static String text(String field, InputStream in) {
    try {
      byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > LONGEST_TEXT) {
        throw new InvalidInput(field, Message.of("refusal.tooLong", LONGEST_TEXT));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidInput(field, Message.of("refusal.uploadBroken"));
    }
  }

  private static void readAway(InputStream in) {
    long until = System.nanoTime() + READ_AWAY_FOR.toNanos();
    byte[] buffer = new byte[65_536];
    long away = 0;
    try {
      for (int read = 0; read >= 0 && away < READ_AWAY && System.nanoTime() < until; ) {
        read = in.read(buffer);
        away += read;
      }
    } catch (IOException theSenderIsGone) {
      // Then nobody waits for the answer.
    }
  }

  public Upload file() {
    return file;
  }

  /** Null where nothing but blanks was sent. */
  public String text(String field) {
    String text = texts.get(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The same for two forms that say the same. */
  String summary() {
    return texts + " " + file.name() + " " + file.sha256Text();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
