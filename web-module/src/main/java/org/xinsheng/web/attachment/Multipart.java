package org.xinsheng.web.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/**
 * A form with a file (RFC 7578), read part by part as it comes, so that the bounds are ours and not
 * those of a server, which would answer 500 above its own.
 */
final class Multipart {

  /** Of a part's headers, in bytes. */
  private static final int LONGEST_HEAD = 4_096;

  private static final int BUFFER = 65_536;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final InputStream in;
  private final byte[] delimiter;
  private final long most;
  private final long until = System.nanoTime() + PATIENCE.toNanos();
  private final byte[] buffer = new byte[BUFFER];
  private long received;
  private int from;
  private int to;

  /**
   * @param most bytes of the whole form, inclusive
   */
  Multipart(InputStream in, String boundary, long most) {
    this.in = in;
    this.most = most;
    delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // The first delimiter has no line before it.
    buffer[to++] = '\r';
    buffer[to++] = '\n';
  }

  /** The head of the next part, once the one before is read; empty after the last. */
  Optional<PartHead> next() {
    skipPart();
    from += delimiter.length;
    if (byteAt(0) == '-' && byteAt(1) == '-') {
      return Optional.empty();
    }
    int end = headEnd();
    String head = new String(buffer, from, end - from, StandardCharsets.UTF_8);
    from = end + 2;
    return Optional.of(PartHead.of(head));
  }

  /** The content of the part whose head was answered last. */
  InputStream content() {
    return new InputStream() {

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int at, int wanted) {
        int there = available(wanted);
        if (there < 0) {
          return -1;
        }
        System.arraycopy(buffer, from, into, at, there);
        from += there;
        return there;
      }

      /** How many of the wanted bytes stand in the buffer; -1 where the part ends. */
      private int available(int wanted) {
        while (true) {
          int end = delimiterAt();
          int safe = end < 0 ? to - from - delimiter.length + 1 : end - from;
          if (safe > 0) {
            return Math.min(safe, wanted);
          }
          if (end >= 0) {
            return -1;
          }
          fill();
        }
      }
    };
  }

  private void skipPart() {
    InputStream rest = content();
    try {
      rest.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw broken();
    }
  }

  /** Where the empty line ends that ends the head; its own line end still belongs to the head. */
  private int headEnd() {
    for (int length = 0; length < LONGEST_HEAD; length++) {
      if (byteAt(length) == '\r'
          && byteAt(length + 1) == '\n'
          && byteAt(length + 2) == '\r'
          && byteAt(length + 3) == '\n') {
        return from + length + 2;
      }
    }
    throw broken();
  }

  private byte byteAt(int offset) {
    while (from + offset >= to) {
      fill();
    }
    return buffer[from + offset];
  }

  /** Where the next delimiter begins in the buffer, -1 where it holds none. */
  private int delimiterAt() {
    for (int at = from; at <= to - delimiter.length; at++) {
      if (buffer[at] == delimiter[0] && matches(at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean matches(int at) {
    for (int i = 1; i < delimiter.length; i++) {
      if (buffer[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private void fill() {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int more = read();
    received += more;
    if (received > most) {
      throw new FileTooLarge(most);
    }
    to += more;
  }

  private int read() {
    if (System.nanoTime() > until) {
      throw broken();
    }
    try {
      int more = in.read(buffer, to, buffer.length - to);
      if (more <= 0) {
        throw broken();
      }
      return more;
    } catch (IOException theSenderIsGone) {
      throw broken();
    }
  }

  private static InvalidInput broken() {
    return new InvalidInput("file", Message.of("refusal.uploadBroken"));
  }
}
