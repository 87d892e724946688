package org.xinsheng.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Source;

class JsonBodyTest {

  record Person(String name, String phone) {}

  record Matter(
      String content,
      Boolean readBack,
      boolean agreed,
      Integer rings,
      Money loss,
      Instant at,
      LocalDate day,
      Source source,
      List<Source> sources,
      Person person) {}

  private final JsonBody json = new JsonBody();

  @Test
  void readsEveryKindOfValue() throws IOException {
    Matter matter =
        read(
            """
            {"content":"漏水","readBack":true,"agreed":false,"rings":2,"loss":"520.00",
             "at":"2026-11-23T09:15:00+08:00","day":"2026-11-23","source":"API",
             "sources":["PAGE","API"],"person":{"name":"王芳","phone":null}}
            """);
    assertEquals(Instant.parse("2026-11-23T01:15:00Z"), matter.at());
    assertEquals(Money.of("520.00"), matter.loss());
    assertEquals(List.of(Source.PAGE, Source.API), matter.sources());
    assertEquals("王芳", matter.person().name());
    assertNull(matter.person().phone());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "𠮷野家的龘",
        "😀👨‍👩‍👧‍👦",
        "<script>alert(1)</script>",
        "'; drop table complaint; --",
        "a\\r\\n\\tb",
        " 空格 "
      })
  void keepsTextsAsTheyCame(String text) throws IOException {
    String kept = text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
    assertEquals(kept, read("{\"agreed\":true,\"content\":\"" + text + "\"}").content());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "content, 7, api.wantText",
        "content, true, api.wantText",
        "content, [], api.wantText",
        "content, {}, api.wantText",
        "content, `\"a\\u0000b\"`, api.unprintable",
        "content, `\"a\\u0007b\"`, api.unprintable",
        "content, `\"a\\ud83d\"`, api.unprintable",
        "readBack, `\"maybe\"`, api.wantBoolean",
        "readBack, `\"true\"`, api.wantBoolean",
        "readBack, `\"\"`, api.wantBoolean",
        "readBack, 1, api.wantBoolean",
        "rings, 2.7, api.wantInteger",
        "rings, 2.0, api.wantInteger",
        "rings, `\"2\"`, api.wantInteger",
        "rings, true, api.wantInteger",
        "loss, 520.00, api.wantMoney",
        "loss, 520, api.wantMoney",
        "loss, `\"520.005\"`, api.wantMoney",
        "loss, `\"-1.00\"`, api.wantMoney",
        "loss, `\"5e2\"`, api.wantMoney",
        "loss, `\"NaN\"`, api.wantMoney",
        "loss, `\"\"`, api.wantMoney",
        "loss, `\"100000000.00\"`, api.wantMoney",
        "at, `\"2026-11-23T09:15:00\"`, api.wantInstant",
        "at, `\"2026-11-23\"`, api.wantInstant",
        "at, `\"2026-02-30T09:15:00+08:00\"`, api.wantInstant",
        "at, `\"\"`, api.wantInstant",
        "at, 1700000000, api.wantInstant",
        "day, `\"2026-02-29\"`, api.wantDate",
        "day, `\"2026-2-9\"`, api.wantDate",
        "day, [2026], api.wantDate",
        "source, `\"api\"`, api.wantChoice",
        "source, `\"\"`, api.wantChoice",
        "source, 0, api.wantChoice",
        "source, `\"FRIEND\"`, api.wantChoice",
        "sources, `\"API\"`, api.wantList",
        "sources, {}, api.wantList",
        "person, `\"\"`, api.wantObject",
        "person, [], api.wantObject",
        "person, 1, api.wantObject",
        "stranger, 1, api.unknownField",
      })
  void namesTheFieldThatIsWrong(String field, String value, String expected) {
    FieldError error = refused("{\"agreed\":true,\"" + field + "\":" + value + "}");
    assertEquals(field, error.field());
    assertEquals(expected, error.message().key());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"agreed\":true,\"rings\":1000000000000}`, rings",
        "`{\"agreed\":true,\"sources\":[\"API\",\"x\"]}`, sources[1]",
        "`{\"agreed\":true,\"person\":{\"name\":1}}`, person.name",
        "`{\"agreed\":true,\"person\":{\"age\":1}}`, person.age",
        "`{\"agreed\":\"yes\"}`, agreed",
        "`[]`, body",
        "`\"text\"`, body",
        "`17`, body",
      })
  void namesThePathThatIsWrong(String body, String field) {
    assertEquals(field, refused(body).field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"agreed\":true,}",
        "{'agreed':true}",
        "{\"agreed\":true} trailing",
        "{\"agreed\":true}{\"agreed\":true}",
        "{\"agreed\":true,\"agreed\":false}",
        "{\"agreed\":true,\"rings\":NaN}",
        "{\"agreed\":true,\"rings\":01}",
        "{\"agreed\":true,\"content\":\"line\nbreak\"}",
        "/* note */ {\"agreed\":true}",
        "<matter/>",
        " ",
      })
  void refusesWhatIsNoJson(String body) {
    refused(body);
  }

  @Test
  void refusesDeepNestingHugeNumbersAndLongTexts() {
    assertEquals("body", refused("[".repeat(100_000)).field());
    refused("{\"agreed\":true,\"rings\":" + "9".repeat(100_000) + "}");
    assertEquals(
        "content", refused("{\"agreed\":true,\"content\":\"" + "长".repeat(20_001) + "\"}").field());
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = "{\"agreed\":true,\"content\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1);
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(latin));
    assertEquals(1, refusal.fields().size());
  }

  @Test
  void nullIsNoBody() throws IOException {
    assertNull(read("null"));
    assertNull(read(""));
  }

  @Test
  void writesMoneyDatesAndTheOfficesTime() throws IOException {
    Instant at = Instant.parse("2026-11-23T01:15:00Z");
    Matter matter =
        new Matter(
            "a", null, true, 1, Money.of("5"), at, LocalDate.EPOCH, Source.API, List.of(), null);
    String shanghai = "\"at\":\"2026-11-23T09:15:00+08:00\"";
    String written = written(matter);
    assertEquals(true, written.contains(shanghai) && written.contains("\"loss\":\"5.00\""));
    assertEquals(true, written.contains("\"day\":\"1970-01-01\"") && written.contains(":null"));
    OfficeTime tokyo = new OfficeTime(ZoneId.of("Asia/Tokyo"));
    String both = written(List.of(new InOffice<>(matter, tokyo), matter));
    assertEquals(true, both.contains("\"at\":\"2026-11-23T10:15:00+09:00\""));
    assertEquals(true, both.contains(shanghai));
  }

  private FieldError refused(String body) {
    return assertThrows(InvalidInput.class, () -> read(body)).fields().get(0);
  }

  private Matter read(String body) throws IOException {
    return read(body.getBytes(StandardCharsets.UTF_8));
  }

  private Matter read(byte[] body) throws IOException {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Class<Object> type = (Class) Matter.class;
    return (Matter)
        json.readFrom(
            type,
            Matter.class,
            new Annotation[0],
            MediaType.APPLICATION_JSON_TYPE,
            new MultivaluedHashMap<>(),
            new ByteArrayInputStream(body));
  }

  private String written(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeTo(
        value,
        value.getClass(),
        value.getClass(),
        new Annotation[0],
        MediaType.APPLICATION_JSON_TYPE,
        new MultivaluedHashMap<>(),
        out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
