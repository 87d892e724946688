package org.xinsheng.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.Rule;

@Rule("X-4")
class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "IMG_0001.jpg, IMG_0001.jpg",
    "现场 照片😀𠮷.jpg, 现场 照片😀𠮷.jpg",
    "../../etc/passwd, passwd",
    "C:\\\\fakepath\\\\a.pdf, a.pdf",
    "a/b\\\\c.txt, c.txt",
    "...hidden.., hidden",
    "a<b>:c|d?e*.txt, abcde.txt",
    "/, file",
    "'   ', file"
  })
  void whatCouldHarmGoesAndTheRestStays(String given, String kept) {
    assertEquals(kept, FileName.harmless(given.replace("\\\\", "\\")));
  }

  @Test
  void signsThatNobodySeesGo() {
    assertEquals("photogpj.exe", FileName.harmless("photo\u202Egpj.exe"));
    assertEquals("ab.txt", FileName.harmless("a\r\nSet-Cookie\u0000/a\u200Bb\u0007.txt"));
    assertEquals("a.txt", FileName.harmless("a\uD800.txt"));
    assertEquals("file", FileName.harmless(null));
  }

  @Test
  void aLongNameKeepsItsEnding() {
    String longest = "长".repeat(FileName.LONGEST - 4) + ".jpg";
    assertEquals(longest, FileName.harmless(longest));
    String cut = FileName.harmless("𠮷".repeat(FileName.LONGEST) + ".jpg");
    assertEquals("𠮷".repeat(FileName.LONGEST - 4) + ".jpg", cut);
    assertEquals(FileName.LONGEST, FileName.harmless("a".repeat(400)).length());
  }
}
