package org.xinsheng.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A mail server on this machine that can be away for a while. */
final class PostOffice implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final long PATIENCE = 10_000;

  private final int port = free();
  private GreenMail server;

  PostOffice open() {
    ServerSetup setup = new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE);
    server = new GreenMail(setup);
    server.start();
    return this;
  }

  int port() {
    return port;
  }

  /** In the order of arrival. */
  List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  List<String> recipients() {
    return received().stream().map(it -> header(it, "To")).toList();
  }

  static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, ", ");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first part, then the one in HTML. */
  static List<String> parts(MimeMessage message) {
    try {
      MimeMultipart parts = (MimeMultipart) message.getContent();
      return List.of(text(parts.getBodyPart(0)), text(parts.getBodyPart(1)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    return part.getContent().toString().replace("\r\n", "\n");
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
  }
}
