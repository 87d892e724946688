package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Each archive holds the enterprise beans once: twice would start every timer twice. */
class AssemblyIT {

  private static final String BEANS = ".*xinsheng-ejb-[^/]*\\.jar";

  @Test
  void theArchiveForAnApplicationServerHoldsTheBeansBesideTheWarAndNotInIt() throws IOException {
    Path ear = Path.of(System.getProperty("xinsheng.ear"));
    List<String> inEar = names(Files.readAllBytes(ear));
    List<String> inWar = names(entry(ear, ".*\\.war"));

    assertEquals(1, matching(inEar, BEANS), inEar::toString);
    assertEquals(0, matching(inWar, BEANS), inWar::toString);
    assertTrue(inWar.contains("WEB-INF/web.xml"), inWar::toString);
  }

  @Test
  void theWarOfTheRunnableJarHoldsTheBeans() throws IOException {
    byte[] deployed =
        entry(Path.of(System.getProperty("xinsheng.jar")), "MICRO-INF/deploy/.*\\.war");
    assertEquals(1, matching(names(deployed), "WEB-INF/lib/" + BEANS));
  }

  private static long matching(List<String> names, String pattern) {
    return names.stream().filter(name -> name.matches(pattern)).count();
  }

  private static byte[] entry(Path archive, String pattern) throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches(pattern)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError(archive + " holds no " + pattern);
  }

  private static List<String> names(byte[] archive) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
