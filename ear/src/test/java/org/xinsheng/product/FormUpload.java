package org.xinsheng.product;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** A form with a file, as browsers send it. */
final class FormUpload {

  private static final String BOUNDARY = "----xinsheng-7f3a91";

  private final List<Supplier<InputStream>> parts = new ArrayList<>();

  FormUpload text(String name, String value) {
    return add("Content-Disposition: form-data; name=\"" + name + "\"", () -> bytes(value));
  }

  FormUpload file(String fileName, byte[] content) {
    return file(fileName, () -> new ByteArrayInputStream(content));
  }

  FormUpload file(String fileName, Supplier<InputStream> content) {
    String quoted = fileName.replace("\"", "%22");
    return add(
        "Content-Disposition: form-data; name=\"file\"; filename=\""
            + quoted
            + "\"\r\nContent-Type: application/octet-stream",
        content);
  }

  private FormUpload add(String head, Supplier<InputStream> content) {
    parts.add(() -> bytes("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n"));
    parts.add(content);
    parts.add(() -> bytes("\r\n"));
    return this;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Without a length, in chunks. */
  BodyPublisher body() {
    return BodyPublishers.ofInputStream(
        () -> {
          List<InputStream> all = new ArrayList<>();
          parts.forEach(it -> all.add(it.get()));
          all.add(bytes("--" + BOUNDARY + "--\r\n"));
          return new SequenceInputStream(Collections.enumeration(all));
        });
  }

  ApiAnswer sendAs(ApiClient caller) {
    return sendAs(caller, "/attachments");
  }

  ApiAnswer sendAs(ApiClient caller, String path) {
    return caller
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .post(path, body());
  }
}
