package org.xinsheng.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.RuleViolation;

@Rule("X-4")
class UploadTest {

  private static Upload receive(String name, byte[] content) {
    return Upload.receive(name, new ByteArrayInputStream(content));
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of(MediaKind.JPEG, "现场.jpg", Files.picture("jpg")),
        Arguments.of(MediaKind.PNG, "a.png", Files.picture("png")),
        Arguments.of(MediaKind.GIF, "a.gif", Files.picture("gif")),
        Arguments.of(MediaKind.WEBP, "a.webp", Files.beginning("RIFF\u0010\0\0\0WEBPVP8 ")),
        Arguments.of(MediaKind.HEIC, "a.heic", Files.beginning("\0\0\0\u0018ftypheic\0\0\0\0")),
        Arguments.of(MediaKind.HEIC, "b.heic", Files.beginning("\0\0\0\u0018ftypmif1\0\0\0\0")),
        Arguments.of(MediaKind.PDF, "a.pdf", Files.pdf()),
        Arguments.of(MediaKind.DOCX, "a.docx", Files.docx()),
        Arguments.of(
            MediaKind.XLSX,
            "a.xlsx",
            Files.zip("_rels/.rels", "xl/workbook.xml", "[Content_Types].xml")),
        Arguments.of(MediaKind.XLSX, "b.xlsx", Files.workbook()),
        Arguments.of(MediaKind.TEXT, "说明.txt", Files.text("楼道三天没有打扫\r\n第二行")),
        Arguments.of(MediaKind.TEXT, "a.csv", Files.text("单元,电话\n3-1-1202,1")),
        Arguments.of(MediaKind.MP3, "a.mp3", Files.beginning("ID3\u0003\0\0\0\0\0\0")),
        Arguments.of(MediaKind.M4A, "a.m4a", Files.beginning("\0\0\0\u0018ftypM4A \0\0\0\0")),
        Arguments.of(MediaKind.WAV, "a.wav", Files.beginning("RIFF\u0010\0\0\0WAVEfmt ")),
        Arguments.of(MediaKind.AMR, "a.amr", Files.beginning("#!AMR\n")));
  }

  @ParameterizedTest
  @MethodSource
  void taken(MediaKind kind, String name, byte[] content) {
    try (Upload upload = receive(name, content)) {
      assertEquals(kind, upload.kind());
      assertEquals(name, upload.name());
      assertEquals(content.length, upload.size());
    }
  }

  @Test
  void everyKindIsProved() {
    Set<Object> proved = taken().map(it -> it.get()[0]).collect(Collectors.toSet());
    assertEquals(Set.of(MediaKind.values()), proved);
  }

  static Stream<Arguments> refused() {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    return Stream.of(
        Arguments.of("a.jpg", Files.text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
        Arguments.of("a.txt", Files.text("  <html><body onload=alert(1)>")),
        Arguments.of("a.png", Files.text(svg)),
        Arguments.of("a.svg", Files.text("<?xml version=\"1.0\"?>" + svg)),
        Arguments.of("a.txt", Files.text("#!/bin/sh\nrm -rf /")),
        Arguments.of("a.js", Files.text("alert(1)")),
        Arguments.of("a.bat", Files.text("del *.*")),
        Arguments.of("a.html", Files.text("nothing but words")),
        Arguments.of("a.jpg", Files.beginning("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0")),
        Arguments.of("a.pdf", Files.beginning("\u007fELF\u0002\u0001\u0001\0")),
        Arguments.of("a.docx", Files.zip("evil.exe")),
        Arguments.of("a.docx", Files.zip("word/document.xml")),
        Arguments.of("a.docx", Files.zip("[Content_Types].xml", "ppt/presentation.xml")),
        Arguments.of(
            "a.docx", Files.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        Arguments.of("a.zip", Files.zip("photo.jpg")),
        Arguments.of("a.jpg", Files.beginning("\u0001\u0002\u0003\u0004")));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String name, byte[] content) {
    assertEquals(
        "X-4", assertThrows(FileTypeRefused.class, () -> receive(name, content)).rule().get());
  }

  /** What it says it is does not count, and it does not go on saying so. */
  @Test
  void aWrongEndingIsPutRight() {
    try (Upload upload = receive("bill.exe", Files.picture("jpg"))) {
      assertEquals("bill.exe.jpg", upload.name());
    }
    try (Upload upload = receive("photo.png", Files.pdf())) {
      assertEquals("photo.png.pdf", upload.name());
    }
    try (Upload upload = receive("PHOTO.JPEG", Files.picture("jpg"))) {
      assertEquals("PHOTO.JPEG", upload.name());
    }
  }

  @Test
  void twentyMegabytesAreTakenAndOneByteMoreIsNot() {
    try (Upload upload = Upload.receive("a.pdf", Files.pdfOf(Upload.MOST))) {
      assertEquals(20_971_520, upload.size());
    }
    assertThrows(FileTooLarge.class, () -> Upload.receive("a.pdf", Files.pdfOf(Upload.MOST + 1)));
    assertThrows(RuleViolation.class, () -> receive("a.txt", new byte[0]));
    try (Upload upload = receive("a.txt", Files.text("a"))) {
      assertEquals(1, upload.size());
    }
  }

  @Test
  void theHashIsOfTheWholeContent() {
    try (Upload upload = receive("a.txt", Files.text("abc"))) {
      assertEquals(
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", upload.sha256Text());
    }
  }

  @Test
  void whatBreaksOffOrIsRefusedLeavesNoFile(@TempDir Path folder) throws IOException {
    InputStream breaks =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the sender is gone");
          }
        };
    assertThrows(UncheckedIOException.class, () -> Upload.receive("a.jpg", breaks, folder));
    assertThrows(
        FileTypeRefused.class,
        () -> Upload.receive("a.html", stream(Files.text("<html></html>")), folder));
    assertThrows(
        FileTooLarge.class, () -> Upload.receive("a", Files.pdfOf(Upload.MOST + 1), folder));
    assertEquals(0, filesIn(folder));
    Upload upload = Upload.receive("a.jpg", stream(Files.picture("jpg")), folder);
    assertEquals(1, filesIn(folder));
    upload.close();
    assertEquals(0, filesIn(folder));
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static long filesIn(Path folder) throws IOException {
    try (Stream<Path> all = java.nio.file.Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void anArchiveThatUnpacksToGigabytesIsOnlyLookedAt() {
    byte[] bomb = Files.zip("[Content_Types].xml", "word/" + "a".repeat(60_000));
    try (Upload upload = receive("a.docx", bomb)) {
      assertTrue(upload.size() < 200_000);
    }
  }
}
