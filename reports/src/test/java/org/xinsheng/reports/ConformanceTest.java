package org.xinsheng.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Column;
import org.xinsheng.reports.Block.Heading;
import org.xinsheng.reports.Block.Note;
import org.xinsheng.reports.Block.Signature;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Printed;
import org.xinsheng.reports.PaperForm.Sheet;

/** What a validator of others says about every part of a form: it is PDF/A-2u. */
class ConformanceTest {

  private static final Printed BY =
      new Printed("王芳", ZonedDateTime.of(2026, 11, 23, 9, 15, 0, 0, ZoneId.of("Asia/Shanghai")));

  @BeforeAll
  static void validator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** One of each part, since each validation takes its time. */
  private static List<Block> everyPart() {
    return List.of(
        new Boxes(
            List.of(
                Box.half("业主", "𠮷田😀 & <b>"),
                Box.line("损失", "¥520.00（伍佰贰拾元整）"),
                Box.tall("处理意见", ""))),
        new Heading("经过"),
        table(60),
        new Note("注"),
        new BarChart(
            "投诉量",
            "本周",
            "上周",
            "%",
            List.of(
                new BarChart.Bar("工程维修", new BigDecimal("12.5"), BigDecimal.ONE),
                new BarChart.Bar("秩序", null, null))),
        new Signatures(
            List.of(
                new Signature("审核人", "陈立", "2026-11-30 09:00"), new Signature("业主", null, null))));
  }

  private static Table table(int rows) {
    return new Table(
        List.of(Column.text("编号", 2), Column.text("内容", 5), Column.figure("金额", 1)),
        Collections.nCopies(rows, Arrays.asList("TS-GD01-20261123-000001", "电梯停运", "12.50")),
        null);
  }

  @Test
  void everyPartConforms() throws Exception {
    for (Locale language : List.of(Locale.CHINA, Locale.ENGLISH)) {
      byte[] pdf =
          FormPrinter.print(
              new PaperForm(
                  language, Sheet.LANDSCAPE, "翠湖花园", "客户投诉登记表", "GD01-2026-W48", BY, everyPart()));
      ValidationResult result = validated(pdf);
      assertEquals(List.of(), result.getTestAssertions());
      assertTrue(result.isCompliant());
      assertEquals(PDFAFlavour.PDFA_2_U, result.getPDFAFlavour());
    }
  }

  private static ValidationResult validated(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      return validator.validate(parser);
    }
  }

  @Test
  void aFormThatSaysNothingAboutItselfDoesNot() throws Exception {
    byte[] pdf =
        FormPrinter.print(
            new PaperForm(Locale.CHINA, Sheet.PORTRAIT, "翠湖花园", "会议纪要", null, BY, List.of()));
    assertFalse(validated(withoutMetadata(pdf)).isCompliant());
  }

  private static byte[] withoutMetadata(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getDocumentCatalog().setMetadata(null);
      document.save(out);
      return out.toByteArray();
    }
  }
}
